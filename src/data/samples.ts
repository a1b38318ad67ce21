import type { Feature } from '../spec/choices.ts'
import type { Dataset } from './dataset.ts'
import { featureInputs } from './features.ts'

/** Samples as a network takes them. `inputs` is `rows` x features row-major, `targets` `rows` x outputs. */
export interface Samples {
  readonly rows: number
  readonly inputs: Float32Array
  readonly targets: Float32Array
}

/** The training and the test points of `dataset` as samples, each in buffers of its own; test may be empty. */
export function splitSamples(
  dataset: Dataset,
  features: readonly Feature[],
): { readonly train: Samples; readonly test: Samples } {
  const { count, trainCount } = dataset
  return {
    train: rowsOf(dataset, features, 0, trainCount),
    test: rowsOf(dataset, features, trainCount, count),
  }
}

function rowsOf(dataset: Dataset, features: readonly Feature[], from: number, to: number): Samples {
  return {
    rows: to - from,
    inputs: featureInputs(dataset.points.subarray(2 * from, 2 * to), features),
    targets: dataset.targets.slice(from, to),
  }
}
