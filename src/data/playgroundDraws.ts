import { arc4Random } from '../lib/arc4.ts'
import type { Random } from '../lib/random.ts'
import type { DataSpec } from '../spec/spec.ts'
import { classCountOf } from '../spec/task.ts'
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

/** What it draws for `data`, as many points of `plot` at its noise. */
export function playgroundDraws(seed: string, data: DataSpec, plot: Plot): PlaygroundDraws {
  const { samples: count, noise } = data
  const random = arc4Random(seed)
  plot(count, noise / 100, random, () => {}, classCountOf(data))
  const order = random.shuffle(Uint32Array.from({ length: count }, (_, i) => i))
  // Theirs goes on to exchange the first with itself.
  if (count > 0) random.next()
  const places = new Uint32Array(count)
  for (const [place, point] of order.entries()) places[point] = place
  return { points: arc4Random(seed), places, weights: random }
}
