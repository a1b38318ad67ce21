import type { Dataset } from '../data/dataset.ts'
import { scaled, scalesOf } from '../data/scales.ts'
import type { Loss, Task } from '../spec/choices.ts'

/**
 * The training loss of the best constant answer, which a network that has learnt nothing does not beat: the
 * entropy of the classes (cross-entropies); the variance of the targets as the network takes them or half of it,
 * the mean distance from their median, or the least mean Huber loss; twice the share of the smaller class (hinge).
 * NaN for a perceptron, whose loss a constant answer can make as small as one likes, and without training points.
 */
export function constantLoss(dataset: Dataset, loss: Loss): number {
  const { task, targets, trainCount } = dataset
  const own = targets.subarray(0, trainCount)
  const train = task === 'regression' ? scaled(own, [scalesOf(dataset, []).target]) : own
  return BASELINES[loss](train, task)
}

const BASELINES: Record<Loss, (targets: Float32Array, task: Task) => number> = {
  binary_crossentropy: entropy,
  categorical_crossentropy: entropy,
  mean_squared_error: varianceOf,
  /** The signs of two classes lie twice as far apart as their numbers. */
  half_squared_error: (targets, task) => varianceOf(targets) * (task === 'binary' ? 2 : 0.5),
  mean_absolute_error(targets) {
    const median = targets.toSorted()[targets.length >> 1] ?? Number.NaN
    return meanOf(targets, (target) => Math.abs(target - median))
  },
  huber(targets) {
    const center = huberCenter(targets)
    return meanOf(targets, (target) => {
      const error = Math.abs(target - center)
      return error <= 1 ? error ** 2 / 2 : error - 0.5
    })
  },
  hinge: (targets) => 2 * Math.min(...[0, 1].map((k) => meanOf(targets, (target) => +(target === k)))),
  perceptron: () => Number.NaN,
}

function meanOf(targets: Float32Array, of: (target: number) => number): number {
  return targets.reduce((sum, target) => sum + of(target), 0) / targets.length
}

function varianceOf(targets: Float32Array): number {
  const mean = meanOf(targets, (target) => target)
  return meanOf(targets, (target) => (target - mean) ** 2)
}

/** -sum p log p over the shares of the classes. */
function entropy(targets: Float32Array): number {
  const counts = new Map<number, number>()
  for (const target of targets) counts.set(target, (counts.get(target) ?? 0) + 1)
  const total = targets.length
  if (total === 0) return Number.NaN
  return [...counts.values()].reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0)
}

/** Halvings of the range of the targets, after which single precision has nothing more to say. */
const HALVINGS = 40

/** Where the slopes of the Huber loss add up to 0: they rise with the centre. */
function huberCenter(targets: Float32Array): number {
  let low = targets.reduce((least, target) => Math.min(least, target), Infinity)
  let high = targets.reduce((most, target) => Math.max(most, target), -Infinity)
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    const slope = targets.reduce((sum, target) => sum + Math.max(-1, Math.min(1, middle - target)), 0)
    if (slope > 0) high = middle
    else low = middle
  }
  return (low + high) / 2
}
