import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slidingWindow } from '../../src/spec/slidingWindow.ts'

describe('slidingWindow', () => {
  test.each([
    [28, 3, 1, { places: 26, before: 0 }],
    [27, 3, 2, { places: 13, before: 0 }],
    [28, 3, 2, { places: 13, before: 0 }],
    [3, 3, 1, { places: 1, before: 0 }],
    [2, 3, 1, { places: 0, before: 0 }],
    [1, 5, 3, { places: 0, before: 0 }],
  ])('valid: %i pixels, window %i, stride %i', (length, size, stride, expected) => {
    expect(slidingWindow(length, size, stride, 'valid')).toEqual(expected)
  })

  test.each([
    [28, 3, 1, { places: 28, before: 1 }],
    // (14 - 1) 2 + 3 - 28 = 1: one pixel behind, none before
    [28, 3, 2, { places: 14, before: 0 }],
    // (3 - 1) 2 + 3 - 5 = 2
    [5, 3, 2, { places: 3, before: 1 }],
    [28, 2, 2, { places: 14, before: 0 }],
    [4, 1, 3, { places: 2, before: 0 }],
    [2, 5, 1, { places: 2, before: 2 }],
  ])('same: %i pixels, window %i, stride %i', (length, size, stride, expected) => {
    expect(slidingWindow(length, size, stride, 'same')).toEqual(expected)
  })

  test('every place of `same` holds a pixel, and of `valid` nothing but pixels', () => {
    const whole = fc.integer({ min: 1, max: 30 })
    fc.assert(
      fc.property(whole, whole, whole, (length, size, stride) => {
        const same = slidingWindow(length, size, stride, 'same')
        for (let place = 0; place < same.places; place++) {
          const first = place * stride - same.before
          expect(first < length && first + size > 0).toBe(true)
        }
        const valid = slidingWindow(length, size, stride, 'valid')
        expect((valid.places - 1) * stride + size <= length || valid.places === 0).toBe(true)
        expect(valid.places * stride + size > length).toBe(true)
      }),
    )
  })
})
