import { describe, expect, test } from 'vitest'
import { rowsOf } from './rows.ts'

const SAMPLES = 5000

/** Mean and variance along each axis of one class. */
function moments(noise: number, target: number) {
  const rows = rowsOf('gauss', { samples: SAMPLES, noise }).filter((row) => row.target === target)
  const of = (values: number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length }
  }
  return { rows: rows.length, axes: [of(rows.map(({ x1 }) => x1)), of(rows.map(({ x2 }) => x2))] }
}

describe('gauss', () => {
  test.each([
    [0, 0.5],
    [10, 1.2],
    [25, 2.25],
    [50, 4],
  ])('at noise %d has clouds of variance %d around (2, 2) and (-2, -2)', (noise, variance) => {
    for (const target of [0, 1]) {
      const { rows, axes } = moments(noise, target)
      expect(rows).toBe(SAMPLES / 2)
      for (const axis of axes) {
        // 4 standard errors of mean and variance.
        const center = target === 1 ? 2 : -2
        expect(Math.abs(axis.mean - center)).toBeLessThan(4 * Math.sqrt(variance / rows))
        expect(Math.abs(axis.variance / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / rows))
      }
    }
  })

  test('noise widens the same clouds', () => {
    const [narrow, wide] = [rowsOf('gauss'), rowsOf('gauss', { noise: 50 })]
    for (const [row, { x1, x2, target }] of narrow.entries()) {
      const center = target === 1 ? 2 : -2
      expect(wide[row]!.target).toBe(target)
      expect(wide[row]!.x1 - center).toBeCloseTo((x1 - center) * Math.sqrt(8), 4)
      expect(wide[row]!.x2 - center).toBeCloseTo((x2 - center) * Math.sqrt(8), 4)
    }
  })
})
