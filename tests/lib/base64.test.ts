import fc from 'fast-check'
import { expect, test } from 'vitest'
import { floatsFromBase64, floatsToBase64 } from '../../src/lib/base64.ts'

test('numbers come back to the last bit', () => {
  fc.assert(
    fc.property(fc.float32Array(), (values) => {
      expect(floatsFromBase64(floatsToBase64(values))).toEqual(new Float32Array(values))
    }),
  )
})

test('a part of a larger buffer is only that part', () => {
  const part = Float32Array.of(1, 2, 3, 4).subarray(1, 3)
  expect(floatsFromBase64(floatsToBase64(part))).toEqual(Float32Array.of(2, 3))
})

test('more numbers than a function takes as arguments are kept', () => {
  const many = Float32Array.from({ length: 100_000 }, (_, i) => i / 7)
  expect(floatsFromBase64(floatsToBase64(many))).toEqual(many)
})

test.each(['%', 'AAA=A', 'AAAAAAA='])('%s is refused', (text) => {
  expect(() => floatsFromBase64(text)).toThrow(/./)
})
