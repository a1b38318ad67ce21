import type { Plot } from './plot.ts'

const HALF_SIDE = 6
/** Radius of a cone's foot. */
const FOOT = 2
/** Centre x1, centre x2 and sign of each cone. */
const CONES = [
  [-4, 2.5, 1],
  [0, 2.5, -1],
  [4, 2.5, 1],
  [-4, -2.5, -1],
  [0, -2.5, 1],
  [4, -2.5, -1],
] as const

/**
 * Six cones of height 1 and radius 2 over [-6, 6]^2, alternately up and down, 0 elsewhere. Noise changes
 * values: the value is that of a point moved by up to `6 * noise` along each axis.
 */
export const hills: Plot = (count, noise, random, emit) => {
  for (let i = 0; i < count; i++) {
    const x1 = random.uniform(-HALF_SIDE, HALF_SIDE)
    const x2 = random.uniform(-HALF_SIDE, HALF_SIDE)
    const moved1 = x1 + random.uniform(-HALF_SIDE, HALF_SIDE) * noise
    const moved2 = x2 + random.uniform(-HALF_SIDE, HALF_SIDE) * noise
    emit(x1, x2, height(moved1, moved2))
  }
}

/** Where feet touch, the cone whose value is larger in size counts; the first of two equal ones. */
function height(x1: number, x2: number): number {
  let largest = 0
  for (const [center1, center2, sign] of CONES) {
    const distance = Math.sqrt((x1 - center1) ** 2 + (x2 - center2) ** 2)
    const own = Math.max(0, 1 - distance / FOOT)
    if (own > Math.abs(largest)) largest = sign * own
  }
  return largest
}
