import { expect, test } from 'vitest'
import { imagePixels } from '../../../src/draw/images/paintImages.ts'

const words = Uint32Array.from([10, 11, 12, 13, 14])

test('images stand side by side in rows, and what none covers is empty', () => {
  const images = [0, 0.25, 1].map((value) => new Float32Array(4).fill(value))
  const pixels = imagePixels(images, { side: 2, columns: 2, words }, 4, 4)
  expect([...pixels]).toEqual([10, 10, 11, 11, 10, 10, 11, 11, 14, 14, 0, 0, 14, 14, 0, 0])
})

test('numbers beyond 0 and 1 take the end colours, and no number the first', () => {
  const image = Float32Array.from([-3, Number.NaN, 0.5, 7])
  expect([...imagePixels([image], { side: 2, columns: 1, words }, 2, 2)]).toEqual([10, 10, 12, 14])
})
