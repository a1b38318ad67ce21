import { describe, expect, test } from 'vitest'
import { digitDataset } from '../../src/data/digitDataset.ts'
import { digitImages } from '../../src/data/digitImages.ts'
import { generateDigits } from '../../src/data/digits/digits.ts'
import { splitImages } from '../../src/data/samples.ts'
import { DIGIT_PIXELS, type LabelledImages } from '../../src/spec/images.ts'
import { DEFAULT_SPEC, type DataSpec } from '../../src/spec/spec.ts'

const DIGITS: DataSpec = { ...DEFAULT_SPEC.data, dataset: 'digits', images: 30, trainShare: 70, seed: 5 }

/** Images of which every pixel says which one it is. */
function labelled(count: number, first: number): LabelledImages {
  const pixels = Uint8Array.from(
    { length: count * DIGIT_PIXELS },
    (_, i) => first + Math.floor(i / DIGIT_PIXELS),
  )
  return { count, pixels, labels: Uint8Array.from({ length: count }, (_, i) => (first + i) % 10) }
}

function imagesOf(data: DataSpec): Float32Array[] {
  const { count } = digitDataset(data)
  const write = digitImages(data)
  return Array.from({ length: count }, (_, index) => {
    const out = new Float32Array(DIGIT_PIXELS).fill(NaN)
    write(index, out)
    return out
  })
}

describe('generated digits', () => {
  test('are those of their seed, the first of them to train on', () => {
    const { images, labels } = generateDigits(30, 5, 0)
    const dataset = digitDataset(DIGITS)
    expect([dataset.count, dataset.trainCount]).toEqual([30, 21])
    expect([...dataset.targets]).toEqual([...labels])
    expect(imagesOf(DIGITS).flatMap((image) => [...image])).toEqual([...images])
  })

  test('do not change places when the share or the number does', () => {
    const more = digitDataset({ ...DIGITS, images: 50, trainShare: 20 })
    expect([...more.targets.subarray(0, 30)]).toEqual([...digitDataset(DIGITS).targets])
  })

  test('become samples with a 1 at the place of the class', () => {
    const dataset = digitDataset(DIGITS)
    const written = splitImages(dataset, digitImages(DIGITS))
    for (let picture = 0; picture < 30; picture++) expect(written.next()).toEqual({ done: false })
    const { value } = written.next()
    const { train, test: held } = value!
    expect([train.rows, held.rows]).toEqual([21, 9])
    expect(held.inputs.subarray(0, DIGIT_PIXELS)).toEqual(imagesOf(DIGITS)[21])
    const ones = [...held.targets].flatMap((target, i) => (target === 1 ? [i % 10] : []))
    expect(ones).toEqual([...dataset.targets.subarray(21)])
  })
})

test('digits that the person drew train, before all others', () => {
  const pixels = new Uint8Array(DIGIT_PIXELS).fill(255, 0, 5)
  const data = { ...DIGITS, drawnDigits: [{ pixels, label: 7 }] }
  const dataset = digitDataset(data)
  expect([dataset.count, dataset.trainCount, dataset.targets[0]]).toEqual([31, 22, 7])
  const [first, second] = imagesOf(data)
  expect([...first!.subarray(0, 6)]).toEqual([1, 1, 1, 1, 1, 0])
  expect(second).toEqual(imagesOf(DIGITS)[0])
})

describe('opened images', () => {
  const opened = { train: labelled(20, 0), test: labelled(10, 100) }
  const data: DataSpec = { ...DIGITS, dataset: 'mnist', opened, images: 20, trainShare: 80 }
  const names = (of: DataSpec) => imagesOf(of).map((image) => Math.round(image[3]! * 255))

  test('train from their file, test from theirs, each once, picked by the seed', () => {
    const { trainCount } = digitDataset(data)
    const shown = names(data)
    expect([trainCount, shown.length, new Set(shown).size]).toEqual([16, 20, 20])
    expect(shown.slice(0, 16).every((name) => name < 20)).toBe(true)
    expect(shown.slice(16).every((name) => name >= 100)).toBe(true)
    expect(names({ ...data, seed: 6 })).not.toEqual(shown)
  })

  test('keep their labels', () => {
    const { targets } = digitDataset(data)
    expect([...targets]).toEqual(names(data).map((name) => name % 10))
  })

  test('without a file to test on are split, and never counted twice', () => {
    const alone = { ...data, opened: { train: labelled(20, 0), test: null }, images: 100 }
    const { count, trainCount } = digitDataset(alone)
    expect([count, trainCount, new Set(names(alone)).size]).toEqual([20, 16, 20])
  })

  test('more than there are of a kind are not asked for', () => {
    const many = digitDataset({ ...data, images: 30, trainShare: 20 })
    expect([many.trainCount, many.count - many.trainCount]).toEqual([6, 10])
  })
})
