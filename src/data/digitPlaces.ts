import type { LabelledImages } from '../spec/images.ts'
import type { DataSpec } from '../spec/spec.ts'
import { shuffledPlaces, trainCountOf } from './split.ts'

/** Where the digits of a dataset come from, behind those that the person drew, which train first. */
export interface DigitPlaces {
  /** Places among the generated digits of the seed, or in the person's file. */
  readonly train: Uint32Array
  readonly test: Uint32Array
  /** The person's files; `null` of generated digits. */
  readonly files: { readonly train: LabelledImages; readonly test: LabelledImages } | null
}

/** Of 70,000 images they take milliseconds to shuffle, and what shows digits asks for them again and again. */
const known = new WeakMap<DataSpec, DigitPlaces>()

/**
 * Digits of `digits` come in the order of their seed; those of `mnist` are picked by the seed from the person's files,
 * test images from the test file where there is one.
 */
export function digitPlaces(data: DataSpec): DigitPlaces {
  const places = known.get(data) ?? shuffledDigits(data)
  known.set(data, places)
  return places
}

function shuffledDigits(data: DataSpec): DigitPlaces {
  const { dataset, opened, images, seed } = data
  if (dataset !== 'mnist' || opened === null) {
    const all = Uint32Array.from({ length: images }, (_, place) => place)
    const trainCount = trainCountOf(images, data)
    return { train: all.subarray(0, trainCount), test: all.subarray(trainCount), files: null }
  }
  const { train, test } = opened
  const count = Math.min(images, train.count + (test?.count ?? 0))
  const trainCount = trainCountOf(count, data)
  const places = shuffledPlaces(train.count, seed)
  const files = { train, test: test ?? train }
  const picked = places.subarray(0, trainCount)
  if (test === null) return { train: picked, test: places.subarray(trainCount, count), files }
  return { train: picked, test: shuffledPlaces(test.count, seed).subarray(0, count - trainCount), files }
}
