import { describe, expect, test } from 'vitest'
import { radius, rowsOf, share } from './rows.ts'

describe('rings', () => {
  test('are three, one in another, of alternate classes', () => {
    for (const row of rowsOf('rings', { samples: 1000 })) {
      const ring = Math.round(radius(row) / (5 / 3))
      expect(radius(row)).toBeCloseTo((ring * 5) / 3, 5)
      expect([1, 2, 3]).toContain(ring)
      expect(row.target).toBe(ring % 2)
    }
  })

  test('have both classes alike, and the two of one class equally dense', () => {
    const rows = rowsOf('rings', { samples: 1000 })
    expect(share(rows, ({ target }) => target === 1)).toBe(0.5)
    expect(rows.filter((row) => radius(row) < 2)).toHaveLength(125)
    expect(rows.filter((row) => radius(row) > 4)).toHaveLength(375)
    expect(share(rows, ({ x1 }) => x1 > 0)).toBeCloseTo(0.5, 1)
    expect(share(rows, ({ x2 }) => x2 > 0)).toBeCloseTo(0.5, 1)
  })

  test('an odd point more is on the outer two', () => {
    expect(rowsOf('rings', { samples: 21 }).filter(({ target }) => target === 1)).toHaveLength(11)
  })

  test('noise pushes points by a normal deviation of its share of the gap and keeps their labels', () => {
    const clean = rowsOf('rings', { samples: 5000 })
    const noisy = rowsOf('rings', { samples: 5000, noise: 30 })
    const pushes = clean.flatMap(({ x1, x2 }, row) => [noisy[row]!.x1 - x1, noisy[row]!.x2 - x2])
    const deviation = Math.sqrt(pushes.reduce((sum, push) => sum + push * push, 0) / pushes.length)
    expect(noisy.map(({ target }) => target)).toEqual(clean.map(({ target }) => target))
    expect(deviation / (0.3 * (5 / 3))).toBeCloseTo(1, 1)
  })
})
