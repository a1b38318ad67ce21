import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIGIT_SIZE, drawInk } from '../../../src/data/digits/ink.ts'
import type { PenPath } from '../../../src/data/digits/penPath.ts'

type Point = readonly [x: number, y: number, begins?: 1]

function drawn(points: readonly Point[], radius: number, softness = 1, darkness = 1): Float32Array {
  const image = new Float32Array(DIGIT_SIZE * DIGIT_SIZE)
  const path: PenPath = {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    begins: Uint8Array.from(points, ([, , begins], i) => (i === 0 ? 1 : (begins ?? 0))),
  }
  drawInk(image, path, new Float64Array(points.length).fill(radius), softness, darkness)
  return image
}

const mass = (image: Float32Array) => image.reduce((sum, value) => sum + value, 0)

test('a dot has the area of its disc and a line that of its capsule, wherever they lie', () => {
  const inside = fc.double({ min: 8, max: 20, noNaN: true })
  fc.assert(
    fc.property(inside, inside, inside, inside, (x0, y0, x1, y1) => {
      expect(mass(drawn([[x0, y0]], 4)) / (Math.PI * 16)).toBeCloseTo(1, 1)
      const length = Math.hypot(x1 - x0, y1 - y0)
      const line = drawn(
        [
          [x0, y0],
          [x1, y1],
        ],
        3,
      )
      expect(mass(line) / (Math.PI * 9 + 6 * length)).toBeCloseTo(1, 1)
    }),
  )
})

test('is full inside, half at the edge and fades over the softness', () => {
  const line: Point[] = [
    [-5, 10.5],
    [33, 10.5],
  ]
  // Rows 10 to 14 are 0 to 4 pixels away from the middle of the line.
  const down = (image: Float32Array) => [10, 11, 12, 13, 14].map((row) => image[row * DIGIT_SIZE + 14])
  expect(down(drawn(line, 2))).toEqual([1, 1, 0.5, 0, 0])
  expect(down(drawn(line, 2, 4))).toEqual([1, 0.75, 0.5, 0.25, 0])
  expect(down(drawn(line, 2, 1, 0.5))).toEqual([0.5, 0.5, 0.25, 0, 0])
})

test('keeps the darker ink where strokes cross', () => {
  const across: Point[] = [
    [4, 14.5],
    [24, 14.5],
  ]
  const both = drawn([...across, [14.5, 4, 1], [14.5, 24]], 1.2, 1.5, 0.9)
  expect(Math.max(...both)).toBeCloseTo(0.9, 6)
  for (const [i, value] of drawn(across, 1.2, 1.5, 0.9).entries())
    expect(both[i]).toBeGreaterThanOrEqual(value)
})

test('leaves no ink where the pen is lifted', () => {
  const image = drawn(
    [
      [5, 5],
      [8, 5],
      [20, 20, 1],
      [24, 20],
    ],
    1,
  )
  expect(image[12 * DIGIT_SIZE + 14]).toBe(0)
  expect(image[20 * DIGIT_SIZE + 22]).toBeGreaterThan(0)
})

test('what lies outside the image is not drawn', () => {
  expect(
    mass(
      drawn(
        [
          [-20, 14],
          [-10, 60],
          [50, 50],
        ],
        2,
      ),
    ),
  ).toBe(0)
  const half = drawn([[0, 14]], 4)
  expect(mass(half) / (Math.PI * 8)).toBeCloseTo(1, 1)
})
