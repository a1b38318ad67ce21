import { describe, expect, test } from 'vitest'
import { frameAt } from './frames.fixtures.ts'
import { CHOICE, openWorld } from './world.fixtures.ts'

const POOR = { train: { loss: 0.7, accuracy: 0.5 }, test: { loss: 0.7, accuracy: 0.5 } }

function watched() {
  const world = openWorld('#net=8.relu')
  world.engine.onTrainer(CHOICE)
  let epoch = 1
  /** A look at the units: as many of the eight are dead. */
  const look = (dead: number) => {
    const flat = new Float32Array(11).fill(1, 2, 2 + dead)
    world.engine.onFrame(frameAt(epoch++, { ...POOR, flat }))
    return world.state().finding
  }
  return { world, look }
}

describe('what is said of a training', () => {
  test('is said at the second look, follows the numbers, and goes after some looks without it', () => {
    const { look } = watched()
    expect(look(3)).toBeNull()
    expect(look(3)).toEqual({ kind: 'dead-relu', dead: 3, units: 8 })
    expect(look(5)).toEqual({ kind: 'dead-relu', dead: 5, units: 8 })
    for (let i = 0; i < 3; i++) expect(look(0)).not.toBeNull()
    expect(look(0)).toBeNull()
  })

  test('does not flicker when it comes and goes', () => {
    const { look } = watched()
    for (let i = 0; i < 5; i++) expect([look(2), look(0)]).toEqual([null, null])
    look(2)
    look(2)
    for (let i = 0; i < 5; i++) expect([look(0)?.kind, look(2)?.kind]).toEqual(['dead-relu', 'dead-relu'])
  })

  test('is dismissed until the training begins anew', () => {
    const { world, look } = watched()
    look(3)
    look(3)
    world.playground.edit.dismissFinding()
    expect(world.state().finding).toBeNull()
    for (let i = 0; i < 6; i++) expect(look(3)).toBeNull()
    world.playground.commands.reset.perform()
    look(3)
    expect(look(3)).not.toBeNull()
  })

  test('goes with the network it was said of, and leaves divergence to its notice', () => {
    const { world, look } = watched()
    look(3)
    look(3)
    world.playground.edit.data({ noise: 10 })
    expect(world.state().finding).toBeNull()
    world.engine.onDiverged({ reason: 'exploding', epoch: 3, canRestore: false })
    for (let i = 0; i < 4; i++) expect(look(3)).toBeNull()
  })
})
