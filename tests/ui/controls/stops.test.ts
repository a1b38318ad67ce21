import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearStops, logStops, nearestStop, stepFrom } from '../../../src/ui/controls/stops.ts'

describe('logStops', () => {
  it('has 1 and 3 of every power of ten, as a person would type them', () => {
    expect(logStops(1e-3, 10)).toEqual([0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10])
  })
})

describe('linearStops', () => {
  it('reaches both ends', () => {
    expect(linearStops(10, 50, 20)).toEqual([10, 30, 50])
  })
})

describe('nearestStop', () => {
  it('finds every stop itself', () => {
    const stops = [0, ...logStops(1e-5, 10)]
    stops.forEach((stop, index) => expect(nearestStop(stops, stop)).toBe(index))
  })

  it('measures in the logarithm', () => {
    expect(nearestStop([0.01, 0.1, 1], 0.04)).toBe(1)
  })
})

describe('stepFrom', () => {
  it('goes strictly up or down, from between the stops too, and stays at the ends', () => {
    const stops = logStops(1e-5, 10)
    fc.assert(
      fc.property(fc.double({ min: 1e-5, max: 10, noNaN: true }), (value) => {
        const up = stepFrom(stops, value, 1)
        const down = stepFrom(stops, value, -1)
        expect(value === 10 ? up === 10 : up > value).toBe(true)
        expect(value === 1e-5 ? down === 1e-5 : down < value).toBe(true)
      }),
    )
  })
})
