import { describe, expect, test } from 'vitest'
import { radius, rowsOf } from './rows.ts'

describe('spiral', () => {
  test('has two arms of 1.75 turns, half a turn apart', () => {
    for (const row of rowsOf('spiral', { samples: 1000 })) {
      const r = radius(row)
      const angle = 1.75 * (r / 5) * 2 * Math.PI + (row.target === 1 ? 0 : Math.PI)
      expect(row.x1).toBeCloseTo(r * Math.sin(angle), 4)
      expect(row.x2).toBeCloseTo(r * Math.cos(angle), 4)
    }
  })

  test('has points at even steps from the centre almost to radius 5', () => {
    for (const target of [0, 1]) {
      const arm = rowsOf('spiral', { samples: 500 }).filter((row) => row.target === target)
      const radii = arm.map(radius).toSorted((a, b) => a - b)
      expect(radii).toHaveLength(250)
      for (const [i, r] of radii.entries()) expect(r).toBeCloseTo((i / 250) * 5, 5)
    }
  })

  test('noise moves points by at most its share along each axis', () => {
    const [clean, noisy] = [rowsOf('spiral'), rowsOf('spiral', { noise: 50 })]
    let furthest = 0
    for (const [row, { x1, x2, target }] of clean.entries()) {
      expect(noisy[row]!.target).toBe(target)
      const moved = Math.max(Math.abs(noisy[row]!.x1 - x1), Math.abs(noisy[row]!.x2 - x2))
      expect(moved).toBeLessThanOrEqual(0.5 + 1e-5)
      furthest = Math.max(furthest, moved)
    }
    expect(furthest).toBeGreaterThan(0.45)
  })

  test('an odd point more goes to the first arm and stays within radius 5', () => {
    const rows = rowsOf('spiral', { samples: 21 })
    expect(rows.filter(({ target }) => target === 1)).toHaveLength(11)
    for (const row of rows) expect(radius(row)).toBeLessThan(5)
  })
})
