import { describe, expect, test } from 'vitest'
import {
  batchMoments,
  batchNormalizationBackward,
  batchNormalizationForward,
  moveMoments,
  movingMoments,
  type Moments,
} from '../../../src/engine/reference/batchNormalization.ts'
import type { PlacedBatchNormalization } from '../../../src/spec/imageLayers.ts'
import { dense, FLATTEN, stacked } from '../../spec/imageStacks.ts'
import { dot, expectGradient, numbers, placed } from './imageLayers.fixtures.ts'

const LAYER = { kind: 'batch_normalization' } as const

/** Behind `Flatten`: two units; the parameters are gamma 0-1, beta 2-3, mean 4-5 and variance 6-7. */
const UNITS = stacked({ height: 1, width: 2, channels: 1 }, [FLATTEN, LAYER, dense(2)])
  .layers[1] as PlacedBatchNormalization

/** Gamma 2 and 1, beta 10 and 0, and moving moments as they begin. */
const PARAMETERS = Float64Array.of(2, 1, 10, 0, 0, 0, 1, 1)

/** Two rows of two units: mean 2 and 4, variance 1 and 4. */
const X = Float64Array.of(1, 2, 3, 6)

function normalized(
  layer: PlacedBatchNormalization,
  parameters: Float64Array,
  moments: Moments,
  x: Float64Array,
): Float64Array {
  const a = new Float64Array(x.length)
  batchNormalizationForward(layer, parameters, moments, x, a)
  return a
}

const close = (values: readonly number[], digits = 12) =>
  values.map((value): unknown => expect.closeTo(value, digits))

describe('by hand', () => {
  test('mean and biased variance of each unit over the rows', () => {
    const { mean, variance } = batchMoments(UNITS, X)
    expect([[...mean], [...variance]]).toEqual([
      [2, 4],
      [1, 4],
    ])
  })

  test('mean and biased variance of each channel over all pixels of all images', () => {
    const layer = placed({ height: 1, width: 2, channels: 2 }, LAYER)
    // channel 0: 1, 2, 3, 6 with mean 3; channel 1: 0, 4, 0, 4
    const { mean, variance } = batchMoments(layer, Float64Array.of(1, 0, 2, 4, 3, 0, 6, 4))
    expect([...mean]).toEqual(close([3, 2]))
    expect([...variance]).toEqual(close([(4 + 1 + 0 + 9) / 4, 4]))
  })

  test('in training by the moments of the batch, with epsilon 0.001', () => {
    const [first, second] = [1 / Math.sqrt(1.001), 2 / Math.sqrt(4.001)]
    expect([...normalized(UNITS, PARAMETERS, batchMoments(UNITS, X), X)]).toEqual(
      close([10 - 2 * first, -second, 10 + 2 * first, second]),
    )
  })

  test('otherwise by the moving moments, which the first update moves by a hundredth', () => {
    const parameters = PARAMETERS.slice()
    moveMoments(UNITS, parameters, batchMoments(UNITS, X))
    expect([...parameters]).toEqual(close([2, 1, 10, 0, 0.02, 0.04, 1, 1.03]))
    const a = normalized(UNITS, parameters, movingMoments(UNITS, parameters), X)
    expect(a[0]).toBeCloseTo(10 + (2 * (1 - 0.02)) / Math.sqrt(1.001), 12)
    expect(a[3]).toBeCloseTo((6 - 0.04) / Math.sqrt(1.031), 12)
  })

  test('a batch that is all alike becomes beta, and sends nothing back', () => {
    const x = Float64Array.of(5, 7, 5, 7)
    const moments = batchMoments(UNITS, x)
    expect([...normalized(UNITS, PARAMETERS, moments, x)]).toEqual([10, 0, 10, 0])
    const [gradients, dx] = [new Float64Array(8), new Float64Array(4)]
    const one = Float64Array.of(1, 2)
    const single = batchMoments(UNITS, Float64Array.of(5, 7))
    batchNormalizationBackward(UNITS, PARAMETERS, single, Float64Array.of(5, 7), one, gradients, dx)
    expect([...dx]).toEqual([0, 0, 0, 0])
    expect([...gradients]).toEqual([0, 0, 1, 2, 0, 0, 0, 0])
  })
})

describe.each([
  ['units', UNITS, 4],
  ['channels', placed({ height: 3, width: 2, channels: 3 }, LAYER), 2],
] as const)('of %s', (_name, layer, rows) => {
  const size = typeof layer.input === 'number' ? layer.input : 18
  const x = numbers(rows * size, 'x')
  const weights = numbers(rows * size, 'weights')
  const parameters = numbers(layer.offset + 12, 'parameters')
  const loss = (values: Float64Array, at: Float64Array) =>
    dot(weights, normalized(layer, values, batchMoments(layer, at), at))

  test('every channel has mean beta and nearly variance gamma squared', () => {
    const made = batchMoments(layer, normalized(layer, parameters, batchMoments(layer, x), x))
    const { variance } = batchMoments(layer, x)
    for (const [c, mean] of made.mean.entries()) {
      const [gamma, beta] = [parameters[layer.offset + c]!, parameters[layer.offset + made.mean.length + c]!]
      expect(mean).toBeCloseTo(beta, 12)
      expect(made.variance[c]).toBeCloseTo((gamma ** 2 * variance[c]!) / (variance[c]! + 1e-3), 12)
    }
  })

  test('slopes equal finite differences, through the moments of the batch', () => {
    const [gradients, dx] = [new Float64Array(parameters.length), new Float64Array(x.length)]
    batchNormalizationBackward(layer, parameters, batchMoments(layer, x), x, weights, gradients, dx)
    expectGradient((values) => loss(values, x), parameters, gradients)
    expectGradient((values) => loss(parameters, values), x, dx)
  })
})
