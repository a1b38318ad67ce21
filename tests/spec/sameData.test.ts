import { expect, test } from 'vitest'
import { sameData } from '../../src/spec/sameData.ts'
import { DEFAULT_SPEC, type DataSpec } from '../../src/spec/spec.ts'
import { FRUIT } from './someTable.ts'

const { data } = DEFAULT_SPEC
const drawn = [{ x1: 1, x2: 2, value: 0 }]
const full: DataSpec = { ...data, dataset: 'table', drawn, table: FRUIT }

test('a copy of a spec names the same data, as long as it has the very same table', () => {
  expect(sameData(full, { ...full, drawn: structuredClone(drawn) })).toBe(true)
  expect(sameData(full, { ...full, table: structuredClone(FRUIT) })).toBe(false)
})

test.each<[keyof DataSpec, Partial<DataSpec>]>([
  ['dataset', { dataset: 'points' }],
  ['samples', { samples: 21 }],
  ['noise', { noise: 1 }],
  ['trainShare', { trainShare: 51 }],
  ['classes', { classes: 4 }],
  ['standardize', { standardize: !full.standardize }],
  ['seed', { seed: 2 }],
  ['drawnTask', { drawnTask: 'regression' }],
  ['drawn', { drawn: [{ x1: 1, x2: 2, value: 1 }] }],
  ['drawn', { drawn: [...drawn, ...drawn] }],
  ['table', { table: null }],
  ['target', { target: 1 }],
  ['targetAs', { targetAs: 'classes' }],
])('another %s names other data', (_, patch) => {
  expect(sameData(full, { ...full, ...patch })).toBe(false)
})
