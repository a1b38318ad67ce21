import { describe, expect, test, vi } from 'vitest'
import { frameAt } from './frames.fixtures.ts'
import { CHOICE, openWorld } from './world.fixtures.ts'

const POOR = { train: { loss: 0.7, accuracy: 0.5 }, test: { loss: 0.7, accuracy: 0.5 } }

/** No two units are the same. */
const PARAMETERS = Float32Array.from({ length: 33 }, (_, i) => i)

function watched() {
  const world = openWorld('#net=8.relu')
  world.engine.onTrainer(CHOICE)
  let epoch = 1
  /** A look at the units: as many of the eight are dead. */
  const look = async (dead: number) => {
    const flat = new Float32Array(11).fill(1, 2, 2 + dead)
    world.engine.onFrame(frameAt(epoch++, { ...POOR, flat, parameters: PARAMETERS }))
    // The rules come with the first look.
    await vi.dynamicImportSettled()
    return world.state().finding
  }
  return { world, look }
}

describe('what is said of a training', () => {
  test('is said at the second look, follows the numbers, and goes after some looks without it', async () => {
    const { look } = watched()
    expect(await look(3)).toBeNull()
    expect(await look(3)).toEqual({ kind: 'dead-relu', dead: 3, units: 8 })
    expect(await look(5)).toEqual({ kind: 'dead-relu', dead: 5, units: 8 })
    for (let i = 0; i < 3; i++) expect(await look(0)).not.toBeNull()
    expect(await look(0)).toBeNull()
  })

  test('does not flicker when it comes and goes', async () => {
    const { look } = watched()
    for (let i = 0; i < 5; i++) expect([await look(2), await look(0)]).toEqual([null, null])
    await look(2)
    await look(2)
    for (let i = 0; i < 5; i++)
      expect([(await look(0))?.kind, (await look(2))?.kind]).toEqual(['dead-relu', 'dead-relu'])
  })

  test('is dismissed until the training begins anew', async () => {
    const { world, look } = watched()
    await look(3)
    await look(3)
    world.playground.edit.dismissFinding()
    expect(world.state().finding).toBeNull()
    for (let i = 0; i < 6; i++) expect(await look(3)).toBeNull()
    world.playground.commands.reset.perform()
    await look(3)
    expect(await look(3)).not.toBeNull()
  })

  test('goes with the network it was said of, and divergence is said instead of anything else', async () => {
    const { world, look } = watched()
    await look(3)
    await look(3)
    world.playground.edit.data({ noise: 10 })
    expect(world.state().finding).toBeNull()
    world.engine.onDiverged({ reason: 'exploding', epoch: 3, canRestore: false })
    for (let i = 0; i < 4; i++) expect(await look(3)).toEqual({ kind: 'diverged' })
    world.playground.commands['new-weights'].perform()
    expect(world.state().finding).toBeNull()
  })
})
