import { describe, expect, test } from 'vitest'
import { rowsOf, share } from './rows.ts'

describe('xor', () => {
  test('has one class where both coordinates have the same sign', () => {
    for (const { x1, x2, target } of rowsOf('xor', { samples: 5000 }))
      expect(target).toBe(x1 * x2 > 0 ? 1 : 0)
  })

  test('keeps 0.3 away from the axes and fills all four quadrants', () => {
    const rows = rowsOf('xor', { samples: 5000 })
    for (const { x1, x2 } of rows) {
      for (const x of [x1, x2]) {
        expect(Math.abs(x)).toBeGreaterThanOrEqual(0.3 - 1e-6)
        expect(Math.abs(x)).toBeLessThanOrEqual(5.3 + 1e-6)
      }
    }
    for (const [sign1, sign2] of [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ] as const) {
      expect(share(rows, ({ x1, x2 }) => x1 * sign1 > 0 && x2 * sign2 > 0)).toBeCloseTo(0.25, 1)
    }
    expect(share(rows, ({ x1 }) => Math.abs(x1) < 2.8)).toBeCloseTo(0.5, 1)
  })

  test('noise flips labels near the axes and leaves the points where they are', () => {
    const clean = rowsOf('xor', { samples: 5000 })
    const noisy = rowsOf('xor', { samples: 5000, noise: 20 })
    expect(noisy.map(({ x1, x2 }) => [x1, x2])).toEqual(clean.map(({ x1, x2 }) => [x1, x2]))
    const flipped = noisy.filter(({ target }, row) => target !== clean[row]!.target)
    expect(flipped.length).toBeGreaterThan(50)
    // Noise 20 % moves by at most 1.
    for (const { x1, x2 } of flipped) expect(Math.min(Math.abs(x1), Math.abs(x2))).toBeLessThanOrEqual(1)
  })
})
