import { arc4Random } from '../lib/arc4.ts'
import type { Random } from '../lib/random.ts'
import type { Plot } from './plot.ts'

/** What TensorFlow Playground draws for a seed: from one stream the points, their order, then the weights. */
export interface PlaygroundDraws {
  /** The stream from its start: the points come first. */
  readonly points: Random
  /** For each point in the order in which it is drawn, its place in the dataset. */
  readonly places: Uint32Array
  /** The stream as it stands after points and order. */
  readonly weights: Random
}

/** The draws for `count` points of `plot`; `noise` is a share, as a plot takes it. */
export function playgroundDraws(seed: string, plot: Plot, count: number, noise: number): PlaygroundDraws {
  const random = arc4Random(seed)
  plot(count, noise, random, () => {}, 0)
  const order = random.shuffle(Uint32Array.from({ length: count }, (_, i) => i))
  // Theirs goes on to exchange the first with itself.
  if (count > 0) random.next()
  const places = new Uint32Array(count)
  for (const [place, point] of order.entries()) places[point] = place
  return { points: arc4Random(seed), places, weights: random }
}
