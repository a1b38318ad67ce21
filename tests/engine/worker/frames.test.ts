import { describe, expect, it } from 'vitest'
import type { Speed } from '../../../src/spec/choices.ts'
import { atSpeed, buffersOf, FREE, openWorker, VISIBLE } from './workerStage.ts'

async function openPlaying(speed: Speed, costs = FREE, view = VISIBLE) {
  const stage = openWorker(costs)
  await stage.page.ask({ kind: 'view', view })
  await stage.page.build(atSpeed(speed))
  await stage.page.ask({ kind: 'play' })
  return stage
}

describe('frames', () => {
  it('are at most sixty a second', async () => {
    const { page, scheduler } = await openPlaying('50-epochs', FREE, {
      ...VISIBLE,
      tiles: false,
      enlarged: -1,
    })
    await scheduler.advance(10_000)
    expect(page.frames.length).toBeGreaterThan(560)
    expect(page.frames.length).toBeLessThanOrEqual(603)
  })

  it('come only when something was trained', async () => {
    const { page, scheduler } = await openPlaying('1-batch')
    await scheduler.advance(5000)
    expect(page.frames.length).toBeGreaterThanOrEqual(6)
    expect(page.frames.length).toBeLessThanOrEqual(8)
    expect(page.lastFrame.batch).toHaveLength(5)
  })

  it('look at the units once a second', async () => {
    const { page, scheduler } = await openPlaying('50-epochs')
    await scheduler.advance(5000)
    const looks = page.frames.filter(({ flat }) => flat !== null)
    expect(looks.length).toBeGreaterThanOrEqual(5)
    expect(looks.length).toBeLessThanOrEqual(6)
    for (const { flat, tiles } of looks) expect(flat).toHaveLength(tiles!.units.length)
  })

  it('hold predictions for a page that shows them, a few a second and at rest', async () => {
    const { page, scheduler } = await openPlaying('50-epochs', FREE, { ...VISIBLE, predictions: true })
    await scheduler.advance(2000)
    const made = page.frames.filter(({ predictions }) => predictions !== null)
    expect(made.length).toBeGreaterThanOrEqual(7)
    expect(made.length).toBeLessThanOrEqual(10)
    await page.ask({ kind: 'pause' })
    await scheduler.advance(100)
    expect(page.lastFrame.playing).toBe(false)
    expect(page.lastFrame.predictions).not.toBeNull()
    await page.ask({ kind: 'view', view: VISIBLE })
    await scheduler.advance(100)
    expect(page.lastFrame.predictions).toBeNull()
  })

  it('wait for the one in flight, while training goes on', async () => {
    const { page, scheduler, log } = openWorker()
    page.paints = false
    await page.build(atSpeed('10-epochs'))
    await page.ask({ kind: 'play' })
    await scheduler.advance(1000)
    expect(page.frames).toHaveLength(1)
    expect(log.updates).toBeGreaterThan(38)
    page.paint(page.lastFrame)
    await scheduler.advance(1000)
    expect(page.frames).toHaveLength(2)
    expect(page.lastFrame.progress.iteration).toBeGreaterThan(38)
  })

  it('owe their owner the last state when the one in flight comes back', async () => {
    const { page, scheduler } = openWorker()
    page.paints = false
    await page.build(atSpeed('10-epochs'))
    await page.ask({ kind: 'step', unit: 'batch' })
    await page.ask({ kind: 'step', unit: 'batch' })
    await scheduler.advance(1000)
    expect(page.frames).toHaveLength(1)
    page.paint(page.lastFrame)
    await scheduler.advance(1000)
    expect(page.frames).toHaveLength(2)
    expect(page.lastFrame.progress.iteration).toBe(2)
  })

  it('of an old build do not hold up those of the new one', async () => {
    const { page, scheduler } = openWorker()
    page.paints = false
    await page.build(atSpeed('1-epoch'))
    await page.build(atSpeed('1-epoch'))
    await scheduler.advance(100)
    expect(page.ofKind('frame').map(({ generation }) => generation)).toEqual([1, 2])
  })

  it('are painted into the buffers that came back, which are moved and never copied', async () => {
    const { page, scheduler, log } = openWorker()
    page.paints = false
    await page.ask({ kind: 'view', view: VISIBLE })
    await page.build(atSpeed('1-epoch'))
    const sizes = [5 * 8 * 8 * 4, 100 * 100 * 4]
    for (let step = 0; step < 3; step++) {
      const given = buffersOf(page.lastFrame)
      expect(given.map(({ byteLength }) => byteLength)).toEqual(sizes)
      expect(page.lastFrame.tiles!.pixels.some((value) => value !== 0)).toBe(true)
      page.paint(page.lastFrame, given)
      expect(given.map(({ byteLength }) => byteLength)).toEqual([0, 0])
      await scheduler.advance(100)
      await page.ask({ kind: 'step', unit: 'batch' })
    }
    expect(log.recycled).toEqual([...sizes, ...sizes, ...sizes])
  })

  it('get at most half of the time at max, where evaluating is slow', async () => {
    const { page, scheduler, log } = await openPlaying('max', { update: 1, evaluate: 5, maps: 40 })
    await scheduler.advance(10_000)
    expect(log.updates).toBeGreaterThan(4700)
    expect(page.frames.length).toBeGreaterThanOrEqual(40)
  })

  it('never fall much below four a second, however slow they are', async () => {
    const { page, scheduler, log } = await openPlaying('max', { update: 1, evaluate: 20, maps: 80 })
    await scheduler.advance(10_000)
    expect(page.frames.length).toBeGreaterThanOrEqual(38)
    expect(log.updates).toBeGreaterThan(400)
  })

  it('leave training something where even four a second are too many', async () => {
    const { page, scheduler, log } = await openPlaying('max', { update: 1, evaluate: 500, maps: 0 })
    await scheduler.advance(10_000)
    expect(page.frames.length).toBeGreaterThanOrEqual(8)
    expect(log.updates).toBeGreaterThanOrEqual(page.frames.length - 1)
  })

  it('hold only what is visible', async () => {
    const { page, scheduler } = openWorker()
    await page.ask({ kind: 'view', view: { ...VISIBLE, tiles: false } })
    await page.build(atSpeed('1-epoch'))
    expect(page.lastFrame).toMatchObject({ tiles: null, map: { units: [4] } })
    await scheduler.advance(100)
    await page.ask({ kind: 'view', view: { ...VISIBLE, enlarged: -1 } })
    expect(page.lastFrame.tiles).not.toBeNull()
    expect(page.lastFrame.map).toBeNull()
    await scheduler.advance(100)
    await page.ask({ kind: 'view', view: { ...VISIBLE, enlarged: 99 } })
    expect(page.lastFrame.map).toBeNull()
  })

  it('of a hidden page come twice a second, without maps, and wait for nobody', async () => {
    const { page, scheduler, log } = await openPlaying('10-epochs', FREE)
    page.paints = false
    await page.ask({ kind: 'view', view: { ...VISIBLE, hidden: true } })
    await scheduler.advance(100)
    const before = page.frames.length
    await scheduler.advance(10_000)
    const hidden = page.frames.slice(before)
    expect(hidden.length).toBeGreaterThanOrEqual(19)
    expect(hidden.length).toBeLessThanOrEqual(21)
    expect(hidden.every(({ tiles, map }) => tiles === null && map === null)).toBe(true)
    expect(log.updates).toBeGreaterThan(390)
    page.paints = true
    page.paint(page.lastFrame)
    await page.ask({ kind: 'view', view: VISIBLE })
    await scheduler.advance(17)
    expect(page.lastFrame.tiles).not.toBeNull()
  })
})
