import { expect, test } from 'vitest'
import { rowsOf } from './rows.ts'

test('line is its curve over [-6, 6]', () => {
  const rows = rowsOf('line', { samples: 1000 })
  for (const { x1: x, target } of rows) expect(target).toBeCloseTo(x / 6, 5)
  expect(Math.min(...rows.map(({ x1 }) => x1))).toBeLessThan(-5.9)
  expect(Math.max(...rows.map(({ x1 }) => x1))).toBeGreaterThan(5.9)
})
