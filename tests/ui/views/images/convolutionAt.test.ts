import { describe, expect, test } from 'vitest'
import type { PlacedConv2D } from '../../../../src/spec/imageLayers.ts'
import { biasIndex, convolutionAt, kernelIndex } from '../../../../src/ui/views/images/convolutionAt.ts'
import { numberAt } from '../../../../src/ui/views/images/slidingPlace.ts'
import { seenNetwork, WINDOWED } from './seenNetwork.fixtures.ts'

function layerOf(patch: Partial<PlacedConv2D>): PlacedConv2D {
  return {
    kind: 'conv2d',
    filters: 1,
    kernelSize: 2,
    strides: 1,
    padding: 'valid',
    activation: 'relu',
    input: { height: 3, width: 3, channels: 1 },
    output: { height: 2, width: 2, channels: 1 },
    kernelOffset: 100,
    biasOffset: 104,
    ...patch,
  }
}

/** 1 2 3 / 4 5 6 / 7 8 9 */
const IMAGE = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const KERNEL = [1, 10, 100, 1000]

describe('convolutionAt by hand', () => {
  test('valid: the window, its products, their sum and the bias', () => {
    const at = convolutionAt(layerOf({}), [...KERNEL, 0.5], IMAGE, 0, { row: 1, column: 0 })
    expect(at.channels[0]!.terms.map(({ pixel, product }) => [pixel, product])).toEqual([
      [4, 4],
      [5, 50],
      [7, 700],
      [8, 8000],
    ])
    expect(at).toMatchObject({ sum: 8754, bias: 0.5, z: 8754.5, activation: 8754.5 })
  })

  test('ReLU makes a negative z 0', () => {
    const at = convolutionAt(layerOf({}), [...KERNEL, -9999], IMAGE, 0, { row: 1, column: 0 })
    expect(at).toMatchObject({ z: -1245, activation: 0 })
  })

  test('stride 2, same: the last window reaches beyond the image, where there are zeros', () => {
    const layer = layerOf({ strides: 2, padding: 'same' })
    const { terms } = convolutionAt(layer, [...KERNEL, 0], IMAGE, 0, { row: 1, column: 1 }).channels[0]!
    expect(terms.map(({ pixel, inside }) => [pixel, inside])).toEqual([
      [9, true],
      [0, false],
      [0, false],
      [0, false],
    ])
  })

  test('same: the first window begins before the image', () => {
    const layer = layerOf({ kernelSize: 3, padding: 'same', output: { height: 3, width: 3, channels: 1 } })
    const { terms, sum } = convolutionAt(layer, new Array(10).fill(1), IMAGE, 0, { row: 0, column: 0 })
      .channels[0]!
    expect(terms.map(({ inside }) => inside)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      false,
      true,
      true,
    ])
    expect(sum).toBe(1 + 2 + 4 + 5)
  })

  test('parameters lie as Keras has them: filters last, input channels before', () => {
    const layer = layerOf({ filters: 5, input: { height: 3, width: 3, channels: 2 }, biasOffset: 140 })
    expect(kernelIndex(layer, 3, 1, 4)).toBe((3 * 2 + 1) * 5 + 4)
    expect(biasIndex(layer, 4)).toBe(44)
  })
})

test('every pixel of every map agrees with what the reference makes of the image', () => {
  const seen = seenNetwork({ height: 7, width: 6, channels: 2 }, WINDOWED)
  let compared = 0
  for (const [index, layer] of seen.network.layers.entries()) {
    if (layer.kind !== 'conv2d') continue
    for (let row = 0; row < layer.output.height; row++) {
      for (let column = 0; column < layer.output.width; column++) {
        for (let filter = 0; filter < layer.filters; filter++) {
          const place = { row, column }
          const at = convolutionAt(layer, seen.own(index), seen.input(index), filter, place)
          expect(at.activation).toBeCloseTo(
            numberAt(seen.activations[index]!, layer.output, place, filter),
            5,
          )
          compared++
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(100)
})
