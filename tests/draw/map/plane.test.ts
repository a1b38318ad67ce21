import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planeTicks, shareOf, valueAt } from '../../../src/draw/map/plane.ts'

describe('a range', () => {
  test('is from 0 to 1 and back', () => {
    const range = { min: 20, max: 70 }
    expect([20, 45, 70].map((value) => shareOf(range, value))).toEqual([0, 0.5, 1])
    fc.assert(
      fc.property(fc.double({ min: -1, max: 2, noNaN: true }), (share) => {
        expect(shareOf(range, valueAt(range, share))).toBeCloseTo(share)
      }),
    )
  })

  test('around 0 has its ends as ticks, any other round numbers', () => {
    expect(planeTicks({ min: -6, max: 6 }, false)).toEqual([-6, -3, 0, 3, 6])
    expect(planeTicks({ min: -6, max: 6 }, true)).toEqual([-6, 0, 6])
    expect(planeTicks({ min: 25.7, max: 65 }, false)).toEqual([30, 40, 50, 60])
    expect(planeTicks({ min: 0.5, max: 4.5 }, true)).toEqual([1, 2, 3, 4])
  })
})
