import { describe, expect, test } from 'vitest'
import { initialParameters } from '../../src/engine/initialize.ts'
import { FEATURES, INITIALIZERS, type Initializer } from '../../src/spec/choices.ts'
import { denseNetworkOf, type DenseLayer, type DenseNetwork } from '../../src/spec/network.ts'
import { DEFAULT_SPEC, type HiddenLayer } from '../../src/spec/spec.ts'

const shape = (inputs: number, ...units: number[]): DenseNetwork => {
  const hidden = units.map((count): HiddenLayer => ({ units: count, activation: 'tanh' }))
  return denseNetworkOf({
    ...DEFAULT_SPEC,
    features: FEATURES.slice(0, inputs),
    network: { ...DEFAULT_SPEC.network, hidden },
  })
}

const kernel = (parameters: Float32Array, layer: DenseLayer) =>
  parameters.subarray(layer.kernelOffset, layer.biasOffset)

/** The kernels of layer 1 (32 x 32) under many seeds, one after another. */
function manyWeights(initializer: Initializer): number[] {
  const network = shape(2, 32, 32)
  return Array.from({ length: 40 }, (_, seed) =>
    Array.from(kernel(initialParameters(network, { initializer, seed }), network.layers[1]!)),
  ).flat()
}

const variance = (values: readonly number[]) => values.reduce((sum, w) => sum + w * w, 0) / values.length
const mean = (values: readonly number[]) => values.reduce((sum, w) => sum + w, 0) / values.length

describe('the distribution', () => {
  test('of glorot_uniform is even up to sqrt(6 / (inputs + units))', () => {
    const weights = manyWeights('glorot_uniform')
    const limit = Math.sqrt(6 / 64)
    expect(Math.max(...weights)).toBeLessThan(limit)
    expect(Math.max(...weights)).toBeGreaterThan(0.999 * limit)
    expect(Math.min(...weights)).toBeLessThan(-0.999 * limit)
    expect(mean(weights)).toBeCloseTo(0, 2)
    expect(variance(weights) / (limit ** 2 / 3)).toBeCloseTo(1, 1)
  })

  test('of he_normal has the variance 2 / inputs and is cut off where Keras cuts it', () => {
    const weights = manyWeights('he_normal')
    const cut = (2 * Math.sqrt(2 / 32)) / 0.8796256610342398
    expect(Math.max(...weights)).toBeLessThan(cut)
    expect(Math.max(...weights)).toBeGreaterThan(0.98 * cut)
    expect(mean(weights)).toBeCloseTo(0, 2)
    expect(variance(weights) / (2 / 32)).toBeCloseTo(1, 1)
  })

  test('of random_uniform is even from -0.5 to 0.5', () => {
    const weights = manyWeights('random_uniform')
    expect(Math.max(...weights)).toBeLessThan(0.5)
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(-0.5)
    expect(variance(weights) / (1 / 12)).toBeCloseTo(1, 1)
  })

  test('of zeros is nothing', () => {
    expect(new Set(manyWeights('zeros'))).toEqual(new Set([0]))
  })
})

// Links promise the same weights for ever: these may not change.
test.each<[Initializer, number[]]>([
  ['glorot_uniform', [0.7272198, 0.5221358, -0.7358383]],
  ['he_normal', [0.7615152, 1.4021423, -0.5072994]],
  ['random_uniform', [0.4694184, 0.3370372, -0.4749816]],
  ['zeros', [0, 0, 0]],
])('the first weights of %s under seed 1 are pinned', (initializer, first) => {
  const parameters = initialParameters(denseNetworkOf(DEFAULT_SPEC), { initializer, seed: 1 })
  for (const [i, weight] of first.entries()) expect(parameters[i]).toBeCloseTo(weight, 6)
})

describe.each(INITIALIZERS)('%s', (initializer) => {
  test('gives finite weights, zero biases, and the same every time', () => {
    for (const network of [shape(1), shape(2, 8), shape(7, 1, 32, 3)]) {
      const parameters = initialParameters(network, { initializer, seed: 3 })
      expect(parameters).toHaveLength(network.parameterCount)
      expect(parameters.every(Number.isFinite)).toBe(true)
      for (const { biasOffset, units } of network.layers) {
        expect(parameters.slice(biasOffset, biasOffset + units)).toEqual(new Float32Array(units))
      }
      expect(initialParameters(network, { initializer, seed: 3 })).toEqual(parameters)
    }
  })
})

describe('a network that grows', () => {
  const weights = (network: DenseNetwork, initializer: Initializer) =>
    initialParameters(network, { initializer, seed: 1 })

  test.each(INITIALIZERS)('by a layer keeps the others with %s', (initializer) => {
    const [small, large] = [shape(2, 4, 4), shape(2, 4, 4, 4)]
    const [before, after] = [weights(small, initializer), weights(large, initializer)]
    for (const [index, other] of [
      [0, 0],
      [1, 1],
      [2, 3],
    ] as const) {
      expect(kernel(after, large.layers[other]!)).toEqual(kernel(before, small.layers[index]!))
    }
  })

  test.each(['he_normal', 'random_uniform'] as const)(
    'by a unit keeps the other units with %s',
    (initializer) => {
      const [small, large] = [shape(2, 3), shape(2, 4)]
      const [before, after] = [weights(small, initializer), weights(large, initializer)]
      for (let input = 0; input < 2; input++) {
        for (let unit = 0; unit < 3; unit++) expect(after[input * 4 + unit]).toBe(before[input * 3 + unit])
      }
    },
  )

  test('by a unit keeps the other units up to the scale with glorot_uniform', () => {
    const [before, after] = [weights(shape(2, 3), 'glorot_uniform'), weights(shape(2, 4), 'glorot_uniform')]
    expect(after[0]! / before[0]!).toBeCloseTo(Math.sqrt(5 / 6), 6)
  })

  test('by an input keeps the weights of the others with random_uniform', () => {
    const [small, large] = [shape(2, 4), shape(3, 4)]
    const [before, after] = [weights(small, 'random_uniform'), weights(large, 'random_uniform')]
    expect(after.slice(0, 8)).toEqual(before.slice(0, 8))
  })
})

test('units, layers and seeds begin unlike each other', () => {
  const network = shape(2, 8, 8)
  const parameters = [1, 2].map((seed) => initialParameters(network, { initializer: 'random_uniform', seed }))
  const drawn = parameters.flatMap((array) => network.layers.flatMap((layer) => [...kernel(array, layer)]))
  expect(new Set(drawn).size).toBe(drawn.length)
})
