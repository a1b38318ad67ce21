import fc from 'fast-check'
import { expect, test } from 'vitest'
import { usedColumns } from '../../src/data/usedColumns.ts'
import { parseFormula } from '../../src/spec/formula.ts'
import { arbitraryFormula } from '../spec/arbitraryFormula.ts'

test.each([
  [['x1'], [0]],
  [
    ['sin(x3)', 'x1'],
    [0, 2],
  ],
  [
    ['x1x2', 'x2^2'],
    [0, 1],
  ],
  [
    ['x12', 'x2'],
    [1, 11],
  ],
  [['max(2,x3)'], [2]],
  [['pi', 'exp(2)'], []],
  [[], []],
])('%j are made of the columns %j', (features, columns) => {
  expect(usedColumns(features)).toEqual(columns)
})

test('of any formula are its variables', () => {
  fc.assert(
    fc.property(arbitraryFormula, ({ typed }) => {
      const read = parseFormula(typed, 3)
      if ('problem' in read) return
      expect(usedColumns([read.formula.text]).map((column) => column + 1)).toEqual(read.formula.variables)
    }),
  )
})
