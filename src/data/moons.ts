import type { Plot } from './plot.ts'

/** Radius of a moon: both together are three radii wide and fill -5 to 5. */
const RADIUS = 10 / 3

/**
 * Two half circles, each reaching into the other: `make_moons` of scikit-learn, scaled by 10/3 about its
 * middle, so x1 is -5 to 5 and x2 -2.5 to 2.5. The upper moon is -1 and the lower one +1, which has the odd
 * point more; points are at even steps. Noise pushes each point along both axes by a normal deviation of
 * `noise` radii, so 20 % is scikit-learn's `noise=0.2`.
 */
export const moons: Plot = (count, noise, random, emit) => {
  const upper = Math.floor(count / 2)
  for (let i = 0; i < count; i++) {
    const below = i >= upper
    const angle = below ? half(i - upper, count - upper) : half(i, upper)
    const x1 = below ? 0.5 - Math.cos(angle) : Math.cos(angle) - 0.5
    const x2 = below ? 0.25 - Math.sin(angle) : Math.sin(angle) - 0.25
    emit(RADIUS * (x1 + noise * random.normal()), RADIUS * (x2 + noise * random.normal()), below ? 1 : -1)
  }
}

/** The angle of step `i` of `steps` from 0 to half a turn, both included; a single step is at 0. */
function half(i: number, steps: number): number {
  return (Math.PI * i) / Math.max(1, steps - 1)
}
