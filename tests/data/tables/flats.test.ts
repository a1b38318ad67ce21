import { expect, test } from 'vitest'
import { flats } from '../../../src/data/tables/flats.ts'

test('least squares of the price over the size are those of the course', () => {
  const [size, , , , price] = flats.columns.map(({ values }) => [...values])
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(size!), mean(price!)]
  const slope =
    size!.reduce((sum, s, row) => sum + (s - x) * (price![row]! - y), 0) /
    size!.reduce((sum, s) => sum + (s - x) ** 2, 0)
  expect(slope).toBeCloseTo(1095.4, 1)
  expect(y - slope * x).toBeCloseTo(43_013, 0)
})

test('of two flats only size and price are known', () => {
  const known = (row: number) => flats.columns.filter(({ values }) => !Number.isNaN(values[row]))
  expect(Array.from({ length: flats.rows }, (_, row) => known(row).length)).toEqual([5, 5, 5, 5, 5, 2, 2])
})
