import { DATASET_FACTS, type DatasetId } from './choices.ts'
import { hasImages } from './images.ts'
import { DEFAULT_SPEC, type TrainingSpec, type ViewSpec } from './spec.ts'

/** Tables are in units of their own, so they are standardised unless the person says no; plots are not. */
export function defaultStandardize(dataset: DatasetId): boolean {
  return DATASET_FACTS[dataset].source === 'table'
}

/** The two columns that tell most; of the irises these are the petals. */
export function defaultAxes(dataset: DatasetId): ViewSpec['axes'] {
  return dataset === 'iris' ? [2, 3] : DEFAULT_SPEC.view.axes
}

/** Of a handful of rows none can be spared for testing, and who draws a point expects it to be learned. */
export function defaultTrainShare(dataset: DatasetId): number {
  if (hasImages({ dataset })) return 80
  return dataset === 'flats' || dataset === 'points' ? 100 : DEFAULT_SPEC.data.trainShare
}

/** How a dataset is trained unless the person says otherwise: of images many are to be seen soon. */
export function defaultTraining(
  dataset: DatasetId,
): Pick<TrainingSpec, 'optimizer' | 'learningRate' | 'batchSize'> {
  if (hasImages({ dataset })) return { optimizer: 'adam', learningRate: 0.003, batchSize: 32 }
  const { optimizer, learningRate, batchSize } = DEFAULT_SPEC.training
  return { optimizer, learningRate, batchSize }
}

export function defaultSpeed(dataset: DatasetId): ViewSpec['speed'] {
  return hasImages({ dataset }) ? 'max' : DEFAULT_SPEC.view.speed
}
