import { describe, expect, test, vi } from 'vitest'
import { EngineError } from '../../src/engine/trainer.ts'
import { frameAt, stopAt } from './frames.fixtures.ts'
import { CHOICE, openWorld } from './world.fixtures.ts'

/** A training that has come to epoch 4 and is paused. */
function trained() {
  const world = openWorld()
  world.engine.onTrainer(CHOICE)
  for (const epoch of [0, 1, 2, 3, 4]) world.engine.onFrame(frameAt(epoch))
  world.asked()
  const { edit, commands, frames } = world.playground
  /** Lets what was asked be answered. */
  const answer = async () => {
    for (let turn = 0; turn < 3; turn++) await Promise.resolve()
  }
  const epochs = () => frames.course.snapshots().map(({ epoch }) => epoch)
  const curve = () => frames.history().map(({ epoch }) => epoch)
  const ghosts = () => frames.course.ghosts().map((ghost) => ghost.map(({ epoch }) => epoch))
  return { world, edit, commands, frames, answer, epochs, curve, ghosts }
}

describe('looking back', () => {
  test('goes to the nearest state, pauses, and keeps curves and states as they are', async () => {
    const { world, edit, commands, answer, epochs, curve, frames } = trained()
    commands['toggle-play'].perform()
    edit.visit(1.2)
    expect(world.asked()).toEqual(['play', 'visit 25'])
    expect(world.state()).toMatchObject({ playing: false, visited: 1 })
    await answer()
    world.engine.onFrame(frameAt(1))
    expect([epochs(), curve()]).toEqual([
      [0, 1, 2, 3, 4],
      [0, 1, 2, 3, 4],
    ])
    expect([frames.course.shown()?.epoch, frames.course.present()?.epoch]).toEqual([1, 4])
  })

  test('asks for one state at a time, then for the newest wish alone', async () => {
    const { world, edit, answer } = trained()
    for (const epoch of [3, 2, 1, 0]) edit.visit(epoch)
    expect(world.asked()).toEqual(['visit 75'])
    world.engine.onFrame(frameAt(4))
    expect(world.asked()).toEqual([])
    await answer()
    expect(world.asked()).toEqual([])
    world.engine.onFrame(frameAt(3))
    expect(world.asked()).toEqual(['visit 0'])
    await answer()
    world.engine.onFrame(frameAt(0))
    expect(world.asked()).toEqual([])
    expect(world.state().visited).toBe(0)
  })

  test('walks from state to state by keys and stops at both ends', () => {
    const { world, commands, edit } = trained()
    commands.earlier.perform()
    commands.earlier.perform()
    expect(world.state().visited).toBe(2)
    commands.later.perform()
    expect(world.state().visited).toBe(3)
    edit.visitBy(-99)
    expect(world.state().visited).toBe(0)
    edit.visitBy(99)
    expect(world.state().visited).toBeNull()
  })

  test('where there is nowhere to go nothing is asked and play goes on', () => {
    const { world, commands } = trained()
    commands['toggle-play'].perform()
    commands.later.perform()
    expect(world.asked()).toEqual(['play'])
    expect(world.state().playing).toBe(true)
    const fresh = openWorld()
    fresh.asked()
    fresh.playground.edit.visit(3)
    fresh.playground.edit.visitPresent()
    expect(fresh.asked()).toEqual([])
  })

  test('a visit that fails is said, and the next one is asked all the same', async () => {
    const { world, edit, answer } = trained()
    world.failing.set('visit 25', new EngineError('internal', 'cannot'))
    edit.visit(1)
    await answer()
    await answer()
    expect(world.state().notices.map(({ key }) => key)).toEqual(['failure.internal'])
    edit.visit(2)
    expect(world.asked()).toEqual(['visit 25', 'visit 50'])
  })
})

