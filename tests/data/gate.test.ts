import { describe, expect, test } from 'vitest'
import { rowsOf, share, type Row } from './rows.ts'

const corner = (x: number) => (x > 0 ? 3 : -3)

/** Distance from the line x1 + x2 = `offset`, positive above it. */
const above = ({ x1, x2 }: Row, offset: number) => (x1 + x2 - offset) / Math.SQRT2

describe.each([
  ['and', 3, (first: boolean, second: boolean) => first && second, 0.25],
  ['or', -3, (first: boolean, second: boolean) => first || second, 0.75],
] as const)('%s', (dataset, offset, truth, ones) => {
  test('is the truth table at four corners', () => {
    for (const { x1, x2, target } of rowsOf(dataset, { samples: 5000 })) {
      expect(Math.hypot(x1 - corner(x1), x2 - corner(x2))).toBeLessThanOrEqual(1.5 + 1e-6)
      expect(target).toBe(truth(x1 > 0, x2 > 0) ? 1 : 0)
    }
  })

  test('gives every row of the table a quarter of the points, spread evenly over its disc', () => {
    const rows = rowsOf(dataset, { samples: 5000 })
    for (const [sign1, sign2] of [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ] as const) {
      const disc = rows.filter(({ x1, x2 }) => x1 * sign1 > 0 && x2 * sign2 > 0)
      expect(disc).toHaveLength(1250)
      const inner = ({ x1, x2 }: Row) => Math.hypot(x1 - 3 * sign1, x2 - 3 * sign2) < 1.5 / Math.SQRT2
      expect(share(disc, inner)).toBeCloseTo(0.5, 1)
    }
    expect(share(rows, ({ target }) => target === 1)).toBe(ones)
    // The smallest sample of the playground has all four corners too.
    const few = rowsOf(dataset, { samples: 20 })
    expect(few.filter(({ target }) => target === 1)).toHaveLength(20 * ones)
  })

  test('has a straight line 0.6 away from every point of either class', () => {
    for (const row of rowsOf(dataset, { samples: 5000 })) {
      const margin = row.target === 1 ? above(row, offset) : -above(row, offset)
      expect(margin).toBeGreaterThan(0.6)
    }
  })

  test('noise pushes points by a normal deviation of 3 times its share and keeps their labels', () => {
    const clean = rowsOf(dataset, { samples: 5000 })
    const noisy = rowsOf(dataset, { samples: 5000, noise: 40 })
    const pushes = clean.flatMap(({ x1, x2 }, row) => [noisy[row]!.x1 - x1, noisy[row]!.x2 - x2])
    const deviation = Math.sqrt(pushes.reduce((sum, push) => sum + push * push, 0) / pushes.length)
    expect(noisy.map(({ target }) => target)).toEqual(clean.map(({ target }) => target))
    expect(deviation).toBeCloseTo(1.2, 1)
  })
})
