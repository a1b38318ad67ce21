import type { PlaneAxis } from '../map/plane.ts'
import type { PlanePoints } from '../map/pointPainter.ts'

/** A point that is shown, in the units of the axes. */
export interface NearPoint {
  readonly x: number
  readonly y: number
}

/** Further away along the axis than this share of it, a point is not near. */
const NEAR = 0.02

/** The shown point nearest to `x` along the axis, the first of several; `null` where none is near. */
export function nearestPoint(
  { points, trainCount, showTest }: Pick<PlanePoints, 'points' | 'trainCount' | 'showTest'>,
  { min, max }: Pick<PlaneAxis, 'min' | 'max'>,
  x: number,
): NearPoint | null {
  const shown = showTest ? points.length / 2 : trainCount
  let least = NEAR * (max - min)
  let nearest: NearPoint | null = null
  for (let i = 0; i < shown; i++) {
    const distance = Math.abs(points[2 * i]! - x)
    if (distance > least || (nearest !== null && distance === least)) continue
    least = distance
    nearest = { x: points[2 * i]!, y: points[2 * i + 1]! }
  }
  return nearest
}
