import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomStream } from '../../src/lib/random.ts'
import type { DrawnPoint } from '../../src/spec/drawn.ts'
import {
  ERASER_RADIUS,
  erased,
  pointAt,
  SPRAY_RADIUS,
  sprayed,
  withoutNearest,
  withPoints,
} from '../../src/store/drawnStrokes.ts'

const at = (x1: number, x2: number): DrawnPoint => ({ x1, x2, value: 0 })
const place = fc.record({ x: fc.integer({ min: -5, max: 5 }), y: fc.integer({ min: -5, max: 5 }) })

test('a point lies on the plane, in hundredths', () => {
  expect(pointAt({ x: 1.23456, y: -9 }, 2)).toEqual({ x1: 1.23, x2: -6, value: 2 })
})

describe('spraying', () => {
  test('scatters around the way of the cursor', () => {
    const { points } = sprayed({ x: -5, y: 1 }, { x: 5, y: 1 }, 0, 1, randomStream(1))
    expect(points.length).toBeGreaterThan(20)
    expect(points.every(({ x2 }) => Math.abs(x2 - 1) <= SPRAY_RADIUS + 0.01)).toBe(true)
    expect(new Set(points.map(({ x2 }) => x2)).size).toBeGreaterThan(15)
  })

  test('gives as many points in one move as in many', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { maxLength: 30 }), (steps) => {
        let [x, since, count] = [-6, 0, 0]
        for (const step of steps) {
          const part = sprayed({ x, y: 0 }, { x: x + step / 3, y: 0 }, since, 0, randomStream(1))
          x += step / 3
          since = part.since
          count += part.points.length
        }
        const whole = sprayed({ x: -6, y: 0 }, { x, y: 0 }, 0, 0, randomStream(1)).points.length
        expect(Math.abs(count - whole)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('standing still gives nothing', () => {
    const here = { x: 1, y: 1 }
    expect(sprayed(here, here, 0.2, 0, randomStream(1))).toEqual({ points: [], since: 0.2 })
  })
})

describe('erasing', () => {
  test('takes what the circle passes over, however fast, and nothing else', () => {
    const drawn = [at(0, 0), at(0, ERASER_RADIUS + 0.1), at(3, 0.5), at(-5, 0), at(5.7, 0)]
    expect(erased(drawn, { x: -3, y: 0 }, { x: 5, y: 0 })).toEqual([drawn[1], drawn[3], drawn[4]])
  })

  test('what is not touched is the very same list', () => {
    const drawn = [at(0, 0)]
    expect(erased(drawn, { x: 4, y: 4 }, { x: 4, y: 4 })).toBe(drawn)
  })

  test('with the keyboard takes the nearest, of two at one place the last', () => {
    const drawn = [at(0, 0), at(1, 1), at(1, 1)]
    expect(withoutNearest(drawn, { x: 2, y: 2 })).toEqual([drawn[0], drawn[1]])
    expect(withoutNearest([], { x: 0, y: 0 })).toEqual([])
  })

  test('a way there and back takes the same', () => {
    fc.assert(
      fc.property(place, place, fc.array(place), (from, to, places) => {
        const drawn = places.map((one) => pointAt(one, 0))
        expect(erased(drawn, from, to)).toEqual(erased(drawn, to, from))
      }),
    )
  })
})

test('no more points are drawn than a link holds', () => {
  const many = Array.from({ length: 499 }, () => at(0, 0))
  const full = withPoints(many, [at(1, 1), at(2, 2)])
  expect(full).toHaveLength(500)
  expect(full.at(-1)).toEqual(at(1, 1))
  expect(withPoints(full, [at(3, 3)])).toBe(full)
})
