import { describe, expect, test } from 'vitest'
import { classShape } from '../../src/draw/classShapes.ts'

const TEN = Array.from({ length: 10 }, (_, k) => k)

describe('shapes of classes', () => {
  test('class 0 is a circle, all others are as large as it', () => {
    expect(classShape(0)).toBeNull()
    for (const k of TEN.slice(1)) {
      const corners = classShape(k)!
      const doubled = corners.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = corners[(i + 1) % corners.length]!
        return sum + x * nextY - y * nextX
      }, 0)
      expect(Math.abs(doubled / 2)).toBeCloseTo(Math.PI)
    }
  })

  test('ten are all different, then they come again', () => {
    const written = TEN.map((k) =>
      JSON.stringify(classShape(k)?.map(([x, y]) => [x.toFixed(3), y.toFixed(3)])),
    )
    expect(new Set(written).size).toBe(10)
    expect(classShape(11)).toBe(classShape(1))
  })
})
