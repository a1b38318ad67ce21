import { describe, expect, test } from 'vitest'
import { rowsOf, share } from './rows.ts'

const UP = [
  [-4, 2.5],
  [4, 2.5],
  [0, -2.5],
] as const
const DOWN = [
  [0, 2.5],
  [-4, -2.5],
  [4, -2.5],
] as const

/** Height of the nearest of these cones. */
const nearest = (centers: readonly (readonly [number, number])[], x1: number, x2: number) =>
  Math.max(0, ...centers.map(([c1, c2]) => 1 - Math.hypot(x1 - c1, x2 - c2) / 2))

describe('hills', () => {
  test('are six cones, three up and three down', () => {
    for (const { x1, x2, target } of rowsOf('hills', { samples: 5000 })) {
      const [up, down] = [nearest(UP, x1, x2), nearest(DOWN, x1, x2)]
      expect(target).toBeCloseTo(up >= down ? up : -down, 5)
    }
  })

  test('are as often up as down, and flat elsewhere', () => {
    const rows = rowsOf('hills', { samples: 5000 })
    // Six feet of area 4 pi, of which nothing lies outside, in a square of 144.
    const feet = (6 * 4 * Math.PI) / 144
    expect(share(rows, ({ target }) => target !== 0)).toBeCloseTo(feet, 1)
    expect(share(rows, ({ target }) => target > 0)).toBeCloseTo(feet / 2, 1)
    expect(Math.max(...rows.map(({ target }) => Math.abs(target)))).toBeLessThanOrEqual(1)
  })

  test('noise changes values and leaves the points', () => {
    const [clean, noisy] = [rowsOf('hills'), rowsOf('hills', { noise: 30 })]
    expect(noisy.map(({ x1, x2 }) => [x1, x2])).toEqual(clean.map(({ x1, x2 }) => [x1, x2]))
    expect(noisy.filter(({ target }, row) => target !== clean[row]!.target).length).toBeGreaterThan(100)
  })
})
