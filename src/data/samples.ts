import { sizeOf } from '../spec/imageLayers.ts'
import type { Dataset, Images } from './dataset.ts'
import { featureValues } from './features.ts'
import { scaled, scalesOf, type Scales } from './scales.ts'

/**
 * Samples as a network takes them. `inputs` is `rows` x features row-major, `targets` `rows` x outputs: the
 * scaled value, 0 or 1, or for more than two classes a 1 at the place of the class and 0 elsewhere.
 */
export interface Samples {
  readonly rows: number
  readonly inputs: Float32Array
  readonly targets: Float32Array
}

/** The training and the test points of `dataset` as samples, each in buffers of its own; test may be empty. */
export function splitSamples(
  dataset: Dataset,
  features: readonly string[],
): { readonly train: Samples; readonly test: Samples } {
  const { count, trainCount } = dataset
  const scales = scalesOf(dataset, features)
  return {
    train: rowsOf(dataset, features, scales, 0, trainCount),
    test: rowsOf(dataset, features, scales, trainCount, count),
  }
}

/** The same of a dataset of pictures, which `write` writes: one for every `next`, for thousands take their time. */
export function* splitImages(
  dataset: Dataset,
  write: Images,
): Generator<void, { readonly train: Samples; readonly test: Samples }> {
  const { count, trainCount } = dataset
  const train = yield* imageRows(dataset, write, 0, trainCount)
  return { train, test: yield* imageRows(dataset, write, trainCount, count) }
}

function rowsOf(
  dataset: Dataset,
  features: readonly string[],
  scales: Scales,
  from: number,
  to: number,
): Samples {
  const width = dataset.columns.length
  const points = dataset.points.subarray(width * from, width * to)
  return {
    rows: to - from,
    inputs: scaled(featureValues(dataset, points, features), scales.inputs),
    targets: outputTargets(dataset, scales, dataset.targets.subarray(from, to)),
  }
}

function* imageRows(dataset: Dataset, write: Images, from: number, to: number): Generator<void, Samples> {
  const size = dataset.imageShape === null ? 0 : sizeOf(dataset.imageShape)
  const inputs = new Float32Array((to - from) * size)
  for (let row = from; row < to; row++) {
    const at = (row - from) * size
    write(row, inputs.subarray(at, at + size))
    yield
  }
  return { rows: to - from, inputs, targets: oneHotOf(dataset, dataset.targets.subarray(from, to)) }
}

function outputTargets(dataset: Dataset, scales: Scales, targets: Float32Array): Float32Array {
  const { task } = dataset
  if (task === 'binary') return targets.slice()
  return task === 'regression' ? scaled(targets, [scales.target]) : oneHotOf(dataset, targets)
}

function oneHotOf({ classes }: Dataset, targets: Float32Array): Float32Array {
  const oneHot = new Float32Array(targets.length * classes.length)
  for (const [row, target] of targets.entries()) oneHot[row * classes.length + target] = 1
  return oneHot
}
