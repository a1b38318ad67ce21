import { DIGIT_SHAPE } from '../spec/images.ts'
import type { DataSpec } from '../spec/spec.ts'
import { plotColumn, type Dataset } from './dataset.ts'
import { digitPlaces } from './digitPlaces.ts'
import { digitLabels } from './digits/digitLabels.ts'

/**
 * What the digits of `data` show: those that the person drew, which train, then the others that train, then those that
 * test. How they look is said by `digitImages`, of which the page knows nothing before it shows one.
 */
export function digitDataset(data: DataSpec): Dataset {
  const { train, test, files } = digitPlaces(data)
  const generated = files === null ? digitLabels(data.images, data.seed) : null
  const labels = [
    ...data.drawnDigits.map(({ label }) => label),
    ...Array.from(train, (place) => (generated ?? files!.train.labels)[place]!),
    ...Array.from(test, (place) => (generated ?? files!.test.labels)[place]!),
  ]
  return {
    id: data.dataset,
    task: 'multiclass',
    count: labels.length,
    trainCount: labels.length - test.length,
    columns: [],
    points: new Float32Array(0),
    imageShape: DIGIT_SHAPE,
    targets: Float32Array.from(labels),
    target: plotColumn('y', 1),
    classes: Array.from({ length: 10 }, (_, digit) => String(digit)),
    standardize: false,
  }
}
