import { expect, test } from 'vitest'
import { penPath } from '../../../src/data/digits/penPath.ts'

const pointsOf = (strokes: readonly (readonly number[])[]) => {
  const { x, y } = penPath(strokes)
  return Array.from(x, (value, i) => [value, y[i]!] as const)
}
const distance = ([x0, y0]: readonly number[], [x1, y1]: readonly number[]) =>
  Math.hypot(x1! - x0!, y1! - y0!)

test('goes through every point of a stroke, from the first to the last', () => {
  const stroke = [20, 24, 30, 6, 52, 0, 72, 10, 18, 98, 82, 97]
  const path = pointsOf([stroke])
  for (let i = 0; i < stroke.length; i += 2) {
    const point = [stroke[i]!, stroke[i + 1]!]
    expect(Math.min(...path.map((place) => distance(place, point)))).toBeLessThan(1e-9)
  }
  expect([path[0], path.at(-1)]).toEqual([
    [20, 24],
    [82, 97],
  ])
})

test('is smooth at a point, and has a corner where it is written twice', () => {
  const turn = (stroke: readonly number[]) => {
    const path = pointsOf([stroke])
    const corner = path.findIndex(([x, y]) => x === 50 && y === 0)
    const [before, at, after] = [path[corner - 1]!, path[corner]!, path[corner + 1]!]
    const into = Math.atan2(at[1] - before[1], at[0] - before[0])
    return Math.abs(Math.atan2(after[1] - at[1], after[0] - at[0]) - into)
  }
  expect(turn([0, 0, 50, 0, 50, 0, 50, 50])).toBeCloseTo(Math.PI / 2, 9)
  // Between the two pieces about it, a fifth of each side long: half of the turn of the corner.
  expect(turn([0, 0, 50, 0, 50, 50])).toBeLessThan(Math.PI / 4)
})

test('of evenly spaced points on a circle keeps to the circle', () => {
  const angles = Array.from({ length: 14 }, (_, i) => (2 * Math.PI * i) / 12)
  const path = pointsOf([angles.flatMap((angle) => [50 * Math.cos(angle), 50 * Math.sin(angle)])])
  // The first and the last piece have only one neighbour, and leave it a little.
  for (const place of path.slice(5, -5)) expect(distance(place, [0, 0])).toBeCloseTo(50, 0)
})

test('lifts the pen between strokes', () => {
  const { begins } = penPath([
    [0, 0, 10, 0],
    [0, 50, 10, 50],
  ])
  expect([...begins]).toEqual([1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
})
