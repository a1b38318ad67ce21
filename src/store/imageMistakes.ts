import type { Dataset } from '../data/dataset.ts'
import { decidedClass } from '../spec/decision.ts'
import type { MatrixCell } from './metrics.ts'

/** An image, and the class that it is given. */
export interface GivenImage {
  /** Of the dataset. */
  readonly row: number
  readonly actual: number
  readonly given: number
  /** The probability of the class that it is given, 0 to 1. */
  readonly share: number
}

type Labels = Pick<Dataset, 'targets' | 'trainCount' | 'count' | 'classes'>

/** What the network says of every row of a set, rows x classes. */
type SetPredictions = Readonly<Record<'train' | 'test', Float32Array>>

/**
 * The mistakes of a set by row; none where the predictions are of another dataset.
 */
export function mistakesOf(
  set: 'train' | 'test',
  predictions: SetPredictions,
  dataset: Labels,
): GivenImage[] {
  return givenImages(set, predictions, dataset).filter(({ actual, given }) => actual !== given)
}

/** The images of a cell of the confusion matrix by row; none where the predictions are of another dataset. */
export function imagesOfCell(
  { set, actual, given }: MatrixCell,
  predictions: SetPredictions,
  dataset: Labels,
): GivenImage[] {
  const all = givenImages(set, predictions, dataset)
  return all.filter((image) => image.actual === actual && image.given === given)
}

function givenImages(
  set: 'train' | 'test',
  predictions: SetPredictions,
  { targets, trainCount, count, classes }: Labels,
): GivenImage[] {
  const [first, end] = set === 'train' ? [0, trainCount] : [trainCount, count]
  const shares = predictions[set]
  const images: GivenImage[] = []
  if (shares.length !== (end - first) * classes.length) return images
  for (let row = first; row < end; row++) {
    const at = (row - first) * classes.length
    const given = decidedClass(shares, at, classes.length, null)
    images.push({ row, actual: targets[row]!, given, share: shares[at + given]! })
  }
  return images
}

/** The surest first; of equal ones the first row. */
export function surestFirst(mistakes: readonly GivenImage[]): GivenImage[] {
  return mistakes.toSorted((one, other) => other.share - one.share || one.row - other.row)
}

/** The mistake behind `row`, from the first again after the last; `null` without any. */
export function nextMistake(mistakes: readonly GivenImage[], row: number): GivenImage | null {
  return mistakes.find((mistake) => mistake.row > row) ?? mistakes[0] ?? null
}
