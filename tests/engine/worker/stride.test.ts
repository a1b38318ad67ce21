import { describe, expect, it } from 'vitest'
import { Stride } from '../../../src/engine/worker/stride.ts'

/** Calls with whatever the stride asks for, at a constant cost. */
function callRepeatedly(stride: Stride, calls: number, perUpdate: number, perCall: number): void {
  for (let i = 0; i < calls; i++) {
    const { updates } = stride
    stride.called(updates, perCall + updates * perUpdate)
  }
}

describe('Stride', () => {
  it('begins with one update and grows to a slice of about 3 ms', () => {
    const stride = new Stride()
    expect(stride.updates).toBe(1)
    callRepeatedly(stride, 12, 0.005, 0.003)
    expect(stride.updates).toBeGreaterThan(400)
    expect(stride.updates).toBeLessThanOrEqual(600)
  })

  it('makes at least 25 updates a call where 25 take a slice at most', () => {
    const stride = new Stride()
    callRepeatedly(stride, 6, 0.1, 0.01)
    expect(stride.updates).toBeGreaterThanOrEqual(25)
  })

  it('stays at one where one takes longer than a slice, and shrinks at once', () => {
    const stride = new Stride()
    callRepeatedly(stride, 8, 0.005, 0)
    callRepeatedly(stride, 2, 40, 0)
    expect(stride.updates).toBe(1)
  })

  it('does not shrink because less was due than it could do', () => {
    const stride = new Stride()
    callRepeatedly(stride, 12, 0.005, 0)
    const before = stride.updates
    stride.called(1, 0.1)
    expect(stride.updates).toBe(before)
  })

  it('counts in the work that a GPU had only taken down', () => {
    const stride = new Stride()
    callRepeatedly(stride, 8, 0.001, 0)
    stride.called(100, 0.1)
    stride.flushed(10_000)
    stride.called(8, 0.01)
    stride.flushed(3.99)
    expect(stride.updates).toBe(6)
    stride.called(6, 0.01)
    expect(stride.backlogMs).toBeCloseTo(6 * 0.5 - 0.01)
    stride.flushed(1)
    expect(stride.backlogMs).toBe(0)
  })
})
