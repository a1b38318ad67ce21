import { describe, expect, it } from 'vitest'
import type { Spec } from '../../../src/spec/spec.ts'
import { atSpeed, FREE, openWorker, SMALL } from './workerStage.ts'

function withTraining(patch: Partial<Spec['training']>, spec: Spec = SMALL): Spec {
  return { ...spec, training: { ...spec.training, ...patch } }
}

/** Learns its 8 training points by heart, and the test points worse and worse. */
const OVERFITTING: Spec = {
  ...atSpeed('max'),
  data: { ...SMALL.data, dataset: 'gauss', samples: 40, noise: 50, trainShare: 20 },
  network: { ...SMALL.network, hidden: [{ units: 8, activation: 'tanh' }] },
  training: { ...SMALL.training, optimizer: 'adam', learningRate: 0.1, patience: 5 },
}

/** Test losses after every epoch, as Keras would see them. */
async function testLosses(epochs: number) {
  const { page, scheduler } = openWorker()
  await page.build(withTraining({ patience: 0 }, OVERFITTING))
  const frames = []
  for (let epoch = 0; epoch < epochs; epoch++) {
    await page.ask({ kind: 'step', unit: 'epoch' })
    await scheduler.advance(100)
    frames.push(page.lastFrame)
  }
  return frames
}

/** `EarlyStopping` of Keras over these losses: epochs from 1. */
function kerasStops(losses: readonly number[], patience: number, from = 0) {
  let best = from
  for (let i = from; i < losses.length; i++) {
    if (losses[i]! < losses[best]!) best = i
    if (i - best >= patience) return { best: best + 1, end: i + 1 }
  }
  throw new Error('no end')
}

async function playToStop(spec: Spec, costs = FREE) {
  const stage = openWorker({ ...costs, update: 0.2 })
  await stage.page.build(spec)
  await stage.page.ask({ kind: 'play' })
  await stage.scheduler.advance(500)
  return stage
}

describe('early stopping', () => {
  it('stops after the patience, back at the weights of the best epoch, and says which it was', async () => {
    const frames = await testLosses(60)
    const { best, end } = kerasStops(
      frames.map(({ test }) => test.loss),
      5,
    )
    expect(best).toBeGreaterThan(1)
    const { page, log } = await playToStop(OVERFITTING)
    const { train, test } = frames[end - 1]!
    const stop = {
      reason: 'early-stopping',
      best: { epoch: best, loss: frames[best - 1]!.test.loss },
      last: { epoch: end, train, test },
    }
    expect(page.ofKind('stopped')).toEqual([{ kind: 'stopped', generation: 1, stop }])
    const { parameters, slots, updates, progress } = frames[best - 1]!
    expect(page.lastFrame).toMatchObject({ parameters, slots, updates, progress, playing: false, stop })
    expect(log.updates).toBe(2 * end)
  })

  it('stops at the same place step by step, be it epochs or batches', async () => {
    const played = await playToStop(OVERFITTING)
    const { stop, parameters } = played.page.lastFrame
    for (const unit of ['epoch', 'batch'] as const) {
      const { page, scheduler } = openWorker()
      await page.build(OVERFITTING)
      while (page.ofKind('stopped').length === 0) await page.ask({ kind: 'step', unit })
      await scheduler.advance(100)
      expect(page.lastFrame).toMatchObject({ stop, parameters })
    }
  })

  it('goes on past it when asked: the watch starts anew', async () => {
    const losses = (await testLosses(80)).map(({ test }) => test.loss)
    const first = kerasStops(losses, 5)
    const second = kerasStops(losses, 5, first.best)
    const { page, scheduler } = await playToStop(OVERFITTING)
    await page.ask({ kind: 'play' })
    await scheduler.advance(500)
    const stops = page.ofKind('stopped').map(({ stop }) => ({ best: stop.best!.epoch, end: stop.last.epoch }))
    expect(stops).toEqual([first, second])
    expect(second.best).toBeGreaterThan(first.best)
  })

  it('is over with the next update, an edit and a reset', async () => {
    for (const next of [
      { kind: 'step', unit: 'batch' },
      { kind: 'edit', changes: [{ parameter: 0, value: 1 }] },
      { kind: 'reset' },
    ] as const) {
      const { page, scheduler } = await playToStop(OVERFITTING)
      await page.ask(next)
      await scheduler.advance(100)
      expect(page.lastFrame.stop).toBeNull()
    }
  })

  it('survives what changes no number of the state', async () => {
    const { page, scheduler } = await playToStop(OVERFITTING)
    const { stop } = page.lastFrame
    await page.ask({ kind: 'configure', spec: withTraining({ learningRate: 1 }, OVERFITTING) })
    await scheduler.advance(100)
    expect(page.lastFrame.stop).toEqual(stop)
  })

  it('counts a tie as no improvement', async () => {
    const { page, scheduler, log } = openWorker()
    await page.build(withTraining({ patience: 3 }))
    log.loss = 0.5
    for (let epoch = 0; epoch < 4; epoch++) await page.ask({ kind: 'step', unit: 'epoch' })
    await scheduler.advance(100)
    expect(page.ofKind('stopped')).toMatchObject([{ stop: { best: { epoch: 1 }, last: { epoch: 4 } } }])
  })

  it('never watches without patience, and never without test points', async () => {
    for (const spec of [
      withTraining({ patience: 0 }, OVERFITTING),
      { ...OVERFITTING, data: { ...OVERFITTING.data, trainShare: 100 } },
    ]) {
      const { page } = await playToStop(spec)
      expect(page.ofKind('stopped')).toEqual([])
      expect(page.lastFrame.playing).toBe(true)
    }
  })
})

describe('the perceptron rule', () => {
  const PERCEPTRON: Spec = {
    ...atSpeed('50-epochs'),
    data: { ...SMALL.data, dataset: 'and', trainShare: 100 },
    network: { ...SMALL.network, hidden: [] },
    training: { ...SMALL.training, loss: 'perceptron', learningRate: 0.1, batchSize: 1 },
  }

  it('stops once nothing is wrong, and says so again when played again', async () => {
    const { page, scheduler } = openWorker()
    await page.build(PERCEPTRON)
    expect(page.lastFrame.train.accuracy).toBeLessThan(1)
    await page.ask({ kind: 'play' })
    await scheduler.advance(5000)
    expect(page.ofKind('stopped')).toMatchObject([{ stop: { reason: 'nothing-wrong', best: null } }])
    const solved = page.lastFrame
    expect(solved).toMatchObject({ playing: false, train: { accuracy: 1 } })
    expect(solved.stop?.last.epoch).toBe(solved.epoch)
    await page.ask({ kind: 'play' })
    await scheduler.advance(5000)
    expect(page.ofKind('stopped')).toHaveLength(2)
    expect(page.lastFrame).toMatchObject({ playing: false, parameters: solved.parameters })
  })

  it('goes on where a penalty still changes the weights', async () => {
    const { page, scheduler } = openWorker()
    await page.build(withTraining({ l2: 0.001 }, PERCEPTRON))
    await page.ask({ kind: 'play' })
    await scheduler.advance(5000)
    expect(page.ofKind('stopped')).toEqual([])
  })
})
