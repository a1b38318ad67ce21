import type { Dataset } from './dataset.ts'
import { featureValues } from './features.ts'

/** `(value - mean) / deviation` is what the network sees of a value. */
export interface Scale {
  readonly mean: number
  /** Above 0. */
  readonly deviation: number
}

/** How numbers in their own units become those the network takes and gives. */
export interface Scales {
  /** One per input. */
  readonly inputs: readonly Scale[]
  /** Of a regression's target; of classes it changes nothing. */
  readonly target: Scale
}

export const UNSCALED: Scale = { mean: 0, deviation: 1 }

/**
 * z-scores over the training points where the dataset is to be standardised, so that no test point leaks into
 * them; else, and for what does not vary, nothing but a shift.
 */
export function scalesOf(dataset: Dataset, features: readonly string[]): Scales {
  const { standardize, task, points, targets, columns, trainCount } = dataset
  if (!standardize) return { inputs: features.map(() => UNSCALED), target: UNSCALED }
  const values = featureValues(dataset, points.subarray(0, trainCount * columns.length), features)
  return {
    inputs: features.map((_, i) => scaleOf(values, i, features.length)),
    target: task === 'regression' ? scaleOf(targets.subarray(0, trainCount), 0, 1) : UNSCALED,
  }
}

/** Of every `step`-th value from `first` on; with the divisor n, as scikit-learn's StandardScaler has it. */
function scaleOf(values: Float32Array, first: number, step: number): Scale {
  const count = Math.ceil((values.length - first) / step)
  if (count <= 0) return UNSCALED
  let sum = 0
  for (let i = first; i < values.length; i += step) sum += values[i]!
  const mean = sum / count
  let squares = 0
  for (let i = first; i < values.length; i += step) squares += (values[i]! - mean) ** 2
  return { mean, deviation: Math.sqrt(squares / count) || 1 }
}

/** `values`, rows x inputs row-major, as the network takes them. */
export function scaled(values: Float32Array, scales: readonly Scale[]): Float32Array {
  const result = new Float32Array(values.length)
  for (const [first, { mean, deviation }] of scales.entries()) {
    for (let i = first; i < values.length; i += scales.length) result[i] = (values[i]! - mean) / deviation
  }
  return result
}

/** What the network gives, back in the unit of the target. */
export function unscaled(value: number, { mean, deviation }: Scale): number {
  return value * deviation + mean
}
