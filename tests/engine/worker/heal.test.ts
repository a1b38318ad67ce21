import { describe, expect, it } from 'vitest'
import { EngineError } from '../../../src/engine/trainer.ts'
import type { Speed } from '../../../src/spec/choices.ts'
import { atSpeed, FREE, openWorker, SMALL } from './workerStage.ts'

async function openPlaying(speed: Speed, costs = FREE) {
  const stage = openWorker(costs)
  await stage.page.build(atSpeed(speed))
  await stage.page.ask({ kind: 'play' })
  return stage
}

describe('a lost WebGL context', () => {
  const lost = () => new EngineError('context-lost', 'lost')

  it('is healed under play, from the last frame, without being asked', async () => {
    const { page, scheduler, log, made } = await openPlaying('10-epochs')
    await scheduler.advance(1000)
    const before = page.lastFrame.progress.iteration
    log.fail = { method: 'train', error: lost() }
    await scheduler.advance(1000)
    expect(made).toHaveLength(2)
    expect(made[1]).toMatchObject({ avoid: undefined })
    expect(log.disposed).toBe(1)
    expect(page.ofKind('trainer').at(-1)).toMatchObject({ choice: { reason: 'webgl-context-lost' } })
    expect(page.ofKind('failed')).toEqual([])
    expect(page.lastFrame).toMatchObject({ playing: true })
    expect(page.lastFrame.progress.iteration).toBeGreaterThan(before + 30)
    expect(page.lastFrame.updates).toBe(page.lastFrame.progress.iteration)
  })

  it.each(['evaluate', 'state', 'configure'] as const)('is healed in %s', async (method) => {
    const { page, scheduler, log } = openWorker()
    await page.build(SMALL)
    await page.ask({ kind: 'step', unit: 'batch' })
    await scheduler.advance(100)
    const { parameters } = page.lastFrame
    log.fail = { method, error: lost() }
    expect(await page.ask({ kind: 'configure', spec: SMALL })).toMatchObject({ kind: 'done' })
    await scheduler.advance(100)
    expect(page.lastFrame).toMatchObject({ parameters, updates: 1 })
    expect(page.ofKind('trainer')).toHaveLength(2)
  })

  it('gives WebGL up when it is lost again at once', async () => {
    const { page, scheduler, log, made } = openWorker()
    await page.build(SMALL)
    log.fail = { method: 'train', error: lost() }
    await page.ask({ kind: 'step', unit: 'batch' })
    await scheduler.advance(100)
    log.fail = { method: 'train', error: lost() }
    await page.ask({ kind: 'step', unit: 'batch' })
    expect(made.map(({ avoid }) => avoid)).toEqual([undefined, undefined, 'webgl'])
  })

  it('stops play where no trainer can be made, and tries again when asked', async () => {
    const { page, scheduler, log, made, failToMake } = await openPlaying('10-epochs')
    await scheduler.advance(1000)
    failToMake(2)
    log.fail = { method: 'train', error: lost() }
    await scheduler.advance(1000)
    expect(page.ofKind('failed')).toMatchObject([{ id: null, failure: 'backend-unavailable' }])
    const { progress } = page.lastFrame
    expect(await page.ask({ kind: 'play' })).toMatchObject({ kind: 'done' })
    await scheduler.advance(1000)
    expect(made).toHaveLength(4)
    expect(page.lastFrame.progress.iteration).toBeGreaterThan(progress.iteration + 30)
  })

  it('stops with a failure where nothing helps', async () => {
    const { page, scheduler, log } = await openPlaying('10-epochs')
    log.fail = { method: 'train', error: new EngineError('internal', 'broken') }
    await scheduler.advance(1000)
    expect(page.ofKind('failed')).toMatchObject([{ id: null, failure: 'internal', detail: 'broken' }])
    expect(page.lastFrame.playing).toBe(false)
  })
})
