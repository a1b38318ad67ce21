import type { Plot } from './plot.ts'

const SIDE = 3
/** Cells from the middle of the board to its edge. */
const HALF_CELLS = 2
/** Empty strip on either side of each border. It holds the zeros of sin(x1) and sin(x2), which lie at pi. */
const PADDING = 0.2

/**
 * Four by four cells of side 3 over [-6, 6]^2, alternately +1 and -1; the cell right above and right of the
 * middle is +1. Points stay 0.2 away from the borders. Noise flips labels: the label is that of a point
 * moved by up to `3 * noise` along each axis, plotted unmoved; the board goes on beyond its edge.
 */
export const checkerboard: Plot = (count, noise, random, emit) => {
  const coordinate = () => {
    const cell = random.integer(2 * HALF_CELLS) - HALF_CELLS
    return SIDE * cell + random.uniform(PADDING, SIDE - PADDING)
  }
  for (let i = 0; i < count; i++) {
    const x1 = coordinate()
    const x2 = coordinate()
    const moved1 = x1 + random.uniform(-SIDE, SIDE) * noise
    const moved2 = x2 + random.uniform(-SIDE, SIDE) * noise
    const cells = Math.floor(moved1 / SIDE) + Math.floor(moved2 / SIDE)
    emit(x1, x2, cells % 2 === 0 ? 1 : -1)
  }
}
