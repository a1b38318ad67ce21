import { describe, expect, it } from 'vitest'
import { initialParameters } from '../../../src/engine/initialize.ts'
import { EngineError } from '../../../src/engine/trainer.ts'
import { denseNetworkOf } from '../../../src/spec/network.ts'
import { newLog, slowTrainer } from './slowTrainer.ts'
import { atSpeed, FREE, openWorker, SMALL, VISIBLE, overPoints } from './workerStage.ts'

describe('serve', () => {
  it('says that it is alive, and answers nothing that was not asked', async () => {
    const { page, scheduler } = openWorker()
    await scheduler.settle()
    expect(page.replies).toEqual([{ kind: 'alive' }])
  })

  it('builds: the trainer, the answer, and one complete frame', async () => {
    const { page } = openWorker()
    await page.ask({ kind: 'view', view: VISIBLE })
    expect(await page.build(SMALL)).toMatchObject({ kind: 'done', generation: 1 })
    expect(page.ofKind('trainer')).toMatchObject([{ generation: 1, choice: { reason: 'pinned' } }])
    expect(page.frames).toHaveLength(1)
    const frame = page.lastFrame
    expect(frame).toMatchObject({ frame: 1, playing: false, epoch: 0, samplesPerSecond: 0, updates: 0 })
    expect([...frame.parameters]).toEqual([...initialParameters(denseNetworkOf(SMALL), SMALL.network)])
    expect(frame.tiles?.pixels.length).toBe(0) // it went back at once
    expect(frame.tiles).toMatchObject({ resolution: 8, units: [0, 1, 2, 3, 4] })
    expect(frame.map).toMatchObject({ resolution: 100, units: [4] })
    expect(frame.map?.values).toHaveLength(10_000)
    expect(frame.train.loss).toBeGreaterThan(0)
    expect(frame.test.accuracy).toBeGreaterThanOrEqual(0)
  })

  it('goes on from where it is told to', async () => {
    const { page } = openWorker({ update: 0, evaluate: 0, maps: 0 })
    await page.build(SMALL)
    await page.ask({ kind: 'step', unit: 'epoch' })
    await page.ask({ kind: 'step', unit: 'sample' })
    const { parameters, slots, updates, progress } = page.lastFrame
    const state = { parameters, slots, updates, progress }
    await page.ask({ kind: 'build', spec: SMALL, from: { spec: SMALL, state } })
    expect(page.lastFrame).toMatchObject(state)
    const broken = { ...state, parameters: parameters.map(() => NaN) }
    await page.ask({ kind: 'build', spec: SMALL, from: { spec: SMALL, state: broken } })
    expect(page.lastFrame.progress).toEqual({ epoch: 0, position: 0, iteration: 0 })
    expect(page.lastFrame.parameters).toEqual(initialParameters(denseNetworkOf(SMALL), SMALL.network))
  })

  it('answers with the failure and goes on', async () => {
    const { page, log } = openWorker()
    expect(await page.ask({ kind: 'play' })).toMatchObject({ kind: 'failed', failure: 'internal' })
    await page.build(SMALL)
    expect(await page.ask({ kind: 'edit', changes: [{ parameter: 99, value: 1 }] })).toMatchObject({
      kind: 'failed',
      failure: 'bad-parameters',
      detail: 'edit: parameter: expected 0 to 8, got 99',
    })
    expect(await page.ask({ kind: 'edit', changes: [{ parameter: 0, value: 1e300 }] })).toMatchObject({
      failure: 'bad-parameters',
    })
    expect(await page.ask({ kind: 'restore' })).toMatchObject({ kind: 'done' })
    log.fail = { method: 'train', error: new Error('broken') }
    expect(await page.ask({ kind: 'step', unit: 'batch' })).toMatchObject({
      failure: 'internal',
      detail: 'broken',
    })
    expect(await page.ask({ kind: 'step', unit: 'batch' })).toMatchObject({ kind: 'done' })
  })

  it('repeats why there is nothing to train when a build has failed', async () => {
    const tooLarge = new EngineError('network-too-large', 'too many units')
    const { page } = openWorker(undefined, () => Promise.reject(tooLarge))
    const failure = { kind: 'failed', failure: 'network-too-large', detail: 'too many units' }
    expect(await page.build(SMALL)).toMatchObject(failure)
    expect(await page.ask({ kind: 'play' })).toMatchObject(failure)
    expect(page.frames).toHaveLength(0)
  })

  it('drops the work of generations that are already out of date, and still answers', async () => {
    let open = () => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    const log = newLog()
    let made = 0
    const { page, scheduler } = openWorker(FREE, async (_wanted, options) => {
      made++
      await gate
      const trainer = slowTrainer(overPoints(options), scheduler, FREE, log)
      return { trainer, choice: { backend: 'cpu', kind: 'reference', reason: 'pinned', gpu: null } }
    })
    const ids = [
      page.send({ kind: 'build', spec: SMALL, from: 'start' }),
      page.send({ kind: 'step', unit: 'batch' }),
      page.send({ kind: 'play' }),
      page.send({ kind: 'build', spec: SMALL, from: 'start' }),
      page.send({ kind: 'play' }),
      page.send({ kind: 'build', spec: SMALL, from: 'start' }),
      page.send({ kind: 'step', unit: 'batch' }),
    ]
    await scheduler.settle()
    expect(page.replies).toEqual([{ kind: 'alive' }])
    open()
    await scheduler.advance(1000)
    expect(ids.map((id) => page.repliesTo(id).map(({ kind }) => kind))).toEqual(ids.map(() => ['done']))
    expect(made).toBe(2)
    expect(log).toMatchObject({ disposed: 1, updates: 1 })
    expect(page.ofKind('trainer').map(({ generation }) => generation)).toEqual([3])
    expect(page.ofKind('frame').map(({ generation }) => generation)).toEqual([3])
    expect(page.lastFrame).toMatchObject({ playing: false, progress: { iteration: 1 } })
  })

  it('frees the trainer that a rebuild replaces', async () => {
    const { page, log } = openWorker()
    await page.build(SMALL)
    await page.build(SMALL)
    expect(log.disposed).toBe(1)
  })

  it('stops playing for a build and a reset', async () => {
    const { page, scheduler, log } = openWorker()
    await page.build(atSpeed('10-epochs'))
    await page.ask({ kind: 'play' })
    await page.build(atSpeed('10-epochs'))
    await scheduler.advance(1000)
    expect(log.updates).toBe(1)
    await page.ask({ kind: 'play' })
    await scheduler.advance(1000)
    await page.ask({ kind: 'reset' })
    const before = log.updates
    expect(before).toBeGreaterThan(30)
    await scheduler.advance(1000)
    expect(log.updates).toBe(before)
    expect(page.lastFrame.playing).toBe(false)
  })
})

