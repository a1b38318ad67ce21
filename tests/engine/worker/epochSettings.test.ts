import { describe, expect, it } from 'vitest'
import { noisyInputs } from '../../../src/engine/inputNoise.ts'
import { learningRateAt } from '../../../src/engine/schedule.ts'
import type { Spec } from '../../../src/spec/spec.ts'
import { KeptData } from '../../../src/engine/worker/runOptions.ts'
import { atSpeed, openWorker, SMALL } from './workerStage.ts'

function withTraining(patch: Partial<Spec['training']>, spec: Spec = SMALL): Spec {
  return { ...spec, training: { ...spec.training, ...patch } }
}

const COSINE = { schedule: 'cosine', decayEpochs: 40 } as const
const STEPS = { schedule: 'step', decayEpochs: 3, decayFactor: 0.5 } as const
const SLOW = { update: 1, evaluate: 0, maps: 0 }

describe('a schedule', () => {
  it.each([COSINE, STEPS])('sets the rate of every epoch as it begins: %o', async (decay) => {
    const { page, scheduler, log } = openWorker()
    const spec = withTraining(decay)
    await page.build(spec)
    for (let epoch = 0; epoch < 8; epoch++) await page.ask({ kind: 'step', unit: 'epoch' })
    await scheduler.advance(100)
    const rates = Array.from({ length: 8 }, (_, epoch) => learningRateAt(spec.training, epoch))
    // The first is that with which the trainer was made.
    expect(log.rates).toEqual([...new Set(rates)].slice(1))
    expect(page.lastFrame).toMatchObject({ updates: 32, epoch: 8 })
  })

  it('keeps to the rate of the epoch where hyper-parameters change under way', async () => {
    const { page, log } = openWorker()
    await page.build(withTraining(STEPS))
    for (let epoch = 0; epoch < 4; epoch++) await page.ask({ kind: 'step', unit: 'epoch' })
    await page.ask({ kind: 'configure', spec: withTraining({ ...STEPS, learningRate: 0.2 }) })
    await page.ask({ kind: 'step', unit: 'batch' })
    await page.ask({ kind: 'reset' })
    await page.ask({ kind: 'step', unit: 'batch' })
    expect(log.rates).toEqual([0.015, 0.1, 0.2])
  })

  it('never lets a call reach past a change, and a constant rate puts several epochs into one', async () => {
    for (const [patch, longest] of [
      [STEPS, 12],
      [{ ...COSINE, decayEpochs: 10_000 }, 4],
      [{ inputNoise: 0.5 }, 4],
      [{}, 1000],
    ] as const) {
      const { page, scheduler, log } = openWorker({ update: 0.01, evaluate: 0, maps: 0 })
      await page.build(withTraining(patch, atSpeed('max')))
      await page.ask({ kind: 'play' })
      // Before the steps have brought the rate to 0, from where on it changes no more.
      await scheduler.advance(100)
      const most = Math.max(...log.calls)
      expect(most).toBeLessThanOrEqual(longest)
      expect(most).toBeGreaterThanOrEqual(longest === 1000 ? 100 : longest)
    }
  })
})

describe('noise on the inputs', () => {
  it('is drawn anew for every epoch, from the training inputs, and goes when it is 0', async () => {
    const { page, log } = openWorker()
    const spec = withTraining({ inputNoise: 0.5 })
    await page.build(spec)
    const { train } = (await new KeptData().of(spec))!
    await page.ask({ kind: 'step', unit: 'batch' })
    await page.ask({ kind: 'step', unit: 'epoch' })
    await page.ask({ kind: 'step', unit: 'epoch' })
    const seed = spec.network.seed
    expect(log.perturbed).toEqual([0, 1].map((epoch) => noisyInputs(train.inputs, 0.5, seed, epoch)))
    await page.ask({ kind: 'configure', spec: SMALL })
    await page.ask({ kind: 'step', unit: 'epoch' })
    await page.ask({ kind: 'step', unit: 'epoch' })
    expect(log.perturbed.slice(2)).toEqual([null])
  })

  it('never perturbs where there is none', async () => {
    const { page, log } = openWorker()
    await page.build(SMALL)
    await page.ask({ kind: 'step', unit: 'epoch' })
    expect(log.perturbed).toEqual([])
    expect(log.rates).toEqual([])
  })
})

describe('with schedule, noise and dropout', () => {
  const all = { ...COSINE, inputNoise: 0.3, dropout: 0.25, optimizer: 'adam', batchSize: 7 } as const
  const spec = withTraining(all, atSpeed('max'))

  async function played() {
    const { page, scheduler } = openWorker(SLOW)
    await page.build(spec)
    await page.ask({ kind: 'play' })
    await scheduler.advance(31)
    page.send({ kind: 'pause' })
    await scheduler.advance(100)
    return page.lastFrame
  }

  it('playing and stepping lead to the same numbers', async () => {
    const { progress, parameters, slots, updates } = await played()
    expect(progress.iteration).toBeGreaterThan(20)
    const { page, scheduler } = openWorker()
    await page.build(spec)
    for (let i = 0; i < progress.iteration; i++) await page.ask({ kind: 'step', unit: 'batch' })
    await scheduler.advance(100)
    expect(page.lastFrame).toMatchObject({ progress, parameters, slots, updates })
  })

  it('so does going on in the middle of an epoch, as after a crash', async () => {
    const { progress, parameters } = await played()
    const before = openWorker()
    await before.page.build(spec)
    for (let i = 0; i < 11; i++) await before.page.ask({ kind: 'step', unit: 'batch' })
    await before.scheduler.advance(100)
    const state = before.page.lastFrame
    expect(state.progress.position).toBeGreaterThan(0)
    const { page, scheduler } = openWorker()
    await page.ask({ kind: 'build', spec, from: { spec, state } })
    for (let i = 11; i < progress.iteration; i++) await page.ask({ kind: 'step', unit: 'batch' })
    await scheduler.advance(100)
    expect(page.lastFrame).toMatchObject({ progress })
    // The reference computes in more digits than a state has.
    for (const [i, value] of page.lastFrame.parameters.entries()) expect(value).toBeCloseTo(parameters[i]!, 5)
  })

  it('learns otherwise than without them', async () => {
    const { progress, parameters } = await played()
    for (const without of [{ inputNoise: 0 }, { dropout: 0 }, { schedule: 'constant' }] as const) {
      const { page, scheduler } = openWorker()
      await page.build(withTraining(without, spec))
      for (let i = 0; i < progress.iteration; i++) await page.ask({ kind: 'step', unit: 'batch' })
      await scheduler.advance(100)
      expect(page.lastFrame.parameters).not.toEqual(parameters)
    }
  })
})
