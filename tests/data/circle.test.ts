import { describe, expect, test } from 'vitest'
import { radius, rowsOf, share } from './rows.ts'

describe('circle', () => {
  test('is a disc of one class in a ring of the other', () => {
    for (const row of rowsOf('circle', { samples: 5000 })) {
      if (row.target === 1) expect(radius(row)).toBeLessThan(2.5)
      else {
        expect(radius(row)).toBeGreaterThanOrEqual(3.5 - 1e-6)
        expect(radius(row)).toBeLessThan(5)
      }
    }
  })

  test('spreads radius and angle evenly, in both classes as many', () => {
    const rows = rowsOf('circle', { samples: 5000 })
    const disc = rows.filter(({ target }) => target === 1)
    expect(disc).toHaveLength(2500)
    expect(share(disc, (row) => radius(row) < 1.25)).toBeCloseTo(0.5, 1)
    expect(share(rows, ({ x1 }) => x1 > 0)).toBeCloseTo(0.5, 1)
    expect(share(rows, ({ x2 }) => x2 > 0)).toBeCloseTo(0.5, 1)
  })

  test('noise flips labels and leaves the points where they are', () => {
    const clean = rowsOf('circle', { samples: 5000 })
    const noisy = rowsOf('circle', { samples: 5000, noise: 50 })
    expect(noisy.map(({ x1, x2 }) => [x1, x2])).toEqual(clean.map(({ x1, x2 }) => [x1, x2]))
    const flipped = noisy.filter(({ target }, row) => target !== clean[row]!.target).length
    expect(flipped / 5000).toBeGreaterThan(0.05)
    expect(flipped / 5000).toBeLessThan(0.3)
    // A label can only flip as far from the border as the noise reaches: 2.5 along each axis.
    for (const row of noisy) {
      if (radius(row) > 2.5 + 2.5 * Math.SQRT2) expect(row.target).toBe(0)
    }
  })

  test('an odd point more goes to the disc', () => {
    expect(rowsOf('circle', { samples: 21 }).filter(({ target }) => target === 1)).toHaveLength(11)
  })
})
