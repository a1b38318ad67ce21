import { expect, test } from 'vitest'
import { generateDataset } from '../../src/data/generate.ts'
import { DEFAULT_SPEC, type DataSpec } from '../../src/spec/spec.ts'
import { FRUIT } from '../spec/someTable.ts'

const data = (own: Partial<DataSpec>): DataSpec => ({
  ...DEFAULT_SPEC.data,
  dataset: 'table',
  standardize: true,
  table: FRUIT,
  ...own,
})

test('a value is learned from all columns of numbers, without the rows that lack a number in use', () => {
  const spec = data({ target: 4, targetAs: 'value' })
  const all = generateDataset(spec, ['x1', 'x2', 'x3'])
  expect(all).toMatchObject({ task: 'regression', count: 5, classes: [], target: { name: 'price' } })
  expect(all.columns.map(({ name }) => name)).toEqual(['weight', 'width', 'grade'])
  expect(all.points).toHaveLength(15)
  expect([...all.targets].toSorted((a, b) => a - b)).toEqual([0.125, 0.25, 0.5, 0.5, 0.625])
  expect(generateDataset(spec, ['x1', 'x3']).count).toBe(6)
})

test('words and numbers become classes with names', () => {
  const kinds = generateDataset(data({ target: 0, targetAs: 'classes' }), ['x1'])
  expect(kinds).toMatchObject({ task: 'multiclass', count: 6, classes: ['apple', 'pear', 'plum'] })
  const weightOf = (k: number) => kinds.points[4 * kinds.targets.indexOf(k)]
  expect(weightOf(2)).toBeLessThan(50)
  const grades = generateDataset(data({ target: 3, targetAs: 'classes' }), ['x1'])
  expect(grades.classes).toEqual(['1', '2', '3'])
  expect([...grades.targets].toSorted((a, b) => a - b)).toEqual([0, 0, 1, 1, 2, 2])
})

test('without a table there is nothing, and nothing breaks', () => {
  expect(generateDataset(data({ table: null }), ['x1'])).toMatchObject({ count: 0, trainCount: 0 })
})
