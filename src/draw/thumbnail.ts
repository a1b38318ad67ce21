import { divergingScale, type Palette } from './color.ts'
import { shareOf, type Plane } from './map/plane.ts'
import type { PlanePoints } from './map/pointPainter.ts'

export interface ThumbnailData extends Pick<PlanePoints, 'points' | 'targets' | 'position'> {
  readonly plane: Plane
  readonly palette: Palette
}

/** A point's radius, in sides of the canvas: many are fine, a handful are bold. */
const FINE = 1 / 44
const BOLD = 1 / 16
const A_HANDFUL = 12

/**
 * Draws a data set small, the same way up as the output map (largest values on top). The canvas keeps the size
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
  const { points, targets, position, plane, palette } = data
  const side = Math.min(canvas.width, canvas.height)
  const diverging = divergingScale(palette)
  const radius = Math.max(1, side * (targets.length <= A_HANDFUL ? BOLD : FINE))
  context.fillStyle = palette.panel
  context.fillRect(0, 0, canvas.width, canvas.height)
  for (const [i, target] of targets.entries()) {
    context.beginPath()
    const x = (canvas.width - side) / 2 + shareOf(plane.x, points[2 * i]!) * side
    const y = (canvas.height + side) / 2 - shareOf(plane.y, points[2 * i + 1]!) * side
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fillStyle =
      position === null ? palette.classes[target % palette.classes.length]! : diverging(position(target))
    context.fill()
  }
}
