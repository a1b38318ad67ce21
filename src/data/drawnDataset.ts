import { randomStream } from '../lib/random.ts'
import type { DrawnPoint } from '../spec/drawn.ts'
import type { DataSpec } from '../spec/spec.ts'
import { classCountOf, taskOf } from '../spec/task.ts'
import { DOMAIN, plotColumn, type Dataset } from './dataset.ts'
import { trainCountOf } from './split.ts'

/**
 * The points that the person has drawn. Each has a place of its own in the order, whatever else is drawn: one more
 * or one fewer moves at most one of the others from training to test or back.
 */
export function drawnDataset(data: DataSpec): Dataset {
  const order = inOrder(data.drawn, data.seed)
  const points = new Float32Array(2 * order.length)
  for (const [i, { x1, x2 }] of order.entries()) points.set([x1, x2], 2 * i)
  const classes = classCountOf(data)
  return {
    id: data.dataset,
    task: taskOf(data),
    count: order.length,
    trainCount: trainCountOf(order.length, data),
    columns: [plotColumn('x1', DOMAIN), plotColumn('x2', DOMAIN)],
    points,
    imageShape: null,
    targets: Float32Array.from(order, ({ value }) => value),
    target: plotColumn('y', classes === 0 ? 1.5 : 1),
    classes: Array.from({ length: classes }, (_, i) => String(i)),
    standardize: data.standardize,
  }
}

/** By a number drawn from each point's own coordinates; those of one place stay as they were drawn. */
function inOrder(drawn: readonly DrawnPoint[], seed: number): readonly DrawnPoint[] {
  const keyed = drawn.map((point) => ({
    point,
    key: randomStream(seed, 'split', point.x1, point.x2, point.value).next(),
  }))
  return keyed.sort((a, b) => a.key - b.key).map(({ point }) => point)
}