describe('a frame', () => {
  const requests = [
    { kind: 'pause' },
    { kind: 'step', unit: 'sample' },
    { kind: 'step', unit: 'batch' },
    { kind: 'step', unit: 'epoch' },
    { kind: 'reset' },
    { kind: 'edit', changes: [{ parameter: 1, value: 0.25 }] },
    { kind: 'configure', spec: { ...SMALL, training: { ...SMALL.training, learningRate: 1 } } },
    { kind: 'view', view: { ...VISIBLE, discretize: true } },
  ] as const

  it.each(requests)('comes exactly once after $kind $unit', async (request) => {
    const { page, scheduler } = openWorker()
    await page.ask({ kind: 'view', view: VISIBLE })
    await page.build(SMALL)
    await scheduler.advance(1000)
    expect(await page.ask(request)).toMatchObject({ kind: 'done' })
    await scheduler.advance(1000)
    expect(page.frames).toHaveLength(2)
    expect(page.lastFrame.tiles).not.toBeNull()
    expect(page.lastFrame.map).not.toBeNull()
  })

  it('shows the edit, in the parameters and in what follows from them', async () => {
    const { page, scheduler } = openWorker()
    await page.build(SMALL)
    const before = page.lastFrame.train.loss
    await scheduler.advance(100)
    await page.ask({ kind: 'edit', changes: [{ parameter: 8, value: 3 }] })
    expect(page.lastFrame.parameters[8]).toBe(3)
    expect(page.lastFrame.train.loss).not.toBe(before)
  })

  it('holds the batch after small steps only', async () => {
    const { page, scheduler } = openWorker()
    await page.build(SMALL)
    const lengths: number[] = []
    for (const unit of ['batch', 'sample', 'epoch'] as const) {
      await scheduler.advance(100)
      await page.ask({ kind: 'step', unit })
      lengths.push(page.lastFrame.batch.length)
    }
    expect(lengths).toEqual([5, 1, 0])
  })

  it('goes back to the same initial parameters on reset', async () => {
    const { page, scheduler } = openWorker()
    await page.build(SMALL)
    const { parameters, train } = page.lastFrame
    await page.ask({ kind: 'step', unit: 'epoch' })
    await scheduler.advance(100)
    expect(page.lastFrame.parameters).not.toEqual(parameters)
    await page.ask({ kind: 'reset' })
    await scheduler.advance(100)
    expect(page.lastFrame).toMatchObject({ parameters, train, updates: 0, epoch: 0 })
  })
})
