import { describe, expect, test } from 'vitest'
import { circle } from '../../src/data/circle.ts'
import { gauss } from '../../src/data/gauss.ts'
import { hills } from '../../src/data/hills.ts'
import { plane } from '../../src/data/plane.ts'
import { playgroundDraws } from '../../src/data/playgroundDraws.ts'
import { spiral } from '../../src/data/spiral.ts'
import { xor } from '../../src/data/xor.ts'
import { Oracle } from '../tensorflowPlayground/oracle.ts'

const PLOTS = [
  ['circle', circle, 500],
  ['xor', xor, 500],
  ['gauss', gauss, 500],
  ['spiral', spiral, 500],
  ['reg-plane', plane, 1200],
  ['reg-gauss', hills, 1200],
] as const

describe.each(PLOTS)('%s', (problem, plot, count) => {
  test.each([
    ['0.59704', 0],
    ['0.06680', 80],
    ['any text', 35],
  ])('with seed %s and %d percent of noise is drawn as theirs', (seed, noise) => {
    const draws = playgroundDraws(seed, plot, count, noise / 100)
    const oracle = new Oracle({ problem, seed, noise })
    const drawn: { x: number; y: number; label: number }[] = []
    let next = 0
    plot(
      count,
      noise / 100,
      draws.points,
      (x, y, label) => (drawn[draws.places[next++]!] = { x, y, label }),
      2,
    )
    const points = [...oracle.train, ...oracle.test]
    expect(drawn).toHaveLength(points.length)
    for (const [i, { x, y, label }] of drawn.entries()) {
      expect(x).toBe(points[i]!.x)
      expect(y).toBe(points[i]!.y)
      expect(label).toBeCloseTo(points[i]!.label, 12)
    }
    const weights = oracle.weights()
    expect(weights.map(() => draws.weights.uniform(-0.5, 0.5))).toEqual(weights)
  })
})

test('no points draw nothing', () => {
  const draws = playgroundDraws('0.5', circle, 0, 0)
  expect(draws.places).toHaveLength(0)
  expect(draws.weights.next()).toBe(draws.points.next())
})
