import { DOMAIN } from '../data/dataset.ts'
import type { Random } from '../lib/random.ts'
import { DRAWN_LIMITS, hundredth, type DrawnPoint } from '../spec/drawn.ts'

/** A place of the plane. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** How far from the cursor points are sprayed, and erased, in units of the plane. */
export const SPRAY_RADIUS = 0.9
export const ERASER_RADIUS = 0.6

/** Way of the cursor from one sprayed point to the next: the rate is the same however fast the hand. */
const SPRAY_STEP = 0.35

/** A point at `place`, on the plane that is shown. */
export function pointAt({ x, y }: Place, value: number): DrawnPoint {
  return { x1: onPlane(x), x2: onPlane(y), value }
}

/**
 * The points sprayed on the way from `from` to `to`, evenly over a disc around the cursor, and how far the cursor
 * has come since the last of them; `since` is how far it had come at `from`.
 */
export function sprayed(
  from: Place,
  to: Place,
  since: number,
  value: number,
  random: Random,
): { readonly points: readonly DrawnPoint[]; readonly since: number } {
  const way = Math.hypot(to.x - from.x, to.y - from.y)
  const points: DrawnPoint[] = []
  let at = SPRAY_STEP - since
  for (; at <= way; at += SPRAY_STEP) {
    const share = at / way
    const angle = random.uniform(0, 2 * Math.PI)
    // The root makes it even over the disc.
    const far = SPRAY_RADIUS * Math.sqrt(random.next())
    const x = from.x + (to.x - from.x) * share + far * Math.cos(angle)
    const y = from.y + (to.y - from.y) * share + far * Math.sin(angle)
    points.push(pointAt({ x, y }, value))
  }
  return { points, since: way - (at - SPRAY_STEP) }
}

/** `drawn` without what lies within the eraser on its way from `from` to `to`; the same list where nothing does. */
export function erased(drawn: readonly DrawnPoint[], from: Place, to: Place): readonly DrawnPoint[] {
  const left = drawn.filter((point) => distanceToWay(point, from, to) > ERASER_RADIUS)
  return left.length === drawn.length ? drawn : left
}

/** `drawn` without the point that is nearest to `place`; the last drawn of several. */
export function withoutNearest(drawn: readonly DrawnPoint[], { x, y }: Place): readonly DrawnPoint[] {
  const far = drawn.map(({ x1, x2 }) => Math.hypot(x1 - x, x2 - y))
  const nearest = far.lastIndexOf(Math.min(...far))
  return drawn.filter((_, i) => i !== nearest)
}

/** As many of `added` as may still be drawn, behind `drawn`; the same list where there is no room. */
export function withPoints(
  drawn: readonly DrawnPoint[],
  added: readonly DrawnPoint[],
): readonly DrawnPoint[] {
  return drawn.length < DRAWN_LIMITS.points ? [...drawn, ...added].slice(0, DRAWN_LIMITS.points) : drawn
}

function distanceToWay({ x1, x2 }: DrawnPoint, from: Place, to: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : ((x1 - from.x) * dx + (x2 - from.y) * dy) / squared
  const share = Math.max(0, Math.min(1, along))
  return Math.hypot(x1 - from.x - share * dx, x2 - from.y - share * dy)
}

function onPlane(value: number): number {
  return hundredth(Math.max(-DOMAIN, Math.min(DOMAIN, value)))
}
