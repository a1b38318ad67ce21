import { describe, expect, test } from 'vitest'
import { rowsOf } from './rows.ts'

const SAMPLES = 3000
const center = (label: number, classes: number) => {
  const angle = (2 * Math.PI * label) / classes
  return [3.5 * Math.sin(angle), 3.5 * Math.cos(angle)] as const
}

describe.each([3, 4, 6])('blobs of %d classes', (classes) => {
  test.each([
    [0, 0.6],
    [25, 1.1],
    [50, 1.6],
  ])(
    'at noise %d are normal clouds of deviation %d evenly round a circle of radius 3.5',
    (noise, deviation) => {
      const rows = rowsOf('blobs', { samples: SAMPLES, classes, noise })
      for (let label = 0; label < classes; label++) {
        const own = rows.filter(({ target }) => target === label)
        expect(own).toHaveLength(SAMPLES / classes)
        const [c1, c2] = center(label, classes)
        for (const offsets of [own.map(({ x1 }) => x1 - c1), own.map(({ x2 }) => x2 - c2)]) {
          const mean = offsets.reduce((sum, offset) => sum + offset, 0) / own.length
          const variance = offsets.reduce((sum, offset) => sum + (offset - mean) ** 2, 0) / own.length
          // 4 standard errors of mean and variance.
          expect(Math.abs(mean)).toBeLessThan((4 * deviation) / Math.sqrt(own.length))
          expect(Math.abs(variance / deviation ** 2 - 1)).toBeLessThan(4 * Math.sqrt(2 / own.length))
        }
      }
    },
  )
})

test('the first blob is on top, the second clockwise of it, and the smallest sample has all six', () => {
  const rows = rowsOf('blobs', { samples: 20, classes: 6 })
  expect(new Set(rows.map(({ target }) => target))).toEqual(new Set([0, 1, 2, 3, 4, 5]))
  for (const { x1, x2, target } of rowsOf('blobs', { classes: 4 })) {
    if (target === 0) expect(x2).toBeGreaterThan(Math.abs(x1) - 2)
    if (target === 1) expect(x1).toBeGreaterThan(0)
  }
})
