import { expect, test } from 'vitest'
import { iris } from '../../../src/data/tables/iris.ts'

/** Means and sample deviations of Fisher's paper, by species and column. */
const PUBLISHED = [
  [5.006, 0.352, 3.428, 0.379, 1.462, 0.174, 0.246, 0.105],
  [5.936, 0.516, 2.77, 0.314, 4.26, 0.47, 1.326, 0.198],
  [6.588, 0.636, 2.974, 0.322, 5.552, 0.552, 2.026, 0.275],
]

test.each([0, 1, 2])('species %d has the published means and deviations over its 50 flowers', (species) => {
  const found = iris.columns.slice(0, -1).flatMap(({ values }) => {
    const own = [...values].filter((_, row) => iris.columns.at(-1)!.values[row] === species)
    expect(own).toHaveLength(50)
    const mean = own.reduce((sum, value) => sum + value, 0) / 50
    return [mean, Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 49)]
  })
  for (const [i, value] of found.entries()) expect(value).toBeCloseTo(PUBLISHED[species]![i]!, 3)
})

test('rows 35 and 38 are as Fisher has them', () => {
  const row = (number: number) => iris.columns.map(({ values }) => values[number - 1]!)
  expect(row(35)).toEqual([4.9, 3.1, 1.5, 0.2, 0].map(Math.fround))
  expect(row(38)).toEqual([4.9, 3.6, 1.4, 0.1, 0].map(Math.fround))
})

test('is a table of 150 whole rows with names', () => {
  expect(iris.columns.map(({ name }) => name)).toEqual([
    'sepal_length',
    'sepal_width',
    'petal_length',
    'petal_width',
    'species',
  ])
  expect(iris.columns.at(-1)!.labels).toEqual(['setosa', 'versicolor', 'virginica'])
  for (const { values } of iris.columns) {
    expect(values).toHaveLength(iris.rows)
    expect(values.every(Number.isFinite)).toBe(true)
  }
})
