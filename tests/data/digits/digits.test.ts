import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitImage, generateDigits, type Digits } from '../../../src/data/digits/digits.ts'
import { softmaxAccuracy } from './softmaxRegression.ts'

const [SIZE, PIXELS] = [28, 784]
const imageOf = ({ images }: Digits, i: number) => images.subarray(i * PIXELS, (i + 1) * PIXELS)
const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0)

/** Where the ink is: its centre of mass, and the first and last row and column that have any. */
function inkOf(image: Float32Array) {
  let [x, y, left, right, top, bottom] = [0, 0, SIZE, -1, SIZE, -1]
  for (const [i, value] of image.entries()) {
    if (value === 0) continue
    const [row, column] = [Math.floor(i / SIZE), i % SIZE]
    x += value * (column + 0.5)
    y += value * (row + 0.5)
    ;[left, right] = [Math.min(left, column), Math.max(right, column)]
    ;[top, bottom] = [Math.min(top, row), Math.max(bottom, row)]
  }
  const mass = sum(image)
  return { x: x / mass, y: y / mass, width: right - left + 1, height: bottom - top + 1 }
}

test('begin with the digits of their seed', () => {
  const digits = generateDigits(4, 1, 0)
  const found = Array.from(digits.labels, (label, i) => {
    const { x, y } = inkOf(imageOf(digits, i))
    return [label, sum(imageOf(digits, i)), x, y]
  })
  // Links promise the same digits for ever: these may not change.
  const golden = [
    [8, 87.0661, 16.1167, 15.2167],
    [5, 127.7403, 16.8426, 14.2887],
    [9, 72.8477, 16.2687, 14.5125],
    [4, 58.276, 16.7887, 14.3425],
  ]
  for (const [i, numbers] of golden.entries())
    for (const [k, number] of numbers.entries()) expect(found[i]![k]).toBeCloseTo(number, 3)
})

test('are the same however many are drawn, and one by one', () => {
  const many = generateDigits(60, 5, 0.1)
  fc.assert(
    fc.property(fc.nat(59), (index) => {
      const few = generateDigits(index + 1, 5, 0.1)
      expect(imageOf(few, index)).toEqual(imageOf(many, index))
      expect(few.labels).toEqual(many.labels.slice(0, index + 1))
      expect(digitImage(5, index, 0.1)).toEqual({
        image: imageOf(many, index).slice(),
        label: many.labels[index],
      })
    }),
    { numRuns: 30 },
  )
})

test('are others with another seed', () => {
  const [one, other] = [generateDigits(20, 1, 0), generateDigits(20, 2, 0)]
  expect(one.labels).not.toEqual(other.labels)
  expect(digitImage(1, 3, 0).image).not.toEqual(digitImage(2, 3, 0).image)
})

test('none are empty arrays', () => {
  expect(generateDigits(0, 1, 0)).toEqual({ images: new Float32Array(), labels: new Uint8Array() })
})

test('have every class once in each ten, in another order', () => {
  const { labels } = generateDigits(200, 3, 0)
  const tens = Array.from({ length: 20 }, (_, ten) => [...labels.subarray(10 * ten, 10 * ten + 10)])
  for (const ten of tens) expect(ten.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(new Set(tens.map((ten) => ten.join(''))).size).toBe(20)
})

describe('as in MNIST', () => {
  const digits = generateDigits(1000, 11, 0)

  test('values are 0 to 1, with mostly paper and some nearly full ink', () => {
    expect(digits.images.every((value) => value >= 0 && value <= 1)).toBe(true)
    expect(digits.images.filter((value) => value === 0).length / digits.images.length).toBeGreaterThan(0.7)
    const darkest = Array.from(digits.labels, (_, i) => Math.max(...imageOf(digits, i)))
    expect(Math.min(...darkest)).toBeGreaterThan(0.6)
  })

  test('digits fill about 20 by 20 pixels and their centre of mass is near the middle', () => {
    for (let i = 0; i < 1000; i++) {
      const { x, y, width, height } = inkOf(imageOf(digits, i))
      // 18 to 20 pixels between the edges, and a little blur beyond them.
      expect(Math.max(width, height)).toBeGreaterThanOrEqual(17)
      expect(Math.max(width, height)).toBeLessThanOrEqual(23)
      // 2.8 pixels of shift, and what crossings of strokes take from the centre.
      expect(Math.abs(x - 14)).toBeLessThan(3.5)
      expect(Math.abs(y - 14)).toBeLessThan(3.5)
    }
  })
})

test('noise of 0.2 is a normal deviation of 0.2 of every pixel, cut to 0..1, on the same digits', () => {
  const [clean, noisy] = [generateDigits(100, 4, 0), generateDigits(100, 4, 0.2)]
  expect(noisy.labels).toEqual(clean.labels)
  expect(noisy.images.every((value) => value >= 0 && value <= 1)).toBe(true)
  // On paper only the upper half of the deviations is left, so its mean square is half of theirs.
  const paper = noisy.images.filter((_, i) => clean.images[i] === 0)
  const meanSquare = paper.reduce((total, value) => total + value * value, 0) / paper.length
  expect(Math.sqrt(2 * meanSquare)).toBeCloseTo(0.2, 2)
  // In the middle of the scale almost nothing is cut.
  const pushes = Array.from(clean.images, (value, i) => [value, noisy.images[i]! - value] as const).filter(
    ([value]) => Math.abs(value - 0.5) < 0.1,
  )
  const mean = pushes.reduce((total, [, push]) => total + push, 0) / pushes.length
  expect(Math.abs(mean)).toBeLessThan(0.02)
})

test('are varied: a linear classifier learns most of them, and not all', () => {
  const accuracy = softmaxAccuracy(generateDigits(2000, 6, 0), 1500, 4, 0.02)
  expect(accuracy).toBeGreaterThan(0.7)
  expect(accuracy).toBeLessThan(0.92)
})
