import { describe, expect, test } from 'vitest'
import { rowsOf, share } from './rows.ts'

describe('plane', () => {
  test('is (x1 + x2) / 10 over [-6, 6]^2', () => {
    const rows = rowsOf('plane', { samples: 5000 })
    for (const { x1, x2, target } of rows) {
      expect(Math.max(Math.abs(x1), Math.abs(x2))).toBeLessThanOrEqual(6)
      expect(target).toBeCloseTo((x1 + x2) / 10, 6)
    }
    expect(share(rows, ({ x1 }) => Math.abs(x1) < 3)).toBeCloseTo(0.5, 1)
    expect(share(rows, ({ x2 }) => x2 > 0)).toBeCloseTo(0.5, 1)
  })

  test('noise changes the values by at most 1.2 times its share and leaves the points', () => {
    const [clean, noisy] = [rowsOf('plane', { samples: 5000 }), rowsOf('plane', { samples: 5000, noise: 50 })]
    let furthest = 0
    for (const [row, { x1, x2, target }] of clean.entries()) {
      expect([noisy[row]!.x1, noisy[row]!.x2]).toEqual([x1, x2])
      furthest = Math.max(furthest, Math.abs(noisy[row]!.target - target))
    }
    expect(furthest).toBeLessThanOrEqual(0.6 + 1e-6)
    expect(furthest).toBeGreaterThan(0.5)
  })
})
