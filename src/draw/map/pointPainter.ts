import { traceClass } from '../classShapes.ts'
import type { MarkedPoints } from './markedPoints.ts'
import { classPointScale, pointScale, type Palette } from '../color.ts'
import { shareOf, type Plane } from './plane.ts'

/** Points of the plane: the first `trainCount` train, the others test. */
export interface PlanePoints {
  /** n x 2 row-major: across and up. */
  readonly points: Float32Array
  readonly targets: Float32Array
  readonly trainCount: number
  readonly showTest: boolean
  /**
   * Where a target lies on the diverging scale, -1 to 1; `null`: a target is the number of a class, which has a
   * colour and a shape of its own.
   */
  readonly position: ((target: number) => number) | null
  /** How clearly each point is drawn, above 0 to 1; `null`: all of them fully. */
  readonly strength: Float32Array | null
}

/** A rectangle of the plane in px. */
export interface PlaneFrame {
  readonly width: number
  readonly height: number
  readonly plane: Plane
}

const SMALLEST_RADIUS = 1.75
const LARGEST_RADIUS = 4.5

/** Training points filled, test points hollow, `marked` ones ringed in ink where they are shown. */
export function paintPoints(
  context: CanvasRenderingContext2D,
  palette: Palette,
  frame: PlaneFrame,
  data: PlanePoints,
  { batch, mistakes }: MarkedPoints,
): void {
  const { position, strength, targets, trainCount } = data
  const color = position === null ? classPointScale(palette) : pointScale(palette)
  const fillOf = (i: number) => color(position === null ? targets[i]! : position(targets[i]!))
  const radius = pointRadius(frame, targets.length)
  const { plane, width, height } = frame
  const trace = (i: number, r: number, shape: number) => {
    const x = shareOf(plane.x, data.points[2 * i]!) * width
    const y = (1 - shareOf(plane.y, data.points[2 * i + 1]!)) * height
    context.beginPath()
    traceClass(context, shape, x, y, r)
  }
  const tracePoint = (i: number, r: number) => {
    context.globalAlpha = strength === null ? 1 : strength[i]!
    trace(i, r, position === null ? targets[i]! : CIRCLE)
  }
  const shown = data.showTest ? targets.length : trainCount

  function ring(rows: Uint32Array, end: number, r: number): void {
    context.globalAlpha = 1
    context.lineWidth = 1.75
    context.strokeStyle = palette.ink
    for (const row of rows) {
      if (row >= end) continue
      trace(row, r, CIRCLE)
      context.stroke()
    }
  }

  ring(mistakes, shown, radius + 3.5)
  for (let i = trainCount; i < shown; i++) {
    tracePoint(i, radius - 0.5)
    context.fillStyle = palette.panel
    context.fill()
    context.lineWidth = 1.75
    context.strokeStyle = fillOf(i)
    context.stroke()
  }
  context.lineWidth = 1
  context.strokeStyle = palette.panel
  for (let i = 0; i < trainCount; i++) {
    tracePoint(i, radius)
    context.fillStyle = fillOf(i)
    context.fill()
    context.stroke()
  }
  ring(batch, trainCount, radius + 2)
}

/** The class whose shape is a circle. */
const CIRCLE = 0

/** Up to so many points have room to be bolder. */
const A_FEW = 60

/** Radius of a training point in px. */
function pointRadius({ width, height }: Pick<PlaneFrame, 'width' | 'height'>, count: number): number {
  const fine = Math.max(SMALLEST_RADIUS, Math.min(LARGEST_RADIUS, Math.min(width, height) / 80))
  return count <= A_FEW ? Math.max(4, fine) : fine
}
