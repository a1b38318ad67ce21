import type { Dataset } from '../data/dataset.ts'
import { decidedClass } from '../spec/decision.ts'

/** An image that is given a class that it is not of. */
export interface ImageMistake {
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
  { targets, trainCount, count, classes }: Labels,
): ImageMistake[] {
  const [first, end] = set === 'train' ? [0, trainCount] : [trainCount, count]
  const shares = predictions[set]
  const mistakes: ImageMistake[] = []
  if (shares.length !== (end - first) * classes.length) return mistakes
  for (let row = first; row < end; row++) {
    const at = (row - first) * classes.length
    const given = decidedClass(shares, at, classes.length, null)
    const actual = targets[row]!
    if (given !== actual) mistakes.push({ row, actual, given, share: shares[at + given]! })
  }
  return mistakes
}

/** The surest first; of equal ones the first row. */
export function surestFirst(mistakes: readonly ImageMistake[]): ImageMistake[] {
  return mistakes.toSorted((one, other) => other.share - one.share || one.row - other.row)
}

/** The mistake behind `row`, from the first again after the last; `null` without any. */
export function nextMistake(mistakes: readonly ImageMistake[], row: number): ImageMistake | null {
  return mistakes.find((mistake) => mistake.row > row) ?? mistakes[0] ?? null
}
