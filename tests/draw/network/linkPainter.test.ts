import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkStyle, linkWidth } from '../../../src/draw/network/linkPainter.ts'

describe('width and style of a link', () => {
  test('width lies within 0.5 to 6 px and never falls as the weight grows', () => {
    const weight = fc.double({ min: -50, max: 50, noNaN: true })
    fc.assert(
      fc.property(weight, weight, (a, b) => {
        expect(linkWidth(a)).toBeGreaterThanOrEqual(0.5)
        expect(linkWidth(a)).toBeLessThanOrEqual(6)
        if (Math.abs(a) <= Math.abs(b)) expect(linkWidth(a)).toBeLessThanOrEqual(linkWidth(b))
      }),
    )
  })

  test('style has the sign of the weight; unused links and no numbers have style 0', () => {
    expect([0, 0.001, -0.004, Number.NaN].map(linkStyle)).toEqual([0, 0, 0, 0])
    expect([0.01, -0.01, 1, -1, 100, -Infinity].map(linkStyle)).toEqual([2, -2, 10, -10, 20, -20])
  })
})
