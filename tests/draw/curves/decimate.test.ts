import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tracePolyline } from '../../../src/draw/curves/decimate.ts'

type Step = ['moveTo' | 'lineTo', number, number]

function trace(xs: readonly number[], ys: readonly number[]): Step[] {
  const steps: Step[] = []
  const pen = {
    moveTo: (x: number, y: number) => void steps.push(['moveTo', x, y]),
    lineTo: (x: number, y: number) => void steps.push(['lineTo', x, y]),
  }
  tracePolyline(pen, xs, ys, xs.length)
  return steps
}

describe('tracePolyline', () => {
  test('keeps points that have a column of pixels each', () => {
    expect(trace([0, 10, 20], [3, 1, 2])).toEqual([
      ['moveTo', 0, 3],
      ['lineTo', 10, 1],
      ['lineTo', 20, 2],
    ])
  })

  test('draws at most four points for a column, its lowest and highest among them', () => {
    const points = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 400 })
    fc.assert(
      fc.property(points, (ys) => {
        const xs = ys.map((_, i) => i / 50)
        const steps = trace(xs, ys)
        for (let column = 0; column <= 8; column++) {
          const drawn = steps.filter(([, x]) => Math.floor(x) === column).map(([, , y]) => y)
          const all = ys.filter((_, i) => Math.floor(xs[i]!) === column)
          expect(drawn.length).toBeLessThanOrEqual(4)
          if (all.length === 0) continue
          expect(Math.min(...drawn)).toBe(Math.min(...all))
          expect(Math.max(...drawn)).toBe(Math.max(...all))
        }
      }),
    )
  })

  test('a gap breaks the line', () => {
    expect(trace([0, 10, 20, 30], [1, Number.NaN, Infinity, 2])).toEqual([
      ['moveTo', 0, 1],
      ['moveTo', 30, 2],
    ])
  })

  test('reads no further than the count', () => {
    const steps: number[] = []
    tracePolyline(
      { moveTo: (x) => void steps.push(x), lineTo: (x) => void steps.push(x) },
      [0, 5, 9],
      [1, 1, 1],
      2,
    )
    expect(steps).toEqual([0, 5])
  })
})
