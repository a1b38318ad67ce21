import { describe, expect, test } from 'vitest'
import { conv2dBackward, conv2dForward } from '../../../src/engine/reference/conv2d.ts'
import type { Conv2D, ImageShape } from '../../../src/spec/imageLayers.ts'
import { sizeOf } from '../../../src/spec/imageLayers.ts'
import { conv } from '../../spec/imageStacks.ts'
import { dot, expectGradient, numbers, placed } from './imageLayers.fixtures.ts'

function forward(input: ImageShape, layer: Conv2D, parameters: Float64Array, x: Float64Array) {
  const at = placed(input, layer)
  const [z, a] = [new Float64Array(sizeOf(at.output)), new Float64Array(sizeOf(at.output))]
  conv2dForward(at, parameters, x, z, a)
  return { z, a, at }
}

describe('conv2dForward by hand', () => {
  const image = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9)
  const [shape, kernel] = [{ height: 3, width: 3, channels: 1 }, [1, 10, 100, 1000]]

  test('valid: the kernel is not turned round', () => {
    const { z } = forward(shape, conv(1, 2), Float64Array.of(...kernel, 0.5), image)
    expect([...z]).toEqual([5421.5, 6532.5, 8754.5, 9865.5])
  })

  test('same: of an even kernel the zeros lie behind', () => {
    const layer = conv(1, 2, { padding: 'same', strides: 2 })
    const { z } = forward(shape, layer, Float64Array.of(...kernel, 0), image)
    expect([...z]).toEqual([5421, 603 + 0, 87, 9])
  })

  test('same, stride 1, 3x3: zeros all round', () => {
    const layer = conv(1, 3, { padding: 'same' })
    const { z } = forward(shape, layer, Float64Array.of(...Array<number>(9).fill(1), 0), image)
    expect([...z]).toEqual([12, 21, 16, 27, 45, 33, 24, 39, 28])
  })

  test('channels and filters lie last, then the activation', () => {
    const layer = conv(3, 1)
    // one pixel of two channels; kernel rows are channels, its columns filters
    const parameters = Float64Array.of(1, 2, 3, 10, 20, 30, 0, 0, -1000)
    const { z, a } = forward({ height: 1, width: 1, channels: 2 }, layer, parameters, Float64Array.of(4, 5))
    expect([...z]).toEqual([54, 108, 162 - 1000])
    expect([...a]).toEqual([54, 108, 0])
  })
})

describe('conv2dBackward equals finite differences', () => {
  test.each<[ImageShape, Conv2D]>([
    [{ height: 5, width: 4, channels: 2 }, conv(3, 3)],
    [{ height: 6, width: 5, channels: 1 }, conv(2, 3, { strides: 2 })],
    [{ height: 6, width: 5, channels: 2 }, conv(2, 3, { strides: 2, padding: 'same' })],
    [{ height: 4, width: 5, channels: 2 }, conv(2, 2, { padding: 'same' })],
    [{ height: 3, width: 2, channels: 1 }, conv(2, 5, { padding: 'same', strides: 3 })],
    [{ height: 5, width: 5, channels: 1 }, conv(1, 1, { strides: 3 })],
  ])('%o %o', (input, layer) => {
    const x = numbers(sizeOf(input), 'x')
    const { at, z } = forward(input, layer, new Float64Array(1000), x)
    const parameters = numbers(at.biasOffset + at.filters, 'parameters')
    const dz = numbers(z.length, 'slopes')
    const value = (some: Float64Array, from: Float64Array) => dot(forward(input, layer, some, from).z, dz)
    const gradients = Float64Array.from(parameters, () => 1)
    const dx = Float64Array.from(x, () => 7)
    conv2dBackward(at, parameters, x, dz, gradients, dx)
    expectGradient(
      (some) => value(some, x),
      parameters,
      gradients.map((gradient) => gradient - 1),
    )
    expectGradient((from) => value(parameters, from), x, dx)
  })
})
