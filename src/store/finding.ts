import type { Dataset } from '../data/dataset.ts'
import type { DenseNetwork } from '../spec/network.ts'
import type { Spec } from '../spec/spec.ts'
import type { HistoryPoint } from './state.ts'

/** What can be wrong with a training, gravest first; `class` counts from 0. */
export type Finding =
  /** The loss has grown past all bounds. */
  | { readonly kind: 'diverged' }
  /** No training point is of this class. */
  | { readonly kind: 'missing-train'; readonly class: number }
  /** Inputs or targets are far from the size that weights begin with. */
  | { readonly kind: 'unscaled' }
  /** All units of a hidden layer are the same, and stay so. */
  | { readonly kind: 'symmetry' }
  /** A hidden layer of step units, through which no gradient comes; `layer` counts from 1. */
  | { readonly kind: 'step-hidden'; readonly layer: number }
  /** ReLU units that are 0 for every training point: no gradient reaches them any more. */
  | { readonly kind: 'dead-relu'; readonly dead: number; readonly units: number }
  /** Units that are at a flat end of their activation for nearly all training points. */
  | { readonly kind: 'saturated'; readonly saturated: number; readonly units: number }
  /** One update an epoch, and a poor result. */
  | { readonly kind: 'large-batch'; readonly batch: number; readonly points: number }
  /** No better than always giving the largest class; `share` of the training points that are of it. */
  | { readonly kind: 'unbalanced'; readonly class: number; readonly share: number }
  | { readonly kind: 'overfitting' }
  /** Stuck behind several layers of sigmoid units. */
  | { readonly kind: 'vanishing'; readonly layers: number }
  | { readonly kind: 'plateau' }
  | { readonly kind: 'underfitting' }
  /** No test point is of this class, though there are test points. */
  | { readonly kind: 'missing-test'; readonly class: number }

/** What a training has shown so far. */
export interface Evidence {
  readonly spec: Spec
  readonly dataset: Dataset
  readonly network: DenseNetwork
  /** Those that the last point of the history was measured with. */
  readonly parameters: Float32Array
  readonly history: readonly HistoryPoint[]
  /** See `flatShares`. */
  readonly flat: Float32Array
}

/** How well the training points are learnt, from below. */
export const SUCCESS = {
  /** Share of points right, or of the variance explained, below which a training has not succeeded. */
  poor: 0.85,
  /** The same, from which on it has, whatever became of some units. */
  fine: 0.98,
} as const
