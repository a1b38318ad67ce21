import { describe, expect, test } from 'vitest'
import { STACK_PRESETS } from '../../src/lessons/stackPresets.ts'
import { NEW_LAYERS } from '../../src/spec/newLayer.ts'
import { CHOICE, openWorld } from './world.fixtures.ts'

const { conv2d, dense, dropout, flatten, max_pooling2d } = NEW_LAYERS

function digits(net = 'flat') {
  const world = openWorld(`#data=digits&images=100&stack=${net}`)
  world.engine.onTrainer(CHOICE)
  world.asked()
  const { edit, commands } = world.playground
  return { ...world, edit, commands, stack: () => world.state().spec.network.stack }
}

describe('a stack of layers', () => {
  test('that fits is taken over, and training goes on from here', () => {
    const { edit, stack, builds, asked } = digits()
    edit.stack([conv2d, max_pooling2d, flatten])
    expect(stack()).toEqual([conv2d, max_pooling2d, flatten])
    expect(asked()).toEqual(['build'])
    expect(builds.at(-1)!.from).toBe('here')
  })

  test('that is impossible is kept as a draft while the network trains as it was', () => {
    const { edit, stack, state, asked } = digits()
    edit.stack([flatten, conv2d])
    expect(state().stackDraft).toEqual({
      layers: [flatten, conv2d],
      problem: { code: 'needs-image', layer: 1 },
    })
    expect(stack()).toEqual([flatten])
    expect(asked()).toEqual([])
  })

  test('undo first takes back the draft, then the last edit', () => {
    const { edit, stack, state, commands } = digits()
    edit.stack([flatten, dense])
    edit.stack([dense])
    commands.undo.perform()
    expect(state().stackDraft).toBeNull()
    expect(stack()).toEqual([flatten, dense])
    commands.undo.perform()
    expect(stack()).toEqual([flatten])
  })

  test('undo can be pressed where there is nothing but a draft, and redo keeps what it has', () => {
    const { edit, state, commands, stack } = digits()
    expect(commands.undo.isEnabled(state())).toBe(false)
    edit.stack([])
    expect(commands.undo.isEnabled(state())).toBe(true)
    commands.undo.perform()
    expect(commands.undo.isEnabled(state())).toBe(false)
    edit.stack([flatten, dense])
    commands.undo.perform()
    edit.stack([])
    commands.undo.perform()
    commands.redo.perform()
    expect(stack()).toEqual([flatten, dense])
  })

  test('two layers that are added in a hurry are two steps, a size that is dragged is one', () => {
    const { edit, stack, commands } = digits()
    edit.stack([flatten, dense])
    edit.stack([flatten, dense, dropout])
    for (const units of [33, 34, 35]) edit.stack([flatten, { ...dense, units }, dropout])
    commands.undo.perform()
    expect(stack()).toEqual([flatten, dense, dropout])
    commands.undo.perform()
    expect(stack()).toEqual([flatten, dense])
    commands.undo.perform()
    expect(stack()).toEqual([flatten])
  })

  test('the keys for one layer more and one fewer add and remove dense layers at its end', () => {
    const { stack, state, commands } = digits()
    expect(commands['remove-layer'].isEnabled(state())).toBe(false)
    commands['add-layer'].perform()
    commands['add-layer'].perform()
    expect(stack()).toEqual([flatten, dense, dense])
    commands['remove-layer'].perform()
    commands['remove-layer'].perform()
    commands['remove-layer'].perform()
    expect(stack()).toEqual([flatten])
    expect(state().stackDraft).toBeNull()
    expect(state().spec.network.hidden).toHaveLength(1)
  })

  test('has room for twelve layers', () => {
    const { edit, stack, state, commands } = digits()
    edit.stack([flatten, ...Array.from({ length: 11 }, () => dropout)])
    expect(commands['add-layer'].isEnabled(state())).toBe(false)
    commands['add-layer'].perform()
    expect(stack()).toHaveLength(12)
  })

  test('that a teacher has locked has no draft', () => {
    const { edit, stack, state, asked } = digits('flat&lock=layers')
    edit.stack([flatten, conv2d])
    expect(stack()).toEqual([flatten])
    expect(state().stackDraft).toBeNull()
    expect(asked()).toEqual([])
  })

  test.each(STACK_PRESETS)('$id is taken as it is', ({ layers }) => {
    const { edit, stack, state } = digits('drop.0.5,flat')
    edit.stack(layers)
    expect(stack()).toEqual(layers)
    expect(state().stackDraft).toBeNull()
  })
})
