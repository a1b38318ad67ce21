import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learningRateAt, nextRateChange } from '../../src/engine/schedule.ts'
import { SCHEDULES } from '../../src/spec/choices.ts'

const decay = { learningRate: 0.1, decayEpochs: 10, decayFactor: 0.5 } as const

describe('learningRateAt', () => {
  it('stays', () => {
    expect(learningRateAt({ ...decay, schedule: 'constant' }, 1e6)).toBe(0.1)
  })

  // keras.optimizers.schedules.ExponentialDecay(0.1, decay_steps=10, decay_rate=0.5, staircase=True)
  it.each([
    [0, 0.1],
    [9, 0.1],
    [10, 0.05],
    [19, 0.05],
    [25, 0.025],
    [100, 0.1 / 1024],
  ])('falls in steps: epoch %i has %f', (epoch, rate) => {
    expect(learningRateAt({ ...decay, schedule: 'step' }, epoch)).toBeCloseTo(rate, 15)
  })

  // keras.optimizers.schedules.CosineDecay(0.1, decay_steps=100)
  it.each([
    [0, 0.1],
    [1, 0.0999753],
    [25, 0.0853553],
    [50, 0.05],
    [75, 0.0146447],
    [99, 0.0000247],
    [100, 0],
    [5000, 0],
  ])('falls like a cosine: epoch %i has %f', (epoch, rate) => {
    expect(learningRateAt({ ...decay, decayEpochs: 100, schedule: 'cosine' }, epoch)).toBeCloseTo(rate, 7)
  })
})

describe('nextRateChange', () => {
  const training = fc.record({
    learningRate: fc.constant(0.1),
    schedule: fc.constantFrom(...SCHEDULES),
    decayEpochs: fc.integer({ min: 1, max: 50 }),
    decayFactor: fc.constantFrom(0.01, 0.5, 0.9),
  })

  it('never comes where steps have brought the rate to 0', () => {
    const steep = { ...decay, schedule: 'step', decayEpochs: 1, decayFactor: 0.01 } as const
    expect(learningRateAt(steep, 161)).toBeGreaterThan(0)
    expect(nextRateChange(steep, 161)).toBe(162)
    expect(learningRateAt(steep, 162)).toBe(0)
    expect(nextRateChange(steep, 162)).toBe(Infinity)
  })

  it('is the first epoch with another rate', () => {
    fc.assert(
      fc.property(training, fc.integer({ min: 0, max: 200 }), (decays, epoch) => {
        const rate = learningRateAt(decays, epoch)
        const ahead = Array.from({ length: 400 }, (_, i) => epoch + 1 + i)
        const changed = ahead.find((later) => learningRateAt(decays, later) !== rate) ?? Infinity
        expect(nextRateChange(decays, epoch)).toBe(changed)
      }),
    )
  })
})
