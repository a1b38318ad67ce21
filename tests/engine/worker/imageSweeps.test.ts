import { describe, expect, it } from 'vitest'
import { DIGITS, FAST, IMAGES, openImages, PLAIN } from './imageStage.ts'

/** Milliseconds that evaluating both sets takes: a slice is one image. */
const SLOW = 1000

type Stage = ReturnType<typeof openImages>

async function built(evaluateMs: number, spec = DIGITS): Promise<Stage> {
  const stage = openImages(evaluateMs)
  await stage.page.ask({ kind: 'view', view: { ...PLAIN, predictions: true } })
  await stage.page.build(spec)
  return stage
}

/** The last frame once everything has been evaluated. */
async function settled({ scheduler, last }: Stage) {
  await scheduler.advance(3 * SLOW)
  return last()
}

describe('evaluating in slices', () => {
  it('shows what there is after a moment, and the numbers once they are found: those of evaluating at once', async () => {
    const [slow, free] = [await built(SLOW), await built(0)]
    await slow.scheduler.advance(200)
    expect(slow.frames()).toHaveLength(1)
    expect(slow.last()).toMatchObject({ evaluatedAt: null, predictions: null, state: null })
    expect([slow.last().train.loss, slow.last().test.accuracy]).toEqual([NaN, NaN])
    const { train, test, predictions, epoch } = await settled(free)
    expect(await settled(slow)).toMatchObject({ train, test, evaluatedAt: epoch })
    expect(slow.frames().findLast((frame) => frame.predictions !== null)!.predictions).toEqual(
      free.frames().findLast((frame) => frame.predictions !== null)?.predictions ?? predictions,
    )
    expect([slow.log.examined, free.log.examined]).toEqual([IMAGES, IMAGES])
  })

  it('takes a message between two slices, at rest and at play', async () => {
    const { page, scheduler, log } = await built(SLOW, FAST)
    for (const kind of ['play', 'pause', 'play', 'pause'] as const) {
      await scheduler.advance(155)
      const before = log.examined
      const id = page.send({ kind })
      while (page.repliesTo(id).length === 0) await scheduler.advance(5)
      expect(log.examined - before).toBeLessThanOrEqual(2)
    }
  })

  it('finds at play what belongs to the epoch that it names', async () => {
    const slow = await built(SLOW)
    await slow.page.ask({ kind: 'play' })
    await slow.scheduler.advance(12_000)
    const found = slow.frames().find(({ evaluatedAt: at }) => at !== null && at > 0)
    const { evaluatedAt, train, test } = found!
    expect(found!.epoch).toBeGreaterThan(evaluatedAt!)
    const free = await built(0)
    let epoch = 0
    for (let step = 0; epoch < evaluatedAt! - 1e-9; step++) {
      await free.page.ask({ kind: 'step', unit: 'batch' })
      await free.scheduler.advance(20)
      epoch = free.last().epoch
      if (step > 1000) throw new Error('never came there')
    }
    expect(free.last()).toMatchObject({ epoch: evaluatedAt, train, test })
  })

  it.each([
    ['another network', { ...DIGITS, network: { ...DIGITS.network, seed: 7 } }],
    ['other data', { ...DIGITS, data: { ...DIGITS.data, seed: 7 } }],
  ])('begins anew for %s, and finds nothing of the old', async (_, other) => {
    const stage = await built(SLOW)
    await stage.scheduler.advance(300)
    const wasted = stage.log.examined
    expect(wasted).toBeGreaterThan(10)
    await stage.page.build(other)
    const { train, test } = await settled(await built(0, other))
    expect(await settled(stage)).toMatchObject({ train, test, evaluatedAt: 0 })
    expect(stage.log.examined - wasted).toBeLessThanOrEqual(IMAGES + 2)
    const known = stage.frames().filter(({ evaluatedAt }) => evaluatedAt !== null)
    expect(known.every((frame) => frame.train.loss === train.loss)).toBe(true)
  })

  it('shows typed weights and another image at once, with the numbers that there are', async () => {
    const stage = await built(SLOW)
    const { train } = await settled(stage)
    await stage.page.ask({ kind: 'edit', changes: [{ parameter: 4060, value: 3 }] })
    await stage.scheduler.advance(60)
    expect(stage.last()).toMatchObject({ train, evaluatedAt: 0 })
    expect(stage.last().state!.parameters[4060]).toBe(3)
    await stage.page.ask({ kind: 'view', view: { ...PLAIN, image: 7 } })
    await stage.scheduler.advance(60)
    expect(stage.last().activations).toHaveLength(2)
    expect((await settled(stage)).train).not.toEqual(train)
  })

  it('begins anew for weights that were typed, and after going back', async () => {
    const changes = [{ parameter: 4060, value: 3 }]
    const [slow, free] = [await built(SLOW), await built(0)]
    for (const stage of [slow, free]) {
      await stage.page.ask({ kind: 'step', unit: 'epoch' })
      await stage.scheduler.advance(400)
      await stage.page.ask({ kind: 'edit', changes })
      await stage.scheduler.advance(5)
    }
    const { train, test } = await settled(free)
    expect(await settled(slow)).toMatchObject({ train, test, evaluatedAt: 1 })
    for (const stage of [slow, free]) await stage.page.ask({ kind: 'reset' })
    await slow.scheduler.advance(200)
    expect(slow.last()).toMatchObject({ epoch: 0, evaluatedAt: null })
    const first = await settled(free)
    expect(await settled(slow)).toMatchObject({ train: first.train, test: first.test, evaluatedAt: 0 })
  })
})

describe('early stopping', () => {
  const STOPPING = {
    ...FAST,
    training: { ...DIGITS.training, patience: 2, learningRate: 1.5, optimizer: 'adam' },
  } as const

  it('comes to the same end in slices, with pauses among them', async () => {
    const [free, slow] = [await built(0, STOPPING), await built(SLOW, STOPPING)]
    for (const stage of [free, slow]) await stage.page.ask({ kind: 'play' })
    await free.scheduler.advance(10_000)
    for (let i = 0; i < 60 && slow.page.ofKind('stopped').length === 0; i++) {
      slow.page.send({ kind: 'pause' })
      await slow.scheduler.advance(35)
      slow.page.send({ kind: 'play' })
      await slow.scheduler.advance(500)
    }
    const [stopped] = free.page.ofKind('stopped')
    expect(stopped!.stop.best!.epoch).toBeGreaterThan(0)
    expect(slow.page.ofKind('stopped')).toEqual([stopped])
    const end = await settled(free)
    const { progress, train, test } = end
    expect(await settled(slow)).toMatchObject({ progress, train, test })
  })

  it('comes to the same end step by step, and a step waits for its epoch to be judged', async () => {
    const [free, slow] = [await built(0, STOPPING), await built(SLOW, STOPPING)]
    await free.page.ask({ kind: 'play' })
    await free.scheduler.advance(10_000)
    for (let i = 0; i < 60 && slow.page.ofKind('stopped').length === 0; i++) {
      const id = slow.page.send({ kind: 'step', unit: 'epoch' })
      while (slow.page.repliesTo(id).length === 0) await slow.scheduler.advance(50)
    }
    expect(slow.page.ofKind('stopped')).toEqual(free.page.ofKind('stopped'))
  })
})
