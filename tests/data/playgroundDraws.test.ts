import { describe, expect, test } from 'vitest'
import { circle } from '../../src/data/circle.ts'
import { generateDataset } from '../../src/data/generate.ts'
import { playgroundDraws } from '../../src/data/playgroundDraws.ts'
import { PLOTS } from '../../src/data/plots.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { Oracle } from '../tensorflowPlayground/oracle.ts'

const DATASETS = [
  ['circle', 'circle', 500],
  ['xor', 'xor', 500],
  ['gauss', 'gauss', 500],
  ['spiral', 'spiral', 500],
  ['plane', 'reg-plane', 1200],
  ['hills', 'reg-gauss', 1200],
] as const

describe.each(DATASETS)('%s', (dataset, problem, samples) => {
  test.each([
    ['0.59704', 0, 50],
    ['0.06680', 80, 10],
    ['any text', 35, 90],
  ])('with seed %s, %d percent of noise and %d percent training is theirs', (seed, noise, trainShare) => {
    const data = { ...DEFAULT_SPEC.data, dataset, samples, noise, trainShare, playgroundSeed: seed }
    const { points, targets, count, trainCount, task } = generateDataset(data)
    const oracle = new Oracle({ problem, seed, noise, percTrainData: trainShare })
    const theirs = [...oracle.train, ...oracle.test]
    expect([count, trainCount]).toEqual([theirs.length, oracle.train.length])
    for (const [i, { x, y, label }] of theirs.entries()) {
      expect(points[2 * i]).toBe(Math.fround(x))
      expect(points[2 * i + 1]).toBe(Math.fround(y))
      expect(task === 'binary' ? 2 * targets[i]! - 1 : targets[i]).toBeCloseTo(label, 6)
    }
    const weights = oracle.weights()
    const draws = playgroundDraws(seed, data, PLOTS[dataset]!)
    expect(weights.map(() => draws.weights.uniform(-0.5, 0.5))).toEqual(weights)
  })
})

test('no points draw nothing', () => {
  const draws = playgroundDraws('0.5', { ...DEFAULT_SPEC.data, samples: 0 }, circle)
  expect(draws.places).toHaveLength(0)
  expect(draws.weights.next()).toBe(draws.points.next())
})

test('plots that they do not have are drawn from the same stream, other data as ever', () => {
  const drawn = (dataset: 'blobs' | 'sine' | 'iris', playgroundSeed: string | null) =>
    generateDataset({ ...DEFAULT_SPEC.data, dataset, playgroundSeed })
  for (const dataset of ['blobs', 'sine'] as const) {
    expect(drawn(dataset, '0.1')).toEqual(drawn(dataset, '0.1'))
    expect(drawn(dataset, '0.1').points).not.toEqual(drawn(dataset, '0.2').points)
    expect(drawn(dataset, '0.1').points).not.toEqual(drawn(dataset, null).points)
  }
  expect(drawn('iris', '0.1')).toEqual(drawn('iris', null))
})
