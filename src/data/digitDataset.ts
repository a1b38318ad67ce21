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
  const drawn = data.drawnDigits.length
  const trainCount = drawn + train.length
  const labels = new Float32Array(trainCount + test.length)
  for (const [i, { label }] of data.drawnDigits.entries()) labels[i] = label
  const trained = generated ?? files!.train.labels
  const tested = generated ?? files!.test.labels
  for (let i = 0; i < train.length; i++) labels[drawn + i] = trained[train[i]!]!
  for (let i = 0; i < test.length; i++) labels[trainCount + i] = tested[test[i]!]!
  return {
    id: data.dataset,
    task: 'multiclass',
    count: labels.length,
    trainCount,
    columns: [],
    points: new Float32Array(0),
    imageShape: DIGIT_SHAPE,
    targets: labels,
    target: plotColumn('y', 1),
    classes: Array.from({ length: 10 }, (_, digit) => String(digit)),
    standardize: false,
  }
}
