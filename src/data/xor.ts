import type { Plot } from './plot.ts'

const HALF_SIDE = 5
/** Empty strip on either side of each axis. */
const PADDING = 0.3

/**
 * Four quadrants, +1 where the coordinates have the same sign. Points lie in [-5, 5]^2, pushed 0.3 away
 * from both axes. Noise flips labels: the label is that of a point moved by up to `5 * noise` an axis.
 */
export const xor: Plot = (count, noise, random, emit) => {
  const coordinate = () => {
    const x = random.uniform(-HALF_SIDE, HALF_SIDE)
    return x > 0 ? x + PADDING : x - PADDING
  }
  for (let i = 0; i < count; i++) {
    const x1 = coordinate()
    const x2 = coordinate()
    const moved1 = x1 + random.uniform(-HALF_SIDE, HALF_SIDE) * noise
    const moved2 = x2 + random.uniform(-HALF_SIDE, HALF_SIDE) * noise
    emit(x1, x2, moved1 * moved2 >= 0 ? 1 : -1)
  }
}
