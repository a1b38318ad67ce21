import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clampTo, isWhole, type Limit } from '../../src/spec/limits.ts'
import { DEFAULT_SPEC, LIMITS } from '../../src/spec/spec.ts'

const NAMES = Object.keys(LIMITS) as Limit[]

describe('clampTo', () => {
  test.each<[Limit, number, number]>([
    ['units', 8, 8],
    ['units', 0, 1],
    ['units', 33, 32],
    ['units', 7.5, 8],
    ['units', 7.4, 7],
    ['samples', -Infinity, 20],
    ['samples', Infinity, 5000],
    ['learningRate', 0.03, 0.03],
    ['learningRate', 0, 1e-5],
    ['noise', 12.5, 12.5],
    ['noise', -0, 0],
    ['seed', -0.2, 0],
  ])('%s: %d becomes %d', (limit, value, clamped) => {
    expect(clampTo(limit, value, LIMITS[limit].max)).toBe(clamped)
  })

  test('keeps the previous value where there is no number', () => {
    expect(clampTo('units', NaN, 5)).toBe(5)
  })

  test('gives an allowed value, and the value itself when that is allowed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.double({ noNaN: true }), (limit, value) => {
        const { min, max } = LIMITS[limit]
        const clamped = clampTo(limit, value, min)
        expect(clamped).toBeGreaterThanOrEqual(min)
        expect(clamped).toBeLessThanOrEqual(max)
        if (isWhole(limit)) expect(Number.isInteger(clamped)).toBe(true)
        expect(clampTo(limit, clamped, min)).toBe(clamped)
        if (value >= min && value <= max && !isWhole(limit)) expect(clamped).toBe(value + 0)
      }),
    )
  })
})

test('every limit has its ends in order, whole where it counts, and the default between them', () => {
  const { data, network, training } = DEFAULT_SPEC
  const [conv, pool] = network.stack
  const sizes = { ...pool, ...conv, stackLayers: network.stack.length, denseUnits: 128 }
  const units = network.hidden[0]!.units
  const hidden = { hiddenLayers: network.hidden.length, units }
  const defaults: Record<string, unknown> = { ...data, ...network, ...training, ...sizes, ...hidden }
  for (const name of NAMES) {
    const { min, max } = LIMITS[name]
    expect(min).toBeLessThan(max)
    if (isWhole(name)) expect([min, max].every(Number.isInteger)).toBe(true)
    const value = defaults[name]
    expect(value).toBe(clampTo(name, Number(value), NaN))
  }
})
