import { describe, expect, test } from 'vitest'
import type { DrawnPoint } from '../../src/spec/drawn.ts'
import { formatLink } from '../../src/spec/link.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { openWorld } from './world.fixtures.ts'

const at = (x1: number, value: number): DrawnPoint => ({ x1, x2: 0, value })
const A = at(1, 0)
const B = at(-1, 1)

describe('drawing', () => {
  test('a stroke is one step of undo and one entry of the history, however long it takes', () => {
    const world = openWorld('#data=points')
    const { edit, commands, state } = world.playground
    const drawn = () => state.getState().spec.data.drawn
    edit.points([A], false)
    world.pass(5000)
    edit.points([A, B], true)
    edit.points([A, B, at(2, 1)], false)
    const entries = world.entries.length
    world.pass(5000)
    edit.points([A, B, at(2, 1), at(3, 1)], true)
    world.pass(5000)
    expect(world.entries).toHaveLength(entries)
    commands.undo.perform()
    expect(drawn()).toEqual([A, B])
    commands.undo.perform()
    expect(drawn()).toEqual([])
    commands.redo.perform()
    expect(drawn()).toEqual([A, B])
  })

  test('goes on with the weights, also with a class more; another task begins anew', () => {
    const world = openWorld('#data=points&draw=multiclass')
    const { edit, state } = world.playground
    edit.points([A, B], false)
    edit.points([A, B, at(2, 4)], false)
    expect(world.builds.slice(1).map(({ from }) => from)).toEqual(['here', 'here'])
    expect(state.getState().network.outputs).toBe(5)
    edit.drawnTask('regression')
    expect(world.builds.at(-1)?.from).toBe('start')
    expect(state.getState().spec.training.loss).toBe('mean_squared_error')
    expect(state.getState().spec.data.drawn.map(({ value }) => value)).toEqual([-1, -0.5, 1])
  })

  test('takes over the points of a plot, which stay what they are', () => {
    const world = openWorld('#data=blobs&n=100&classes=4')
    const { edit, state } = world.playground
    edit.drawFrom()
    const { spec, dataset } = state.getState()
    expect(spec.data).toMatchObject({ dataset: 'points', drawnTask: 'multiclass' })
    expect(dataset).toMatchObject({ count: 100, task: 'multiclass' })
    world.playground.commands.undo.perform()
    expect(state.getState().spec.data.dataset).toBe('blobs')
  })

  test('of more points than a link holds says how many it took', () => {
    const world = openWorld('#n=1000')
    world.playground.edit.drawFrom()
    expect(world.playground.state.getState().notices).toMatchObject([
      { key: 'notice.points-cut', params: { count: 500, all: 1000 } },
    ])
  })
})

describe('too little to learn from', () => {
  const link = (...drawn: DrawnPoint[]) =>
    `#${formatLink({ ...DEFAULT_SPEC, data: { ...DEFAULT_SPEC.data, dataset: 'points', trainShare: 100, drawn } })}`
  const keys = (world: ReturnType<typeof openWorld>) =>
    world.playground.state.getState().notices.map(({ key }) => key)

  test.each([
    ['no points', link(), 'notice.lack.no-points'],
    ['one point', link(A), 'notice.lack.one-point'],
    ['one class', link(A, at(2, 0)), 'notice.lack.one-class'],
  ])('%s: playing and stepping say so and ask nothing of the engine', (_, hash, key) => {
    const world = openWorld(hash)
    const before = world.requests.length
    world.playground.commands['toggle-play'].perform()
    expect(keys(world)).toEqual([key])
    world.playground.edit.step('epoch')
    expect(keys(world)).toEqual([key])
    expect(world.playground.state.getState().playing).toBe(false)
    expect(world.requests.slice(before)).toEqual([])
  })

  test('is no longer said once there is enough', () => {
    const world = openWorld(link(A))
    world.playground.commands['toggle-play'].perform()
    world.playground.edit.points([A, B], false)
    expect(keys(world)).toEqual([])
    world.playground.commands['toggle-play'].perform()
    expect(world.playground.state.getState().playing).toBe(true)
  })

  test('pauses a training whose points are taken away', () => {
    const world = openWorld(link(A, B))
    world.playground.commands['toggle-play'].perform()
    world.playground.edit.points([], false)
    expect(world.playground.state.getState().playing).toBe(false)
    expect(keys(world)).toEqual(['notice.lack.no-points'])
    expect(world.requests.at(-1)).toBe('build')
  })
})
