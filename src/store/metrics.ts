import type { Dataset } from '../data/dataset.ts'
import { decidedClass } from '../spec/decision.ts'
import { decisionThreshold, type Network } from '../spec/network.ts'

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

export interface ClassificationMetrics {
  /** Points by what they are and what they were given: `counts[actual][given]`, classes from 0. */
  readonly counts: readonly (readonly number[])[]
  /** Share of points given their class; `null` without points. */
  readonly accuracy: number | null
  readonly classes: readonly ClassMetrics[]
  /** The plain mean of each over the classes for which it has a meaning (macro average); `null` where there is none. */
  readonly macro: ClassMetrics
}

export interface RegressionMetrics {
  /** 1 - sum (y - p)^2 / sum (y - mean y)^2; `null` where all targets are the same, or without points. */
  readonly r2: number | null
  /** Mean |y - p|; `null` without points, as is `rmse`. */
  readonly mae: number | null
  /** Root of the mean of (y - p)^2. */
  readonly rmse: number | null
}

/** What decides which class a point is given: see `decisionThreshold` and `decidedClass`. */
export interface Decision {
  /** At least 2. */
  readonly classes: number
  readonly threshold: number | null
}

export function decisionOf(network: Network): Decision {
  return { classes: Math.max(2, network.outputs), threshold: decisionThreshold(network) }
}

/** The class given to each point; `predictions` are rows x outputs. */
function givenClasses(predictions: Float32Array, { classes, threshold }: Decision): Uint8Array {
  const outputs = threshold === null ? classes : 1
  return Uint8Array.from({ length: predictions.length / outputs }, (_, row) =>
    decidedClass(predictions, row * outputs, outputs, threshold),
  )
}

/** `predictions` are rows x outputs as the network gives them, `targets` the number of each point's class. */
export function classificationMetrics(
  predictions: Float32Array,
  targets: Float32Array,
  decision: Decision,
): ClassificationMetrics {
  const counts = Array.from({ length: decision.classes }, () => new Array<number>(decision.classes).fill(0))
  for (const [i, given] of givenClasses(predictions, decision).entries()) counts[targets[i]!]![given]!++
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const classes = counts.map((row, k) => {
    const hits = row[k]!
    return classMetrics(hits, sum(counts.map((other) => other[k]!)) - hits, sum(row) - hits)
  })
  const mean = (measure: keyof ClassMetrics) => {
    const known = classes.flatMap((each) => each[measure] ?? [])
    return ratio(sum(known), known.length)
  }
  return {
    counts,
    accuracy: ratio(sum(counts.map((row, k) => row[k]!)), targets.length),
    classes,
    macro: { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') },
  }
}

/** Both in the unit of the target. */
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
  readonly actual: number
  readonly given: number
}

/** Rows of the dataset that are in `cell`; none where the predictions are of another dataset or network. */
export function rowsOfCell(
  { set, actual, given }: MatrixCell,
  predictions: Readonly<Record<'train' | 'test', Float32Array>>,
  { targets, trainCount, count }: Pick<Dataset, 'targets' | 'trainCount' | 'count'>,
  decision: Decision,
): Uint32Array<ArrayBuffer> {
  const [first, end] = set === 'train' ? [0, trainCount] : [trainCount, count]
  const got = givenClasses(predictions[set], decision)
  const rows: number[] = []
  if (got.length !== end - first) return Uint32Array.from(rows)
  for (let row = first; row < end; row++) {
    if (targets[row] === actual && got[row - first] === given) rows.push(row)
  }
  return Uint32Array.from(rows)
}
