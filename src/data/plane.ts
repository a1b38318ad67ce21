import type { Plot } from './plot.ts'

const HALF_SIDE = 6

/**
 * A tilted plane over [-6, 6]^2: the value is (x1 + x2) / 10, -1.2 to 1.2. Noise changes values: the value
 * is that of a point moved by up to `6 * noise` along each axis, so noise 0.8 reaches -2.16 to 2.16.
 */
export const plane: Plot = (count, noise, random, emit) => {
  for (let i = 0; i < count; i++) {
    const x1 = random.uniform(-HALF_SIDE, HALF_SIDE)
    const x2 = random.uniform(-HALF_SIDE, HALF_SIDE)
    const moved1 = x1 + random.uniform(-HALF_SIDE, HALF_SIDE) * noise
    const moved2 = x2 + random.uniform(-HALF_SIDE, HALF_SIDE) * noise
    emit(x1, x2, (moved1 + moved2) / 10)
  }
}
