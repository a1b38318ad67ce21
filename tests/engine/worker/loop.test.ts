import { describe, expect, it } from 'vitest'
import type { Speed } from '../../../src/spec/choices.ts'
import { atSpeed, FREE, openWorker, SMALL, VISIBLE } from './workerStage.ts'

async function openPlaying(speed: Speed, costs = FREE) {
  const stage = openWorker(costs)
  await stage.page.build(atSpeed(speed))
  await stage.page.ask({ kind: 'play' })
  return stage
}

describe('pace', () => {
  const updatesPerSecond = { '1-batch': 1, '10-batches': 10, '1-epoch': 4, '10-epochs': 40, '50-epochs': 200 }

  it.each(Object.entries(updatesPerSecond))('trains as asked at %s', async (speed, rate) => {
    const { scheduler, log } = await openPlaying(speed as Speed, { update: 0.5, evaluate: 1, maps: 1 })
    await scheduler.advance(10_000)
    // The last few may wait for the next look, 8 ms and a frame away.
    expect(log.updates).toBeGreaterThanOrEqual(Math.floor(rate * 9.97))
    expect(log.updates).toBeLessThanOrEqual(rate * 10 + 1)
  })

  it('skips what a stall of the machine has cost', async () => {
    const { scheduler, log } = await openPlaying('10-epochs')
    await scheduler.advance(1000)
    const before = log.updates
    scheduler.spend(60_000)
    await scheduler.advance(60_001)
    expect(log.updates - before).toBeLessThanOrEqual(12)
  })

  it('takes over another speed and another batch size at once', async () => {
    const { page, scheduler, log } = await openPlaying('1-batch')
    await page.ask({ kind: 'configure', spec: atSpeed('10-batches') })
    await scheduler.advance(2000)
    expect(log.updates).toBeGreaterThanOrEqual(20)
    const training = { ...SMALL.training, batchSize: 20 }
    await page.ask({ kind: 'configure', spec: { ...atSpeed('10-batches'), training } })
    const { updates, samples } = log
    await scheduler.advance(1000)
    expect(log.samples - samples).toBeGreaterThan((log.updates - updates) * 15)
  })

  it('fills the time at max, in slices, many updates a call', async () => {
    const { page, scheduler, log } = await openPlaying('max', { update: 0.01, evaluate: 1, maps: 1 })
    await scheduler.advance(1000)
    const trainingMs = log.updates * 0.01
    expect(trainingMs).toBeGreaterThan(650)
    expect(Math.max(...log.calls)).toBeGreaterThanOrEqual(200)
    expect(Math.max(...log.calls)).toBeLessThanOrEqual(330)
    expect(page.frames.length).toBeGreaterThanOrEqual(55)
    expect(page.frames.length).toBeLessThanOrEqual(62)
  })

  it('measures its speed', async () => {
    const { page, scheduler } = await openPlaying('50-epochs')
    await scheduler.advance(3000)
    expect(page.lastFrame.samplesPerSecond).toBeGreaterThan(970)
    expect(page.lastFrame.samplesPerSecond).toBeLessThan(1030)
    const playing = page.lastFrame.samplesPerSecond
    await page.ask({ kind: 'pause' })
    await scheduler.advance(3000)
    expect(page.lastFrame).toMatchObject({ playing: false, samplesPerSecond: playing })
  })

  it('stops on pause', async () => {
    const { page, scheduler, log } = await openPlaying('max', { update: 0.1, evaluate: 0, maps: 0 })
    await scheduler.advance(100)
    page.send({ kind: 'pause' })
    await scheduler.advance(100)
    const { updates } = log
    await scheduler.advance(1000)
    expect(log.updates).toBe(updates)
    expect(page.lastFrame).toMatchObject({ playing: false, progress: { iteration: updates } })
  })

  it('never lets two calls of the trainer overlap', async () => {
    const { page, scheduler, log } = await openPlaying('max', { update: 0.1, evaluate: 2, maps: 2 })
    for (let i = 0; i < 20; i++) {
      page.send({ kind: 'edit', changes: [{ parameter: i % 9, value: i }] })
      page.send({ kind: 'step', unit: 'epoch' })
      page.send({ kind: 'view', view: VISIBLE })
      await scheduler.advance(10)
    }
    expect(log.overlaps).toBe(0)
  })
})

