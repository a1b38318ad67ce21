import { describe, expect, test } from 'vitest'
import { rowsOf, share, type Row } from './rows.ts'

const cell = (x: number) => Math.floor(x / 3)

/** How far a coordinate is from the nearest border between cells. */
const fromBorder = (x: number) => Math.abs(x - 3 * Math.round(x / 3))

describe('checkerboard', () => {
  test('alternates between four by four cells, +1 where both coordinates are 0 to 3', () => {
    const classes = new Map<string, Set<number>>()
    for (const { x1, x2, target } of rowsOf('checkerboard', { samples: 5000 })) {
      const place = `${cell(x1)},${cell(x2)}`
      classes.set(place, (classes.get(place) ?? new Set()).add(target))
      expect(target).toBe((cell(x1) + cell(x2)) % 2 === 0 ? 1 : 0)
    }
    expect(classes.size).toBe(16)
    expect(classes.get('0,0')).toEqual(new Set([1]))
    expect(classes.get('1,0')).toEqual(new Set([0]))
    expect(classes.get('-2,-2')).toEqual(new Set([1]))
  })

  test('fills its cells evenly, 0.2 away from every border', () => {
    const rows = rowsOf('checkerboard', { samples: 5000 })
    for (const { x1, x2 } of rows) {
      for (const x of [x1, x2]) {
        expect(Math.abs(x)).toBeLessThanOrEqual(5.8 + 1e-6)
        expect(fromBorder(x)).toBeGreaterThanOrEqual(0.2 - 1e-6)
      }
    }
    const inCell = (row: Row) => cell(row.x1) === -2 && cell(row.x2) === 1
    expect(share(rows, inCell)).toBeCloseTo(1 / 16, 1)
    expect(share(rows, ({ target }) => target === 1)).toBeCloseTo(0.5, 1)
    expect(share(rows, ({ x1 }) => fromBorder(x1) < 0.85)).toBeCloseTo(0.5, 1)
  })

  test('is the XOR of the signs of its sines, which cross zero within the gaps', () => {
    for (const { x1, x2, target } of rowsOf('checkerboard', { samples: 5000 }))
      expect(Math.sin(x1) * Math.sin(x2) > 0 ? 1 : 0).toBe(target)
  })

  test('noise flips labels near the borders and leaves the points where they are', () => {
    const clean = rowsOf('checkerboard', { samples: 5000 })
    const noisy = rowsOf('checkerboard', { samples: 5000, noise: 20 })
    expect(noisy.map(({ x1, x2 }) => [x1, x2])).toEqual(clean.map(({ x1, x2 }) => [x1, x2]))
    const flipped = noisy.filter(({ target }, row) => target !== clean[row]!.target)
    expect(flipped.length).toBeGreaterThan(200)
    // Noise 20 % moves by at most 0.6.
    for (const { x1, x2 } of flipped)
      expect(Math.min(fromBorder(x1), fromBorder(x2))).toBeLessThanOrEqual(0.6)
  })
})
