import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linearDomain, logDomain, logTicks } from '../../../src/draw/curves/domains.ts'

const values = fc.double({ min: 1e-6, max: 1e6, noNaN: true })

describe('linearDomain', () => {
  test('holds the values, starts at 0 and is not mostly empty', () => {
    fc.assert(
      fc.property(values, (high) => {
        const [start, end] = linearDomain(null, high / 3, high, true)
        expect(start).toBe(0)
        expect(end).toBeGreaterThanOrEqual(high * (1 - 1e-9))
        expect(end).toBeLessThanOrEqual(high * 1.67)
      }),
    )
  })

  test('stays while values fit, grows when they do not, shrinks when it is mostly empty', () => {
    const first = linearDomain(null, 0, 0.9, true)
    expect(first).toEqual([0, 1])
    expect(linearDomain(first, 0, 0.6, true)).toBe(first)
    expect(linearDomain(first, 0, 1.2, true)).toEqual([0, 1.5])
    expect(linearDomain(first, 0, 0.2, true)).toEqual([0, 0.2])
  })

  test('a growing x changes the axis rarely', () => {
    let domain = linearDomain(null, 0, 1, false)
    let changes = 0
    for (let epoch = 1; epoch <= 10000; epoch++) {
      const next = linearDomain(domain, 0, epoch, false)
      if (next !== domain) changes++
      domain = next
    }
    expect(changes).toBeLessThan(40)
  })

  test('nothing to show, one value, negative values', () => {
    expect(linearDomain([0, 40], Infinity, -Infinity, true)).toEqual([0, 1])
    expect(linearDomain(null, 3, 3, false)).toEqual([3, 4])
    expect(linearDomain(null, 0, 0, true)).toEqual([0, 1])
    const [start, end] = linearDomain(null, -0.7, 0.2, true)
    expect(start).toBeCloseTo(-0.8)
    expect(end).toBeGreaterThanOrEqual(0.2)
  })

  test('what was shown without values does not hold back the first ones', () => {
    const empty = linearDomain(null, Infinity, -Infinity, true)
    expect(linearDomain(empty, 0, 0.55, true)).toEqual([0, 0.6])
  })
})

describe('logDomain and logTicks', () => {
  test('holds the values between round ends', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const [start, end] = logDomain(null, low, high)
        expect(start).toBeLessThanOrEqual(low * (1 + 1e-9))
        expect(end).toBeGreaterThanOrEqual(high * (1 - 1e-9))
        const ticks = logTicks([start, end])
        expect(ticks.length).toBeGreaterThan(0)
        for (const tick of ticks) expect(tick).toBeGreaterThanOrEqual(start * 0.99)
      }),
    )
  })

  test('stays while values fit', () => {
    const first = logDomain(null, 0.013, 0.6)
    expect(first[0]).toBeCloseTo(0.01)
    expect(first[1]).toBe(1)
    expect(logDomain(first, 0.012, 0.6)).toBe(first)
    expect(logDomain(first, 0.0012, 0.6)).not.toBe(first)
  })

  test('few decades get ticks between the powers of ten', () => {
    expect(logTicks([0.01, 1])).toEqual([0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1])
    expect(logTicks([1e-5, 1])).toEqual([1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1])
  })
})
