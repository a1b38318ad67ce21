import { DIGIT_PIXELS, DIGIT_SHAPE, type LabelledImages } from '../spec/images.ts'
import type { DataSpec } from '../spec/spec.ts'
import { plotColumn, type Dataset } from './dataset.ts'
import { digitLabels, writeDigitImage } from './digits/digits.ts'
import { shuffledPlaces, trainCountOf } from './split.ts'

/** A run of images and what they show. */
interface Part {
  readonly labels: Uint8Array
  write(index: number, out: Float32Array): void
}

/**
 * Digits: those that the person drew, which train, then the others that train, then those that test. Nothing is drawn
 * or read before it is asked for: digits of `digits` come one by one from the stream of their seed, those of `mnist`
 * are picked by the seed from the person's files, test images from the test file where there is one.
 */
export function digitDataset(data: DataSpec): Dataset {
  const [train, test] =
    data.opened !== null && data.dataset === 'mnist' ? openedParts(data, data.opened) : digitParts(data)
  const parts = [drawnPart(data), train, test]
  const count = parts.reduce((sum, { labels }) => sum + labels.length, 0)
  return {
    id: data.dataset,
    task: 'multiclass',
    count,
    trainCount: count - test.labels.length,
    columns: [],
    points: new Float32Array(0),
    images: { shape: DIGIT_SHAPE, write: (index, out) => writeOf(parts, index, out) },
    targets: Float32Array.from(parts.flatMap(({ labels }) => [...labels])),
    target: plotColumn('y', 1),
    classes: Array.from({ length: 10 }, (_, digit) => String(digit)),
    standardize: false,
  }
}

function writeOf(parts: readonly Part[], index: number, out: Float32Array): void {
  let before = 0
  for (const part of parts) {
    if (index < before + part.labels.length) return part.write(index - before, out)
    before += part.labels.length
  }
  throw new RangeError(`image: expected below ${before}, got ${index}`)
}

function drawnPart({ drawnDigits }: DataSpec): Part {
  return {
    labels: Uint8Array.from(drawnDigits, ({ label }) => label),
    write: (index, out) => writeBytes(drawnDigits[index]!.pixels, out),
  }
}

function digitParts(data: DataSpec): readonly [Part, Part] {
  const { images, seed, noise } = data
  const labels = digitLabels(images, seed)
  const trainCount = trainCountOf(images, data)
  const part = (from: number, to: number): Part => ({
    labels: labels.subarray(from, to),
    write: (index, out) => writeDigitImage(out, labels[from + index]!, seed, from + index, noise / 100),
  })
  return [part(0, trainCount), part(trainCount, images)]
}

function openedParts(
  data: DataSpec,
  { train, test }: NonNullable<DataSpec['opened']>,
): readonly [Part, Part] {
  const count = Math.min(data.images, train.count + (test?.count ?? 0))
  const trainCount = trainCountOf(count, data)
  const [trainPlaces, testPlaces] = [train, test ?? train].map((from) =>
    shuffledPlaces(from.count, data.seed),
  )
  if (test === null) {
    const end = Math.min(count, train.count)
    return [
      picked(train, trainPlaces!.subarray(0, trainCount)),
      picked(train, trainPlaces!.subarray(trainCount, end)),
    ]
  }
  return [
    picked(train, trainPlaces!.subarray(0, trainCount)),
    picked(test, testPlaces!.subarray(0, count - trainCount)),
  ]
}

function picked({ pixels, labels }: LabelledImages, places: Uint32Array): Part {
  return {
    labels: Uint8Array.from(places, (place) => labels[place]!),
    write(index, out) {
      const at = places[index]! * DIGIT_PIXELS
      writeBytes(pixels.subarray(at, at + DIGIT_PIXELS), out)
    },
  }
}

function writeBytes(pixels: Uint8Array, out: Float32Array): void {
  for (let i = 0; i < pixels.length; i++) out[i] = pixels[i]! / 255
}
