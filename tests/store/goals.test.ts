import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { networkOf } from '../../src/spec/network.ts'
import { MEASURES, type Goal } from '../../src/spec/teaching.ts'
import { evidenceOf, holds, judged, lackingFor, meets, sizeOf, type Evidence } from '../../src/store/goals.ts'
import { specWith } from '../spec/links.fixtures.ts'

const network = networkOf(
  specWith({
    network: {
      hidden: [
        { units: 3, activation: 'tanh' },
        { units: 2, activation: 'relu' },
      ],
    },
  }),
)
const frame = { train: { loss: 0.1, accuracy: 0.9 }, test: { loss: 0.3, accuracy: 0.8 }, epoch: 12.5 }
const evidence = evidenceOf(frame, network, { count: 10, trainCount: 5 })

describe('what goals are judged by', () => {
  test('accuracies are in percent, the gap is the test loss less the training loss', () => {
    expect(evidence).toMatchObject({ 'loss-train': 0.1, 'loss-test': 0.3, epochs: 12.5 })
    expect(evidence.gap).toBeCloseTo(0.2, 10)
    expect(evidence['accuracy-train']).toBeCloseTo(90, 10)
    expect(evidence['accuracy-test']).toBeCloseTo(80, 10)
  })

  test.each([
    { task: 'binary', count: 10, trainCount: 5 },
    { task: 'multiclass', count: 10, trainCount: 10 },
    { task: 'regression', count: 10, trainCount: 5 },
    { task: 'regression', count: 10, trainCount: 10 },
  ] as const)('what is lacking for a measure is lacking in the evidence: %o', (dataset) => {
    const accuracy = dataset.task === 'regression' ? null : 0.9
    const seen = { train: { loss: 0.1, accuracy }, test: { loss: 0.3, accuracy }, epoch: 1 }
    const found = evidenceOf(seen, network, dataset)
    for (const measure of MEASURES) {
      expect(found[measure] === null, measure).toBe(lackingFor(measure, dataset) !== null)
    }
  })

  test('neurons are those of the hidden layers', () => {
    expect(sizeOf(network)).toEqual({ neurons: 5, layers: 2, parameters: 3 * 3 + 4 * 2 + 3 })
  })

  test('of a network of images, filters count as neurons, and layers without weights do not', () => {
    const images = networkOf(
      specWith({ data: { dataset: 'digits' }, features: [], training: { loss: 'categorical_crossentropy' } }),
    )
    expect(sizeOf(images)).toMatchObject({ neurons: 8, layers: 1 })
  })

  test('without test data nothing of them is known', () => {
    const all = evidenceOf({ ...frame, test: { loss: 0, accuracy: 1 } }, network, { count: 5, trainCount: 5 })
    expect(all).toMatchObject({ 'loss-test': null, 'accuracy-test': null, gap: null })
  })
})

describe('a goal', () => {
  const now = (patch: Partial<Evidence>): Evidence => ({ ...evidence, ...patch })

  test('holds at its bound, and not past it', () => {
    expect(holds({ measure: 'neurons', bound: 'max', value: 5 }, evidence)).toBe(true)
    expect(holds({ measure: 'neurons', bound: 'max', value: 4 }, evidence)).toBe(false)
    expect(holds({ measure: 'loss-test', bound: 'min', value: 0.3 }, evidence)).toBe(true)
    expect(holds({ measure: 'loss-test', bound: 'min', value: 0.31 }, evidence)).toBe(false)
  })

  test('is never met by what is not there or not finite', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MEASURES),
        fc.constantFrom('min' as const, 'max' as const),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(null, NaN, Infinity, -Infinity),
        (measure, bound, value, none) => {
          expect(holds({ measure, bound, value }, now({ [measure]: none }))).toBe(false)
        },
      ),
    )
  })

  test('is met when all its conditions hold at the same time', () => {
    const goal: Goal = [
      { measure: 'loss-test', bound: 'max', value: 0.3 },
      { measure: 'epochs', bound: 'max', value: 12 },
    ]
    expect(meets(goal, evidence)).toBe(false)
    expect(meets(goal, now({ epochs: 12 }))).toBe(true)
  })

  const tiers: readonly Goal[] = [0.5, 0.2].map((value) => [{ measure: 'loss-test', bound: 'max', value }])

  test('counts only after those before it, and stays met', () => {
    expect(judged(tiers, [null, null], now({ 'loss-test': 0.6 }))).toEqual([null, null])
    expect(judged(tiers, [null, null], now({ 'loss-test': 0.4, epochs: 3 }))).toEqual([3, null])
    expect(judged(tiers, [3, null], now({ 'loss-test': 0.9, epochs: 4 }))).toEqual([3, null])
    expect(judged(tiers, [3, null], now({ 'loss-test': 0.1, epochs: 5 }))).toEqual([3, 5])
    const [first, second] = tiers
    expect(judged([second!, first!], [null, null], now({ 'loss-test': 0.4 }))).toEqual([null, null])
  })
})
