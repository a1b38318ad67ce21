import { expect, test } from 'vitest'
import { nearestPoint } from '../../../src/draw/outputCurve/nearestPoint.ts'

const POINTS = { points: Float32Array.of(10, 1, 20, 2, 20.5, 3), trainCount: 2, showTest: false }
const AXIS = { min: 0, max: 100 }

test('finds the nearest point that is shown, within a fiftieth of the axis', () => {
  expect(nearestPoint(POINTS, AXIS, 11.5)).toEqual({ x: 10, y: 1 })
  expect(nearestPoint(POINTS, AXIS, 12.5)).toBeNull()
  expect(nearestPoint(POINTS, AXIS, 20.5)).toEqual({ x: 20, y: 2 })
  expect(nearestPoint({ ...POINTS, showTest: true }, AXIS, 20.5)).toEqual({ x: 20.5, y: 3 })
})
