import { describe, expect, it } from 'vitest'
import { digitImages } from '../../../src/data/digitImages.ts'
import { DIGIT_PIXELS } from '../../../src/spec/images.ts'
import { conv, FLATTEN, pool } from '../../spec/imageStacks.ts'
import { DIGITS, FAST, IMAGES, openImages, PLAIN } from './imageStage.ts'

describe('a network that takes images', () => {
  it('trains, and its frames hold what each layer makes of the image that is looked at', async () => {
    const { page, scheduler, last } = openImages()
    await page.ask({ kind: 'view', view: { ...PLAIN, image: 80 } })
    await page.build(DIGITS)
    await scheduler.advance(100)
    const before = last()
    const image = new Float32Array(DIGIT_PIXELS)
    digitImages(DIGITS.data)(80, image)
    expect(before.image).toEqual(image)
    expect(before.activations.map(({ length }) => length)).toEqual([784, 10])
    expect(before.activations[1]!.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5)
    expect(before.parameters.map(({ length }) => length)).toEqual([0, 7850])
    await page.ask({ kind: 'play' })
    await scheduler.advance(8000)
    expect(last().epoch).toBeGreaterThan(6)
    expect(last().train.loss).toBeLessThan(0.7 * before.train.loss)
    expect(last().activations[1]).not.toEqual(before.activations[1])
  })

  it("sends a person's own pixels through, and nothing for a row that is not there", async () => {
    const { page, scheduler, last } = openImages()
    await page.build(DIGITS)
    const pixels = new Float32Array(DIGIT_PIXELS).fill(0.5)
    await page.ask({ kind: 'view', view: { ...PLAIN, image: pixels } })
    await scheduler.advance(50)
    expect(last().image).toEqual(pixels)
    await page.ask({ kind: 'view', view: { ...PLAIN, image: 100 } })
    await scheduler.advance(50)
    expect([last().image, last().activations]).toEqual([null, []])
  })

  it('is evaluated for a fifth of the time at most while it plays, and at rest once', async () => {
    const { page, scheduler, frames, last, log } = openImages(100)
    await page.build(FAST)
    await page.ask({ kind: 'view', view: { ...PLAIN, image: 3 } })
    await page.ask({ kind: 'play' })
    await scheduler.advance(4000)
    expect(log.examined / IMAGES).toBeLessThanOrEqual(9)
    expect(frames().length).toBeGreaterThan(40)
    expect(frames().some(({ evaluatedAt, epoch }) => evaluatedAt! < epoch)).toBe(true)
    await page.ask({ kind: 'pause' })
    await scheduler.advance(1000)
    expect(last().evaluatedAt).toBe(last().epoch)
    const { examined, states } = log
    await page.ask({ kind: 'view', view: { ...PLAIN, image: 4 } })
    await scheduler.advance(100)
    expect([log.examined, log.states]).toEqual([examined, states])
    expect(last().train.loss).toBeGreaterThan(0)
  })

  it('tells its state about once a second, and always at rest', async () => {
    const { page, scheduler, frames, last } = openImages(400)
    const stack = [FLATTEN, { kind: 'dense', units: 20, activation: 'relu' }] as const
    await page.build({ ...FAST, network: { ...FAST.network, stack } })
    await page.ask({ kind: 'view', view: PLAIN })
    await page.ask({ kind: 'play' })
    const before = frames().length
    await scheduler.advance(3000)
    const withState = frames()
      .slice(before)
      .filter(({ state }) => state !== null)
    expect(frames().length - before).toBeGreaterThan(20)
    expect(withState.length).toBeGreaterThanOrEqual(2)
    expect(withState.length).toBeLessThanOrEqual(4)
    await page.ask({ kind: 'pause' })
    await scheduler.advance(100)
    expect(last().state!.parameters).toHaveLength(784 * 20 + 20 + 210)
  })

  it('holds predictions of all images for a page that shows them', async () => {
    const { page, scheduler, last } = openImages()
    await page.build(DIGITS)
    await page.ask({ kind: 'view', view: { ...PLAIN, predictions: true } })
    await scheduler.advance(100)
    expect(last().predictions!.train).toHaveLength(800)
    expect(last().predictions!.test).toHaveLength(200)
  })

  it('keeps what has a place when the stack grows, and takes kernels typed by hand', async () => {
    const { page, scheduler, last } = openImages()
    const withStack = (filters: number) => ({
      ...DIGITS,
      network: { ...DIGITS.network, stack: [conv(filters), pool(4), FLATTEN] },
    })
    await page.ask({ kind: 'view', view: { ...PLAIN, image: 0 } })
    await page.build(withStack(2))
    await page.ask({ kind: 'edit', changes: [0, 2, 4].map((parameter) => ({ parameter, value: 7 })) })
    await scheduler.advance(50)
    expect([...last().parameters[0]!].filter((value) => value === 7)).toHaveLength(3)
    await page.ask({ kind: 'build', spec: withStack(3), from: 'here' })
    await scheduler.advance(50)
    // The first filter's first three weights, now with two neighbours each.
    expect([0, 3, 6].map((i) => last().parameters[0]![i])).toEqual([7, 7, 7])
  })

  it('stops where the loss is no number, and goes back', async () => {
    const { page, scheduler, last } = openImages()
    await page.build({ ...DIGITS, training: { ...DIGITS.training, learningRate: 10 } })
    await page.ask({ kind: 'view', view: PLAIN })
    await page.ask({
      kind: 'edit',
      // The weights to class 0 from all pixels: what is no 0 there is wrong beyond all bounds.
      changes: Array.from({ length: DIGIT_PIXELS }, (_, pixel) => ({ parameter: 10 * pixel, value: 1e6 })),
    })
    await page.ask({ kind: 'play' })
    await scheduler.advance(3000)
    expect(page.ofKind('diverged')).toHaveLength(1)
    expect(last().playing).toBe(false)
  })
})
