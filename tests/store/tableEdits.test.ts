import { describe, expect, it } from 'vitest'
import type { Table } from '../../src/spec/table.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { addFormula } from '../../src/store/formulaEdits.ts'
import { chooseTable } from '../../src/store/tableEdits.ts'
import { openWorld } from './world.fixtures.ts'

const table: Table = {
  name: 'flats',
  rows: 4,
  columns: [
    { name: 'size', values: Float32Array.of(1, 2, 3, 4), labels: null },
    { name: 'town', values: Float32Array.of(0, 1, 1, 0), labels: ['A', 'B'] },
    { name: 'age', values: Float32Array.of(9, 7, 5, 6), labels: null },
    { name: 'price', values: Float32Array.of(11, 12.5, 13, 14), labels: null },
  ],
}

describe('choosing a table', () => {
  it('sets dataset, roles and inputs together', () => {
    const spec = chooseTable(DEFAULT_SPEC, { table, target: 3, targetAs: 'value', inputs: ['x2'] })
    expect(spec.data).toMatchObject({ dataset: 'table', table, target: 3, targetAs: 'value' })
    expect(spec.features).toEqual(['x2'])
    expect(spec.training.loss).toBe('mean_squared_error')
  })

  it('puts inputs in the order of the columns, and begins with all where none fits', () => {
    const choose = (inputs: string[]) =>
      chooseTable(DEFAULT_SPEC, { table, target: 1, targetAs: 'classes', inputs }).features
    expect(choose(['x3', 'x1', 'x3'])).toEqual(['x1', 'x3'])
    expect(choose([])).toEqual(['x1', 'x2', 'x3'])
    expect(choose(['x9', 'nonsense'])).toEqual(['x1', 'x2', 'x3'])
  })

  it('changes nothing where the target cannot be learned', () => {
    expect(chooseTable(DEFAULT_SPEC, { table, target: 1, targetAs: 'value', inputs: ['x1'] })).toBe(
      DEFAULT_SPEC,
    )
    expect(chooseTable(DEFAULT_SPEC, { table, target: 7, targetAs: 'value', inputs: [] })).toBe(DEFAULT_SPEC)
  })

  it('keeps typed formulas while the columns stay, and drops them when they change', () => {
    const first = chooseTable(DEFAULT_SPEC, { table, target: 3, targetAs: 'value', inputs: ['x1', 'x2'] })
    const typed = addFormula(first, 'x1*x2')
    if ('refusal' in typed) throw new Error(typed.refusal.kind)
    const again = chooseTable(typed.spec, { table, target: 3, targetAs: 'value', inputs: ['x1'] })
    expect(again.features).toEqual(['x1', 'x1x2'])
    const other = chooseTable(typed.spec, { table, target: 0, targetAs: 'value', inputs: ['x1'] })
    expect(other.features).toEqual(['x1'])
  })

  it('is one step of undo', () => {
    const { playground } = openWorld()
    const before = playground.state.getState().spec
    playground.edit.table({ table, target: 3, targetAs: 'value', inputs: ['x1'] })
    expect(playground.state.getState().spec.data.dataset).toBe('table')
    expect(playground.state.getState().dataset.count).toBe(4)
    playground.commands.undo.perform()
    expect(playground.state.getState().spec).toEqual(before)
    playground.commands.redo.perform()
    expect(playground.state.getState().spec.features).toEqual(['x1'])
  })
})
