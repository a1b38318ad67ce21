import { describe, expect, test } from 'vitest'
import { tableFingerprint } from '../../src/spec/tableFingerprint.ts'
import { createTableShelf } from '../../src/store/tableShelf.ts'
import { FRUIT } from '../spec/someTable.ts'
import { openWorld } from './world.fixtures.ts'

const mark = tableFingerprint(FRUIT)

describe("the person's own table", () => {
  test('comes with its target, inputs and standardisation, and begins training anew', () => {
    const world = openWorld('')
    const { edit, state } = world.playground
    edit.data({ dataset: 'table', table: FRUIT })
    const { spec, dataset } = state.getState()
    expect(spec).toMatchObject({
      data: { target: 4, targetAs: 'value', standardize: true },
      features: ['x1', 'x2', 'x3'],
      training: { loss: 'mean_squared_error' },
    })
    expect(dataset.count).toBe(5)
    expect(world.builds.at(-1)).toMatchObject({ from: 'start' })
    expect(world.entries.at(-1)).toBe(`#data=table&table=${mark}`)
  })

  test('another column to learn is another problem; another share of training is not', () => {
    const world = openWorld('')
    const { edit, state, commands } = world.playground
    edit.data({ dataset: 'table', table: FRUIT })
    edit.data({ target: 0 })
    expect(state.getState().spec).toMatchObject({
      data: { targetAs: 'classes' },
      training: { loss: 'categorical_crossentropy' },
      features: ['x1', 'x2', 'x3', 'x4'],
    })
    expect(world.builds.at(-1)?.from).toBe('start')
    edit.data({ trainShare: 80 })
    expect(world.builds.at(-1)?.from).toBe('here')
    edit.training({ learningRate: 0.5 })
    expect(world.requests.at(-1)).toBe('configure')
    commands.undo.perform()
    commands.undo.perform()
    commands.undo.perform()
    expect(state.getState().spec.data.target).toBe(4)
  })

  test('what cannot be learned changes nothing', () => {
    const world = openWorld('')
    const { edit, state } = world.playground
    const before = state.getState().spec
    edit.data({ dataset: 'table' })
    edit.data({ dataset: 'table', table: FRUIT, target: 0, targetAs: 'value' })
    expect(state.getState().spec).toBe(before)
  })

  test('is there again after Back, and for whoever types its link', () => {
    const world = openWorld('')
    const { edit, state } = world.playground
    edit.data({ dataset: 'table', table: FRUIT })
    world.pass(2000)
    edit.data({ dataset: 'circle', seed: 2 })
    world.back()
    expect(state.getState().spec.data).toMatchObject({ dataset: 'table', table: FRUIT })
    world.typeLink(`#data=table&table=${mark}&target=4`)
    expect(state.getState().spec.data).toMatchObject({ dataset: 'table', target: 3 })
  })
})

describe('the shelf of tables', () => {
  test('keeps the last table for the next visit, and no other', () => {
    const stored = new Map<string, string>()
    const source = {
      read: (key: string) => stored.get(key) ?? null,
      write: (key: string, value: string) => stored.set(key, value),
    }
    createTableShelf(source).keep(FRUIT)
    const next = createTableShelf(source)
    expect(next.find(mark)).toEqual(FRUIT)
    expect(next.find(mark)).toBe(next.find(mark))
    expect(next.find('other')).toBeNull()
  })

  test('is empty where the browser keeps nothing, or something else', () => {
    expect(createTableShelf({ read: () => null, write() {} }).find(mark)).toBeNull()
    expect(createTableShelf({ read: () => '{"name":1}', write() {} }).find(mark)).toBeNull()
  })
})