describe('going on', () => {
  test('from the past leaves the rest as a ghost, of which the last two are kept', async () => {
    const { world, edit, commands, answer, epochs, curve, ghosts } = trained()
    for (const [to, on] of [
      [2, 2.5],
      [1, 1.5],
      [0, 0.5],
    ] as const) {
      edit.visit(to)
      await answer()
      world.engine.onFrame(frameAt(to))
      commands['step-batch'].perform()
      expect(world.state().visited).toBeNull()
      world.engine.onFrame(frameAt(on))
      expect(curve().slice(-2)).toEqual([to, on])
      expect(epochs()).toEqual(curve())
    }
    expect(ghosts()).toEqual([
      [0, 1, 1.5],
      [1, 2, 2.5],
    ])
    commands.reset.perform()
    expect([epochs(), curve(), ghosts()]).toEqual([[], [], []])
  })

  test('goes to the newest wish first, should it wait', () => {
    const { world, edit, commands } = trained()
    edit.visit(3)
    edit.visit(1)
    commands['toggle-play'].perform()
    expect(world.asked()).toEqual(['visit 75', 'visit 25', 'play'])
  })

  test('from the present again leaves no ghost', () => {
    const { world, edit, commands, epochs, ghosts } = trained()
    edit.visit(1)
    edit.visitPresent()
    commands['step-epoch'].perform()
    world.engine.onFrame(frameAt(5))
    expect([epochs(), ghosts()]).toEqual([[0, 1, 2, 3, 4, 5], []])
  })

  test('by typing a weight branches, too', () => {
    const { world, edit, ghosts, epochs } = trained()
    edit.visit(2)
    edit.parameters([{ parameter: 0, value: 9 }])
    world.engine.onFrame(frameAt(2, { parameters: new Float32Array([9]) }))
    expect([epochs(), ghosts()]).toEqual([[0, 1, 2], [[2, 3, 4]]])
  })

  test('hyper-parameters change under the state that is looked at, another network begins from it', () => {
    const { world, edit, epochs, curve, ghosts } = trained()
    edit.visit(2)
    edit.training({ learningRate: 0.3 })
    expect(world.state().visited).toBe(2)
    expect(world.asked()).toEqual(['visit 50', 'configure'])
    edit.units(0, 3)
    expect(world.builds.at(-1)?.from).toBe('here')
    expect(world.state().visited).toBeNull()
    expect([epochs(), curve(), ghosts()]).toEqual([[], [0, 1, 2], [[2, 3, 4]]])
  })

  test('with another optimizer a state is visited without the moments of the old one', () => {
    const world = openWorld('#opt=momentum')
    world.engine.onTrainer(CHOICE)
    const slots = [new Float32Array(33).fill(1)]
    for (const epoch of [0, 1]) world.engine.onFrame(frameAt(epoch, { slots, optimizer: 'momentum' }))
    const { edit } = world.playground
    edit.visit(0)
    expect(world.visited.at(-1)?.slots).toBe(slots)
    edit.visitPresent()
    edit.training({ optimizer: 'adagrad' })
    edit.step('batch')
    expect(world.visited.at(-1)).toMatchObject({ slots: [], updates: 0, progress: { epoch: 1 } })
  })
})

describe('where early stopping went back', () => {
  test('what lay after it can be looked at, until training goes on from the best epoch', async () => {
    const { world, edit, commands, epochs, curve, ghosts, answer } = trained()
    world.engine.onFrame(frameAt(2, { stop: stopAt(2, 5) }))
    world.engine.onStopped(stopAt(2, 5))
    expect([epochs(), curve()]).toEqual([
      [0, 1, 2, 3, 4],
      [0, 1, 2, 3, 4, 5],
    ])
    edit.visit(4)
    expect(world.state()).toMatchObject({ visited: 4, notices: [] })
    edit.visitPresent()
    expect(world.state().visited).toBeNull()
    await answer()
    world.engine.onFrame(frameAt(4))
    await answer()
    world.engine.onFrame(frameAt(2))
    expect(curve()).toEqual([0, 1, 2, 3, 4, 5])
    commands['step-epoch'].perform()
    world.engine.onFrame(frameAt(3))
    expect([epochs(), curve(), ghosts()]).toEqual([[0, 1, 2, 3], [0, 1, 2, 3], [[2, 3, 4, 5]]])
  })

  test('going on without having looked drops it', () => {
    const { world, commands, epochs } = trained()
    world.engine.onFrame(frameAt(2, { stop: stopAt(2, 5) }))
    commands['step-epoch'].perform()
    world.engine.onFrame(frameAt(4.5))
    expect(epochs()).toEqual([0, 1, 2, 4.5])
  })
})

test('numbers that went wrong are in the curves, but nowhere to go to; a restored state cuts them off', () => {
  const { world, epochs, frames } = trained()
  world.engine.onFrame(frameAt(5, { train: { loss: Number.NaN, accuracy: 0.5 } }))
  expect(epochs()).toEqual([0, 1, 2, 3, 4])
  expect(frames.history()).toHaveLength(6)
  world.engine.onFrame(frameAt(2))
  expect(epochs()).toEqual([0, 1, 2])
})

test('what is said of a training is what was to be said then, and what holds now at the present again', async () => {
  const world = openWorld('#net=8.relu')
  world.engine.onTrainer(CHOICE)
  const poor = {
    train: { loss: 0.7, accuracy: 0.5 },
    test: { loss: 0.7, accuracy: 0.5 },
    parameters: Float32Array.from({ length: 33 }, (_, index) => Math.sin(index + 1)),
  }
  /** As many of the eight units are dead. */
  const look = (epoch: number, dead: number) =>
    world.engine.onFrame(frameAt(epoch, { ...poor, flat: new Float32Array(11).fill(1, 2, 2 + dead) }))
  const said = () => world.state().finding?.kind
  for (const epoch of [0, 1, 2]) look(epoch, 0)
  await vi.waitFor(() => {
    look(3, 3)
    look(4, 3)
    expect(said()).toBe('dead-relu')
  })
  const { edit } = world.playground
  edit.visit(1)
  world.engine.onFrame(frameAt(1, poor))
  expect(said()).toBeUndefined()
  edit.visitPresent()
  world.engine.onFrame(frameAt(4, poor))
  expect(said()).toBe('dead-relu')
})
