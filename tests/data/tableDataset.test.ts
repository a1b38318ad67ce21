import { describe, expect, test } from 'vitest'
import { generateDataset } from '../../src/data/generate.ts'
import { flats } from '../../src/data/tables/flats.ts'
import { DEFAULT_SPEC, type DataSpec } from '../../src/spec/spec.ts'

const table = (
  dataset: 'flats' | 'insurance' | 'iris',
  features: readonly string[],
  data: Partial<DataSpec> = {},
) => generateDataset({ ...DEFAULT_SPEC.data, dataset, standardize: true, ...data }, features)

describe('rows of a table', () => {
  test.each([
    [['x1'], 7],
    [['x1^2+1'], 7],
    [['2'], 7],
    [[], 7],
    [['x1', 'x2'], 5],
    [['x4'], 5],
    [['max(x1,x3)'], 5],
  ])('of flats with the inputs %j are %d: those that know what is used', (features, rows) => {
    const data = table('flats', features)
    expect([data.count, data.points.length, data.targets.length]).toEqual([rows, 4 * rows, rows])
    expect(data.targets.some(Number.isNaN)).toBe(false)
  })

  test('come shuffled by the seed, each whole', () => {
    const whole = (seed: number) => {
      const { count, points, targets } = table('flats', ['x1'], { seed })
      return Array.from({ length: count }, (_, row) => [
        ...points.subarray(4 * row, 4 * row + 4),
        targets[row],
      ])
    }
    const rows = Array.from({ length: 7 }, (_, row) => flats.columns.map(({ values }) => values[row]))
    const bySize = (a: unknown[], b: unknown[]) => Number(a[0]) - Number(b[0])
    expect(whole(1).toSorted(bySize)).toEqual(rows.toSorted(bySize))
    expect(whole(1)).toEqual(whole(1))
    expect(whole(2)).not.toEqual(whole(1))
  })

  test('train as far as the share says, and the number of samples and the noise do not matter', () => {
    expect(table('iris', ['x1'], { trainShare: 70 }).trainCount).toBe(105)
    expect(table('flats', ['x1'], { trainShare: 100 }).trainCount).toBe(7)
    expect(table('iris', ['x1'], { samples: 20, noise: 50 })).toEqual(table('iris', ['x1']))
  })
})

test('columns have the names, means and a little more than the range of the table', () => {
  const { columns, target, classes } = table('flats', ['x1'])
  expect(columns.map(({ name }) => name)).toEqual(['size', 'rooms', 'floors', 'age'])
  // The mean and the range of what is known.
  expect(columns[3]!.mean).toBeCloseTo((10 + 23 + 5 + 41 + 24) / 5, 5)
  expect([columns[3]!.min, columns[3]!.max]).toEqual([5 - 0.08 * 36, 41 + 0.08 * 36])
  expect([target.name, classes]).toEqual(['price', []])
  expect(table('insurance', ['x1']).classes).toEqual(['no', 'yes'])
})
