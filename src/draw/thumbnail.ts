import { divergingScale, type Palette } from './color.ts'

export interface ThumbnailData {
  /** n x 2 row-major: x1, x2. */
  readonly points: Float32Array
  readonly targets: Float32Array
  /** Where a target lies on the diverging scale, -1 to 1. */
  readonly position: (target: number) => number
  /** Half the side of the plane that is shown. */
  readonly domain: number
  readonly palette: Palette
}

/**
 * Draws a data set small, the same way up as the output map (largest x2 on top). The canvas keeps the size
 * its style gives it, or that of its attributes where it is not laid out.
 */
export function drawThumbnail(canvas: HTMLCanvasElement, data: ThumbnailData): void {
  const context = canvas.getContext('2d')
  if (context === null) return
  const width = canvas.clientWidth
  if (width > 0) {
    canvas.width = Math.round(width * (devicePixelRatio || 1))
    canvas.height = Math.round(canvas.clientHeight * (devicePixelRatio || 1))
  }
  const side = Math.min(canvas.width, canvas.height)
  const color = divergingScale(data.palette)
  const scale = side / (2 * data.domain)
  const radius = Math.max(1, side / 44)
  context.fillStyle = data.palette.panel
  context.fillRect(0, 0, canvas.width, canvas.height)
  for (let i = 0; i < data.targets.length; i++) {
    context.beginPath()
    const x = canvas.width / 2 + data.points[2 * i]! * scale
    const y = canvas.height / 2 - data.points[2 * i + 1]! * scale
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fillStyle = color(data.position(data.targets[i]!))
    context.fill()
  }
}
