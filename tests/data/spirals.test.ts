import { describe, expect, test } from 'vitest'
import { radius, rowsOf } from './rows.ts'

describe.each([3, 4, 5, 6])('spirals of %d arms', (classes) => {
  test('are 0.9 turns long, evenly turned against each other', () => {
    for (const row of rowsOf('spirals', { samples: 1000, classes })) {
      const r = radius(row)
      const angle = 2 * Math.PI * ((0.9 * r) / 5 + row.target / classes)
      expect(row.x1).toBeCloseTo(r * Math.sin(angle), 4)
      expect(row.x2).toBeCloseTo(r * Math.cos(angle), 4)
    }
  })

  test('have points at even steps from near the centre almost to radius 5', () => {
    const perArm = 200
    const rows = rowsOf('spirals', { samples: perArm * classes, classes })
    for (let label = 0; label < classes; label++) {
      const radii = rows.filter(({ target }) => target === label).map(radius)
      expect(radii).toHaveLength(perArm)
      for (const [i, r] of radii.toSorted((a, b) => a - b).entries()) {
        expect(r).toBeCloseTo(((i + 0.5) / perArm) * 5, 4)
      }
    }
  })
})

test('noise turns points about the centre by a normal deviation of its share in radians', () => {
  const clean = rowsOf('spirals', { samples: 5000 })
  const noisy = rowsOf('spirals', { samples: 5000, noise: 20 })
  const turns = clean.map(({ x1, x2 }, row) => {
    const { x1: y1, x2: y2 } = noisy[row]!
    return Math.atan2(y1 * x2 - y2 * x1, x1 * y1 + x2 * y2)
  })
  const deviation = Math.sqrt(turns.reduce((sum, turn) => sum + turn * turn, 0) / turns.length)
  expect(noisy.map(({ target }) => target)).toEqual(clean.map(({ target }) => target))
  for (const [row, { x1, x2 }] of noisy.entries()) {
    expect(Math.hypot(x1, x2)).toBeCloseTo(radius(clean[row]!), 4)
  }
  // 4 standard errors of a deviation.
  expect(Math.abs(deviation / 0.2 - 1)).toBeLessThan(4 / Math.sqrt(2 * turns.length))
})
