import { describe, expect, it } from 'vitest'
import { initialParameters } from '../../../src/engine/initialize.ts'
import { EngineError } from '../../../src/engine/trainer.ts'
import type { CreateTrainer } from '../../../src/engine/trainerChooser.ts'
import { denseNetworkOf } from '../../../src/spec/network.ts'
import type { Spec } from '../../../src/spec/spec.ts'
import { newLog, slowTrainer } from './slowTrainer.ts'
import { atSpeed, FREE, openWorker, SMALL, overPoints } from './workerStage.ts'

/** Two inputs to `units`: the biases of the hidden layer begin at `2 * units`. */
function withUnits(units: number): Spec {
  return { ...SMALL, network: { ...SMALL.network, hidden: [{ units, activation: 'tanh' }] } }
}

describe('a build that goes on from here', () => {
  it('keeps the edit and the step asked for right before it, although it waits with them', async () => {
    const { page, scheduler } = openWorker()
    await page.build(SMALL)
    page.send({ kind: 'step', unit: 'batch' })
    page.send({ kind: 'edit', changes: [{ parameter: 4, value: 0.75 }] })
    page.send({ kind: 'build', spec: withUnits(3), from: 'here' })
    await scheduler.advance(100)
    expect(page.lastFrame).toMatchObject({ updates: 1, progress: { iteration: 1 } })
    expect(page.lastFrame.parameters[6]).toBe(0.75)
  })

  it('keeps the training since the last frame', async () => {
    const { page, scheduler, log } = openWorker()
    await page.build(atSpeed('50-epochs'))
    page.paints = false
    await page.ask({ kind: 'play' })
    await scheduler.advance(1000)
    const { updates } = log
    expect(updates).toBeGreaterThan(page.lastFrame.updates)
    page.paints = true
    await page.ask({ kind: 'build', spec: withUnits(3), from: 'here' })
    await scheduler.advance(100)
    expect(page.lastFrame.updates).toBeGreaterThanOrEqual(updates)
  })

  it('begins at epoch 0 right after a reset, with the initial parameters of its own shape', async () => {
    const { page, scheduler } = openWorker()
    await page.build(SMALL)
    await page.ask({ kind: 'step', unit: 'epoch' })
    page.send({ kind: 'reset' })
    page.send({ kind: 'build', spec: withUnits(3), from: 'here' })
    await scheduler.advance(100)
    const spec = withUnits(3)
    expect(page.lastFrame).toMatchObject({ epoch: 0, updates: 0 })
    expect(page.lastFrame.parameters).toEqual(initialParameters(denseNetworkOf(spec), spec.network))
  })

  it('goes on from the last numbers told where the trainer has nothing to say any more', async () => {
    const { page, scheduler, log } = openWorker()
    await page.build(SMALL)
    await page.ask({ kind: 'step', unit: 'epoch' })
    await scheduler.advance(100)
    log.fail = { method: 'state', error: new EngineError('context-lost', 'lost') }
    expect(await page.ask({ kind: 'build', spec: withUnits(3), from: 'here' })).toMatchObject({
      kind: 'done',
    })
    await scheduler.advance(100)
    expect(page.lastFrame).toMatchObject({ epoch: 1, updates: 4 })
  })
})

describe('a series of builds', () => {
  /** A worker whose trainers after the first are only ready once the test opens the gate. */
  function openGated() {
    let open = () => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    const log = newLog()
    const made: number[] = []
    const make: CreateTrainer = async (_wanted, options) => {
      made.push(overPoints(options).network.layers[0]!.units)
      if (made.length > 1) await gate
      const trainer = slowTrainer(overPoints(options), stage.scheduler, FREE, log)
      return { trainer, choice: { backend: 'cpu', kind: 'reference', reason: 'pinned', gpu: null } }
    }
    const stage = openWorker(FREE, make)
    return { ...stage, log, made, open: () => open() }
  }

  it('leads to the last one, on from where the first one found the network', async () => {
    const { page, scheduler, made, open } = openGated()
    await page.build(SMALL)
    await page.ask({ kind: 'step', unit: 'epoch' })
    await page.ask({ kind: 'edit', changes: [{ parameter: 4, value: 0.75 }] })
    for (const units of [3, 4, 5, 6]) {
      page.send({ kind: 'build', spec: withUnits(units), from: 'here' })
      await scheduler.settle()
    }
    open()
    await scheduler.advance(100)
    expect(made).toEqual([2, 3, 6])
    expect(page.lastFrame.parameters).toHaveLength(2 * 6 + 6 + 6 + 1)
    expect(page.lastFrame).toMatchObject({ epoch: 1, updates: 4 })
    expect(page.lastFrame.parameters[12]).toBe(0.75)
  })

  it('never goes back behind a new start, even one that was never built', async () => {
    const { page, scheduler, made, open } = openGated()
    await page.build(SMALL)
    await page.ask({ kind: 'step', unit: 'epoch' })
    page.send({ kind: 'build', spec: withUnits(3), from: 'here' })
    page.send({ kind: 'build', spec: withUnits(4), from: 'start' })
    page.send({ kind: 'build', spec: withUnits(5), from: 'here' })
    await scheduler.settle()
    open()
    await scheduler.advance(100)
    expect(made).toEqual([2, 3, 5])
    expect(page.lastFrame).toMatchObject({ epoch: 0, updates: 0 })
  })

  it('goes on past a build that failed', async () => {
    const { page, scheduler, failToMake } = openWorker()
    await page.build(SMALL)
    await page.ask({ kind: 'step', unit: 'epoch' })
    failToMake(1)
    expect(await page.ask({ kind: 'build', spec: withUnits(3), from: 'here' })).toMatchObject({
      failure: 'backend-unavailable',
    })
    await page.ask({ kind: 'build', spec: withUnits(4), from: 'here' })
    await scheduler.advance(100)
    expect(page.lastFrame).toMatchObject({ epoch: 1, updates: 4 })
  })
})
