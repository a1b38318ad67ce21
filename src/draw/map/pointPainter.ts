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

/** Points that stand out: rows of all points. */
export interface MarkedPoints {
  /** Learned from just now: a fine ring. */
  readonly batch: Uint32Array
  /** On the wrong side: a wide ring beneath the points, which stay in sight where they crowd. */
  readonly mistakes: Uint32Array
}

/** Training points filled, test points hollow, `marked` ones ringed in ink where they are shown. */
export function paintPoints(
  context: CanvasRenderingContext2D,
  palette: Palette,
  frame: PlaneFrame,
  data: PlanePoints,
  { batch, mistakes }: MarkedPoints,
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
  const shown = data.showTest ? data.targets.length : data.trainCount
  const fillOf = (i: number) => color(data.position(data.targets[i]!))

  context.lineWidth = 1.75
  context.strokeStyle = palette.ink
  for (const row of mistakes) {
    if (row >= shown) continue
    circle(row, radius + 3.5)
    context.stroke()
  }
  if (data.showTest) {
    for (let i = data.trainCount; i < shown; i++) {
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
