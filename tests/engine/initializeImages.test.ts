import { describe, expect, test } from 'vitest'
import { initialImageParameters } from '../../src/engine/initializeImages.ts'
import { INITIALIZERS, type Initializer } from '../../src/spec/choices.ts'
import { conv, dense, DIGIT, FLATTEN, pool, stacked } from '../spec/imageStacks.ts'

const network = stacked(DIGIT, [
  conv(20, 3),
  pool(),
  conv(30, 3),
  pool(),
  FLATTEN,
  dense(50, 'relu'),
  dense(10),
])

function kernels(initializer: Initializer, seed = 1): Float32Array[] {
  const parameters = initialImageParameters(network, { initializer, seed })
  return network.layers.flatMap((layer) =>
    'kernelOffset' in layer ? [parameters.slice(layer.kernelOffset, layer.biasOffset)] : [],
  )
}

const deviation = (values: Float32Array) => Math.hypot(...values) / Math.sqrt(values.length)

describe('initialImageParameters', () => {
  test('He: variance 2 / numbers in the window', () => {
    const [, second, third] = kernels('he_normal').map(deviation)
    expect(second! / Math.sqrt(2 / 180)).toBeCloseTo(1, 1)
    expect(third! / Math.sqrt(2 / 750)).toBeCloseTo(1, 1)
  })

  test('Glorot: limit sqrt(6 / (window numbers + window pixels x filters))', () => {
    const [first, second] = kernels('glorot_uniform').map((values) => Math.max(...values.map(Math.abs)))
    expect(first! / Math.sqrt(6 / (9 + 180))).toBeCloseTo(1, 1)
    expect(second! / Math.sqrt(6 / (180 + 270))).toBeCloseTo(1, 1)
  })

  test.each(INITIALIZERS)('%s: biases 0, the same for a seed and other ones for another', (initializer) => {
    const parameters = initialImageParameters(network, { initializer, seed: 1 })
    for (const layer of network.layers) {
      if (layer.kind === 'conv2d')
        expect(parameters.subarray(layer.biasOffset, layer.biasOffset + layer.filters)).toEqual(
          new Float32Array(layer.filters),
        )
    }
    expect(kernels(initializer)).toEqual(kernels(initializer))
    if (initializer !== 'zeros') expect(kernels(initializer, 2)).not.toEqual(kernels(initializer))
  })

  test('no two filters are alike', () => {
    const [first] = kernels('he_normal')
    const filters = Array.from({ length: 20 }, (_, f) => first!.filter((_value, at) => at % 20 === f).join())
    expect(new Set(filters).size).toBe(20)
  })

  test('batch normalization begins with gamma 1, beta 0, mean 0 and variance 1 of every channel', () => {
    const normalized = stacked(DIGIT, [
      conv(2, 3),
      { kind: 'batch_normalization' },
      FLATTEN,
      { kind: 'batch_normalization' },
      dense(2),
    ])
    const parameters = initialImageParameters(normalized, { initializer: 'zeros', seed: 1 })
    const [channels, units] = [parameters.subarray(20, 28), parameters.subarray(28, 28 + 4 * 1352)]
    expect([...channels]).toEqual([1, 1, 0, 0, 0, 0, 1, 1])
    expect([...units]).toEqual(
      Array.from({ length: 4 * 1352 }, (_, i) => (i < 1352 || i >= 3 * 1352 ? 1 : 0)),
    )
  })
})
