import { describe, expect, it } from 'vitest'
import { allFinite, DivergenceWatch } from '../../../src/engine/worker/divergence.ts'
import type { Resume } from '../../../src/engine/worker/protocol.ts'

function stateAt(iteration: number, value = 0): Resume {
  const progress = { epoch: 0, position: 0, iteration }
  return { parameters: Float32Array.of(iteration, value), slots: [], updates: iteration, progress }
}

describe('DivergenceWatch', () => {
  it('finds losses and numbers that are not finite', () => {
    const watch = new DivergenceWatch()
    expect(watch.judge(stateAt(1), NaN, true)).toBe('not-finite')
    expect(watch.judge(stateAt(2), Infinity, true)).toBe('not-finite')
    expect(watch.judge(stateAt(3, NaN), 0.5, true)).toBe('not-finite')
    expect(watch.judge(stateAt(4, 1e30), 0.5, true)).toBeNull()
    expect(watch.lastGood()?.updates).toBe(4)
  })

  it('measures an explosion by the loss at epoch 0', () => {
    const watch = new DivergenceWatch()
    watch.judge(stateAt(0), 5, false)
    expect(watch.judge(stateAt(1), 49_999, true)).toBeNull()
    expect(watch.judge(stateAt(2), 50_001, true)).toBe('exploding')
    watch.forget()
    watch.judge(stateAt(0), 0.001, false)
    expect(watch.judge(stateAt(1), 9_999, true)).toBeNull()
    expect(watch.judge(stateAt(2), 10_001, true)).toBe('exploding')
  })

  it('lets training go on from a bad state until it is far worse', () => {
    const watch = new DivergenceWatch()
    expect(watch.judge(stateAt(1), 20_000, true)).toBe('exploding')
    expect(watch.judge(stateAt(2), 1_000_000, true)).toBeNull()
    expect(watch.judge(stateAt(3), 3_000_000, true)).toBe('exploding')
  })

  it('holds nothing against a state that a person made', () => {
    const watch = new DivergenceWatch()
    expect(watch.judge(stateAt(5, NaN), NaN, false)).toBeNull()
    expect(watch.lastGood()).toBeNull()
    watch.judge(stateAt(6), 0.5, true)
    expect(watch.judge(stateAt(6), 1e9, false)).toBeNull()
    expect(watch.lastGood()?.updates).toBe(6)
  })

  it('measures by the loss where training goes on, of a table in large units and back at a good state too', () => {
    const watch = new DivergenceWatch()
    expect(watch.judge(stateAt(100), 1e9, false)).toBeNull()
    expect(watch.judge(stateAt(101), 9e12, true)).toBeNull()
    expect(watch.judge(stateAt(102), 1.1e13, true)).toBe('exploding')
    watch.forget()
    watch.judge(stateAt(50), 2e5, false)
    expect(watch.judge(stateAt(51), 1.9e9, true)).toBeNull()
    expect(watch.judge(stateAt(52), 2.1e9, true)).toBe('exploding')
  })

  it('goes back behind the rise that ended in an explosion', () => {
    const watch = new DivergenceWatch()
    for (let i = 0; i < 100; i++) watch.judge(stateAt(i), 0.5 - i / 1000, i > 0)
    for (let i = 100; i < 110; i++) watch.judge(stateAt(i), 2 ** (i - 100), true)
    expect(watch.judge(stateAt(110), NaN, true)).toBe('not-finite')
    const { updates } = watch.lastGood()!
    expect(updates).toBeLessThan(100)
    expect(updates).toBeGreaterThanOrEqual(90)
  })

  it('prefers a state that is a little older, and has a bounded memory', () => {
    const watch = new DivergenceWatch()
    for (let i = 0; i < 50_000; i++) watch.judge(stateAt(i), 0.5, i > 0)
    const { updates } = watch.lastGood()!
    expect(updates).toBeLessThanOrEqual(49_999 - 4)
    expect(updates).toBeGreaterThanOrEqual(49_999 - 32)
  })

  it('forgets', () => {
    const watch = new DivergenceWatch()
    watch.judge(stateAt(1), 0.5, true)
    watch.forget()
    expect(watch.lastGood()).toBeNull()
  })
})

describe('allFinite', () => {
  it('looks at parameters and slots', () => {
    const good = Float32Array.of(1)
    expect(allFinite({ parameters: good, slots: [good] })).toBe(true)
    expect(allFinite({ parameters: good, slots: [Float32Array.of(Infinity)] })).toBe(false)
    expect(allFinite({ parameters: Float32Array.of(NaN), slots: [] })).toBe(false)
  })
})
