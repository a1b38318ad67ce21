import type { Dataset } from '../data/dataset.ts'

/**
 * How well one class is recognised, each 0 to 1. `null` where the fraction has no meaning: no point was given
 * the class (precision), none is of it (recall), or neither (F1).
 */
export interface ClassMetrics {
  /** Of the points given this class, the share that is of it. */
  readonly precision: number | null
  /** Of the points of this class, the share that was given it. */
  readonly recall: number | null
  /** Harmonic mean of the two, 2 TP / (2 TP + FP + FN): 0 where only one of them has a meaning. */
  readonly f1: number | null
}

export interface BinaryMetrics {
  /** Points by what they are and what they were given: `counts[actual][given]`, classes 0 and 1. */
  readonly counts: readonly [readonly [number, number], readonly [number, number]]
  /** Share of points given their class; `null` without points. */
  readonly accuracy: number | null
  readonly classes: readonly [ClassMetrics, ClassMetrics]
}

export interface RegressionMetrics {
  /** 1 - sum (y - p)^2 / sum (y - mean y)^2; `null` where all targets are the same, or without points. */
  readonly r2: number | null
  /** Mean |y - p|; `null` without points, as is `rmse`. */
  readonly mae: number | null
  /** Root of the mean of (y - p)^2. */
  readonly rmse: number | null
}

/** Class 1 is given where the prediction is above 0.5, as in `Evaluation`; `targets` are 0 or 1. */
export function binaryMetrics(predictions: Float32Array, targets: Float32Array): BinaryMetrics {
  const counts: [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ]
  for (const [i, target] of targets.entries()) counts[target > 0.5 ? 1 : 0][predictions[i]! > 0.5 ? 1 : 0]++
  const right = counts[0][0] + counts[1][1]
  return {
    counts,
    accuracy: ratio(right, targets.length),
    classes: [
      classMetrics(counts[0][0], counts[1][0], counts[0][1]),
      classMetrics(counts[1][1], counts[0][1], counts[1][0]),
    ],
  }
}

export function regressionMetrics(predictions: Float32Array, targets: Float32Array): RegressionMetrics {
  const mean = targets.reduce((sum, target) => sum + target, 0) / targets.length
  let [absolute, squared, spread] = [0, 0, 0]
  for (const [i, target] of targets.entries()) {
    const error = target - predictions[i]!
    absolute += Math.abs(error)
    squared += error ** 2
    spread += (target - mean) ** 2
  }
  const unexplained = ratio(squared, spread)
  const meanSquare = ratio(squared, targets.length)
  return {
    r2: unexplained === null ? null : 1 - unexplained,
    mae: ratio(absolute, targets.length),
    rmse: meanSquare === null ? null : Math.sqrt(meanSquare),
  }
}

function classMetrics(hits: number, falseAlarms: number, misses: number): ClassMetrics {
  return {
    precision: ratio(hits, hits + falseAlarms),
    recall: ratio(hits, hits + misses),
    f1: ratio(2 * hits, 2 * hits + falseAlarms + misses),
  }
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

/** A cell of a confusion matrix: points of a set by what they are and what they were given. */
export interface MatrixCell {
  readonly set: 'train' | 'test'
  readonly actual: 0 | 1
  readonly given: 0 | 1
}

/** Rows of the dataset that are in `cell`; none where the predictions are of another dataset. */
export function rowsOfCell(
  { set, actual, given }: MatrixCell,
  predictions: Readonly<Record<'train' | 'test', Float32Array>>,
  { targets, trainCount, count }: Pick<Dataset, 'targets' | 'trainCount' | 'count'>,
): Uint32Array<ArrayBuffer> {
  const rows: number[] = []
  const [first, end] = set === 'train' ? [0, trainCount] : [trainCount, count]
  if (predictions[set].length !== end - first) return Uint32Array.from(rows)
  for (let row = first; row < end; row++) {
    const is = targets[row]! > 0.5 ? 1 : 0
    const got = predictions[set][row - first]! > 0.5 ? 1 : 0
    if (is === actual && got === given) rows.push(row)
  }
  return Uint32Array.from(rows)
}
