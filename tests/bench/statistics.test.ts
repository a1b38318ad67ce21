import { expect, test } from 'vitest'
import { countOver, growthExponent, quantile, shareWithin } from './statistics.ts'

test('a quantile lies between its neighbours', () => {
  expect(quantile([30, 10, 20], 0.5)).toBe(20)
  expect(quantile([10, 20], 0.5)).toBe(15)
  expect(quantile([0, 100], 0.95)).toBeCloseTo(95)
  expect(quantile([7], 0.95)).toBe(7)
  expect(quantile([], 0.5)).toBeNaN()
})

test('a limit itself is within', () => {
  expect(shareWithin([10, 33, 50, 90], 33)).toBe(0.5)
  expect(countOver([10, 50, 90], 50)).toBe(1)
})

test('growth is the power that fits', () => {
  expect(growthExponent([1, 2, 4, 8], [3, 6, 12, 24])).toBeCloseTo(1)
  expect(growthExponent([10, 20, 40], [5, 20, 80])).toBeCloseTo(2)
  expect(growthExponent([1, 10, 100], [7, 7, 7])).toBeCloseTo(0)
  expect(growthExponent([3], [7])).toBeNaN()
})
