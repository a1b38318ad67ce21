import { expect, test } from 'vitest'
import type { Table } from '../../src/spec/table.ts'
import { defaultTarget, defaultTargetAs, tableRoles, type TargetKind } from '../../src/spec/tableRoles.ts'
import { FRUIT } from './someTable.ts'

test.each<[string, number, TargetKind, object]>([
  ['words', 0, 'classes', { task: 'multiclass', inputs: [1, 2, 3, 4], classes: ['apple', 'pear', 'plum'] }],
  ['a number', 4, 'value', { task: 'regression', inputs: [1, 2, 3], leftOut: ['kind'], classes: [] }],
  ['numbers as classes', 3, 'classes', { task: 'multiclass', inputs: [1, 2, 4], classes: ['1', '2', '3'] }],
  ['decimals as classes', 4, 'classes', { classes: ['0.125', '0.25', '0.5', '0.625', '0.75'] }],
])('%s can be learned from a table', (_, target, targetAs, roles) => {
  expect(tableRoles(FRUIT, target, targetAs)).toMatchObject({ roles })
})

test('numbers taken for classes become their places, what is missing stays so', () => {
  const read = tableRoles(FRUIT, 2, 'classes')
  const values = 'roles' in read ? [...read.roles.target.values] : []
  expect(values).toEqual([4, 2, NaN, 3, 0, 1])
})

const twoColumns = (values: readonly number[], labels: readonly string[] | null = null): Table => ({
  name: 't',
  rows: values.length,
  columns: [
    { name: 'x', values: Float32Array.from(values, (_, i) => i), labels: null },
    { name: 'y', values: Float32Array.from(values), labels },
  ],
})
const many = Array.from({ length: 12 }, (_, i) => i)

test.each<[string, Table, number, TargetKind, object]>([
  ['words as a value', FRUIT, 0, 'value', { kind: 'words-as-value', name: 'kind' }],
  ['a column that is not there', FRUIT, 9, 'value', { kind: 'no-target' }],
  ['one class', twoColumns([5, 5, 5]), 1, 'classes', { kind: 'one-class', name: 'y' }],
  ['twelve classes', twoColumns(many), 1, 'classes', { kind: 'too-many-classes', found: 12, limit: 10 }],
  ['nothing known', twoColumns([NaN, NaN, NaN]), 1, 'value', { kind: 'no-values', name: 'y' }],
  ['no inputs', twoColumns([0, 1, 0], ['a', 'b']), 0, 'value', { kind: 'no-inputs', name: 'x' }],
])('%s cannot be learned, and the reason is told', (_, table, target, targetAs, problem) => {
  expect(tableRoles(table, target, targetAs)).toMatchObject({ problem })
})

test('the same question has the very same answer', () => {
  expect(tableRoles(FRUIT, 0, 'classes')).toBe(tableRoles(FRUIT, 0, 'classes'))
})

test('words and small counts are classes by themselves, other numbers are values', () => {
  const kinds = FRUIT.columns.map((_, place) => defaultTargetAs(FRUIT, place))
  expect(kinds).toEqual(['classes', 'value', 'value', 'classes', 'value'])
  expect(defaultTargetAs(twoColumns(many), 1)).toBe('value')
})

test('the last column that can be learned is the target at first', () => {
  expect(defaultTarget(FRUIT)).toBe(4)
  const names = Array.from({ length: 12 }, (_, i) => `w${i}`)
  const words = twoColumns(many, names)
  expect(defaultTarget({ ...words, columns: [FRUIT.columns[1]!, ...words.columns] })).toBe(1)
})
