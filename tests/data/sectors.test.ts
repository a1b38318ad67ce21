import { describe, expect, test } from 'vitest'
import { radius, rowsOf, share, type Row } from './rows.ts'

/** Clockwise from the top, 0 to 1. */
const turn = ({ x1, x2 }: Row) => (Math.atan2(x1, x2) / (2 * Math.PI) + 1) % 1

describe.each([3, 4, 5, 6])('sectors of %d classes', (classes) => {
  test('are equal pieces of a disc, the first from the top on and clockwise', () => {
    for (const row of rowsOf('sectors', { samples: 2000, classes })) {
      // A point on a border may fall on either side of it in 32 bits.
      const along = turn(row) * classes
      if (Math.abs(along - Math.round(along)) < 1e-4) continue
      expect(row.target).toBe(Math.floor(along))
    }
  })

  test('are filled evenly', () => {
    const rows = rowsOf('sectors', { samples: 5000, classes })
    for (const row of rows) expect(radius(row)).toBeLessThanOrEqual(5.5 + 1e-6)
    expect(share(rows, (row) => radius(row) < 5.5 / Math.SQRT2)).toBeCloseTo(0.5, 1)
    for (let label = 0; label < classes; label++) {
      expect(share(rows, ({ target }) => target === label)).toBeCloseTo(1 / classes, 1)
    }
  })
})

test('noise flips labels near the borders and leaves the points where they are', () => {
  const clean = rowsOf('sectors', { samples: 5000, classes: 4 })
  const noisy = rowsOf('sectors', { samples: 5000, classes: 4, noise: 20 })
  expect(noisy.map(({ x1, x2 }) => [x1, x2])).toEqual(clean.map(({ x1, x2 }) => [x1, x2]))
  const flipped = noisy.filter(({ target }, row) => target !== clean[row]!.target)
  // A point is turned by up to a fifth of a piece, a tenth in the mean, across either border.
  expect(flipped.length / 5000).toBeCloseTo(0.1, 1)
  for (const row of flipped) {
    const along = 4 * turn(row)
    expect(Math.abs(along - Math.round(along))).toBeLessThanOrEqual(0.2 + 1e-5)
  }
})
