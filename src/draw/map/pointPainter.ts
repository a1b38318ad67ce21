import { pointScale, type Palette } from '../color.ts'

/** Points of the plane: the first `trainCount` train, the others test. */
export interface PlanePoints {
  /** n x 2 row-major: x1, x2. */
  readonly points: Float32Array
  readonly targets: Float32Array
  readonly trainCount: number
  readonly showTest: boolean
  /** Where a target lies on the diverging scale, -1 to 1. */
  readonly position: (target: number) => number
}

/** A square of the plane in px. */
export interface PlaneFrame {
  readonly side: number
  /** Half the side of the plane that is shown. */
  readonly domain: number
}

const SMALLEST_RADIUS = 1.75
const LARGEST_RADIUS = 4.5
const TURN = 2 * Math.PI

/** Training points filled, test points hollow, points of `batch` (rows of the training set) ringed in ink. */
export function paintPoints(
  context: CanvasRenderingContext2D,
  palette: Palette,
  frame: PlaneFrame,
  data: PlanePoints,
  batch: Uint32Array,
): void {
  const color = pointScale(palette)
  const radius = Math.max(SMALLEST_RADIUS, Math.min(LARGEST_RADIUS, frame.side / 80))
  const scale = frame.side / (2 * frame.domain)
  const circle = (i: number, r: number) => {
    const x = (data.points[2 * i]! + frame.domain) * scale
    const y = (frame.domain - data.points[2 * i + 1]!) * scale
    context.beginPath()
    context.arc(x, y, r, 0, TURN)
  }
  const fillOf = (i: number) => color(data.position(data.targets[i]!))

  if (data.showTest) {
    for (let i = data.trainCount; i < data.targets.length; i++) {
      circle(i, radius - 0.5)
      context.fillStyle = palette.panel
      context.fill()
      context.lineWidth = 1.75
      context.strokeStyle = fillOf(i)
      context.stroke()
    }
  }
  context.lineWidth = 1
  context.strokeStyle = palette.panel
  for (let i = 0; i < data.trainCount; i++) {
    circle(i, radius)
    context.fillStyle = fillOf(i)
    context.fill()
    context.stroke()
  }
  context.lineWidth = 1.75
  context.strokeStyle = palette.ink
  for (const row of batch) {
    if (row >= data.trainCount) continue
    circle(row, radius + 2)
    context.stroke()
  }
}