describe('playing', () => {
  it.each([5, 7, 30])('makes the same parameters as stepping, batches of %i', async (batchSize) => {
    const spec = { ...atSpeed('max'), training: { ...SMALL.training, batchSize } }
    const played = openWorker({ update: 1, evaluate: 0, maps: 0 })
    await played.page.build(spec)
    await played.page.ask({ kind: 'step', unit: 'sample' })
    await played.page.ask({ kind: 'play' })
    await played.scheduler.advance(20)
    played.page.send({ kind: 'pause' })
    await played.scheduler.advance(100)
    const { progress, parameters } = played.page.lastFrame
    expect(progress.iteration).toBeGreaterThan(10)

    const stepped = openWorker()
    await stepped.page.build(spec)
    await stepped.page.ask({ kind: 'step', unit: 'sample' })
    for (let i = 1; i < progress.iteration; i++) await stepped.page.ask({ kind: 'step', unit: 'batch' })
    await stepped.scheduler.advance(100)
    expect(stepped.page.lastFrame).toMatchObject({ progress, parameters })
  })

  it('an epoch step ends where the epoch ends, also from within it', async () => {
    const { page, scheduler } = openWorker()
    await page.build({ ...SMALL, training: { ...SMALL.training, batchSize: 8 } })
    await page.ask({ kind: 'step', unit: 'sample' })
    await page.ask({ kind: 'step', unit: 'epoch' })
    await scheduler.advance(100)
    // 1 sample, then 8, 8 and the 3 that are left.
    expect(page.lastFrame.progress).toEqual({ epoch: 1, position: 0, iteration: 4 })
    await page.ask({ kind: 'step', unit: 'epoch' })
    await scheduler.advance(100)
    expect(page.lastFrame.progress).toEqual({ epoch: 2, position: 0, iteration: 7 })
  })

  it('a long epoch step shows that it goes on and is cut short by a pause', async () => {
    const { page, scheduler } = openWorker({ update: 1000, evaluate: 0, maps: 0 })
    await page.build({ ...SMALL, training: { ...SMALL.training, batchSize: 1 } })
    const id = page.send({ kind: 'step', unit: 'epoch' })
    await scheduler.advance(5000)
    expect(page.frames.length).toBeGreaterThanOrEqual(3)
    expect(page.repliesTo(id)).toEqual([])
    page.send({ kind: 'pause' })
    await scheduler.advance(3000)
    expect(page.repliesTo(id)).toMatchObject([{ kind: 'done' }])
    expect(page.lastFrame.progress.iteration).toBeLessThan(10)
  })
})

describe('divergence', () => {
  it('pauses, says so and goes back to a good state', async () => {
    const { page, scheduler, log } = await openPlaying('10-epochs')
    await scheduler.advance(2000)
    log.loss = 1e9
    await scheduler.advance(100)
    expect(page.ofKind('diverged')).toMatchObject([{ reason: 'exploding', canRestore: true, generation: 1 }])
    expect(page.lastFrame).toMatchObject({ playing: false, train: { loss: 1e9 } })
    const { updates } = log
    await scheduler.advance(1000)
    expect(log.updates).toBe(updates)
    log.loss = null
    expect(await page.ask({ kind: 'restore' })).toMatchObject({ kind: 'done' })
    await scheduler.advance(100)
    const restored = page.lastFrame
    expect(restored.progress.iteration).toBeGreaterThan(60)
    expect(restored.progress.iteration).toBeLessThan(updates)
    expect(restored).toMatchObject({ playing: false, updates: restored.progress.iteration })
    // The frame that once showed this state had the same numbers.
    const shown = page.frames.find(({ updates: made }) => made === restored.updates)!
    expect(restored.parameters).toEqual(shown.parameters)
    expect(restored.train.loss).toBeCloseTo(shown.train.loss, 6)
  })

  it('finds numbers that are not finite, also after a step, and can go back to the beginning', async () => {
    const { page, scheduler, log } = openWorker()
    await page.build(SMALL)
    const { parameters } = page.lastFrame
    log.loss = NaN
    await page.ask({ kind: 'step', unit: 'batch' })
    await scheduler.advance(100)
    expect(page.ofKind('diverged')).toMatchObject([{ reason: 'not-finite', canRestore: true }])
    log.loss = null
    await page.ask({ kind: 'restore' })
    await scheduler.advance(100)
    expect(page.lastFrame).toMatchObject({ parameters, updates: 0 })
  })

  it('really diverges with a wild learning rate, and is at rest afterwards', async () => {
    const data = { ...SMALL.data, dataset: 'plane' as const }
    const training = { ...SMALL.training, loss: 'mean_squared_error' as const, learningRate: 10 }
    const hidden = [{ units: 4, activation: 'linear' as const }]
    const network = { ...SMALL.network, hidden }
    const { page, scheduler } = openWorker()
    await page.build({ ...atSpeed('50-epochs'), data, training, network })
    await page.ask({ kind: 'play' })
    await scheduler.advance(2000)
    expect(page.ofKind('diverged')).toHaveLength(1)
    expect(page.lastFrame.playing).toBe(false)
  })
})
