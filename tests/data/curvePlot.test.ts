import { describe, expect, test } from 'vitest'
import { curvePlot } from '../../src/data/curvePlot.ts'
import { randomStream } from '../../src/lib/random.ts'

const drawn = (noise: number, count = 5000) => {
  const points: [x: number, y: number][] = []
  curvePlot((x) => x ** 3)(count, noise, randomStream(1, 'data'), (x1, _, y) => points.push([x1, y]), 0)
  return points
}

describe('curvePlot', () => {
  test('is the curve, with x even over [-6, 6]', () => {
    const points = drawn(0)
    for (const [x, y] of points) {
      expect(Math.abs(x)).toBeLessThanOrEqual(6)
      expect(y).toBe(x ** 3)
    }
    for (const end of [-3, 0, 3]) {
      expect(points.filter(([x]) => x < end).length / points.length).toBeCloseTo((end + 6) / 12, 1)
    }
  })

  test.each([0.1, 0.5])('noise %d moves values by half of it, at most three deviations', (noise) => {
    const clean = drawn(0)
    const errors = drawn(noise).map(([x, y], i) => {
      expect(x).toBe(clean[i]![0])
      return y - clean[i]![1]
    })
    const deviation = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length)
    // 4 standard errors; what is cut off takes 1.4 % of the variance.
    expect(Math.abs(deviation / (noise / 2) - 1)).toBeLessThan(4 / Math.sqrt(2 * errors.length))
    expect(Math.max(...errors.map(Math.abs))).toBeLessThanOrEqual(1.5 * noise + 1e-9)
  })
})
