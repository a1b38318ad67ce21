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
  const own = values.filter((_, i) => i % step === first)
  if (own.length === 0) return UNSCALED
  const mean = own.reduce((sum, value) => sum + value, 0) / own.length
  const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / own.length
  return { mean, deviation: Math.sqrt(variance) || 1 }
}

/** `values`, rows x inputs row-major, as the network takes them. */
export function scaled(values: Float32Array, scales: readonly Scale[]): Float32Array {
  return values.map((value, i) => {
    const { mean, deviation } = scales[i % scales.length]!
    return (value - mean) / deviation
  })
}

/** What the network gives, back in the unit of the target. */
export function unscaled(value: number, { mean, deviation }: Scale): number {
  return value * deviation + mean
}
