import { describe, expect, test } from 'vitest'
import {
  averagePooling2dBackward,
  averagePooling2dForward,
} from '../../../src/engine/reference/averagePooling2d.ts'
import { maxPooling2dBackward, maxPooling2dForward } from '../../../src/engine/reference/maxPooling2d.ts'
import { sizeOf, type ImageShape, type PlacedPooling2D } from '../../../src/spec/imageLayers.ts'
import { pool } from '../../spec/imageStacks.ts'
import { dot, expectGradient, numbers, placed } from './imageLayers.fixtures.ts'

function pooled(forward: typeof maxPooling2dForward, layer: PlacedPooling2D, x: Float64Array): Float64Array {
  const a = new Float64Array(sizeOf(layer.output))
  forward(layer, x, a)
  return a
}

const SQUARE: ImageShape = { height: 3, width: 3, channels: 1 }
const X = Float64Array.of(1, 2, 3, 6, 5, 4, 7, 9, 8)

describe('by hand', () => {
  test('valid leaves out what no window reaches', () => {
    const layer = placed(SQUARE, pool(2))
    expect([...pooled(maxPooling2dForward, layer, X)]).toEqual([6])
    expect([...pooled(averagePooling2dForward, layer, X)]).toEqual([3.5])
  })

  test('same: padding is neither the largest nor part of the mean', () => {
    const layer = placed(SQUARE, pool(2, { padding: 'same' }))
    const negative = X.map((value) => -value)
    expect([...pooled(maxPooling2dForward, layer, negative)]).toEqual([-1, -3, -7, -8])
    expect([...pooled(averagePooling2dForward, layer, X)]).toEqual([3.5, 3.5, 8, 8])
  })

  test('channels keep apart', () => {
    const layer = placed({ height: 1, width: 2, channels: 2 }, pool(2, { padding: 'same' }))
    const x = Float64Array.of(1, 20, 3, 10)
    expect([...pooled(maxPooling2dForward, layer, x)]).toEqual([3, 20])
    expect([...pooled(averagePooling2dForward, layer, x)]).toEqual([2, 15])
  })

  test('the first of equal numbers gets the slope, and windows that overlap add up', () => {
    const layer = placed({ height: 2, width: 3, channels: 1 }, pool(2, { strides: 1 }))
    const dx = new Float64Array(6).fill(5)
    maxPooling2dBackward(layer, Float64Array.of(1, 4, 0, 4, 4, 0), Float64Array.of(10, 100), dx)
    expect([...dx]).toEqual([0, 110, 0, 0, 0, 0])
    averagePooling2dBackward(layer, Float64Array.of(4, 8), dx)
    expect([...dx]).toEqual([1, 3, 2, 1, 3, 2])
  })
})

describe('slopes equal finite differences', () => {
  const cases: [ImageShape, Parameters<typeof pool>][] = [
    [{ height: 4, width: 6, channels: 2 }, [2]],
    [{ height: 5, width: 5, channels: 3 }, [3, { strides: 2 }]],
    [{ height: 5, width: 4, channels: 2 }, [3, { strides: 2, padding: 'same' }]],
    [{ height: 3, width: 3, channels: 1 }, [2, { strides: 3 }]],
    [{ height: 3, width: 2, channels: 1 }, [4, { strides: 1, padding: 'same' }]],
  ]
  test.each(cases)('%o %o', (input, given) => {
    const layer = placed(input, pool(...given))
    const x = numbers(sizeOf(input), 'x')
    const da = numbers(sizeOf(layer.output), 'slopes')
    const dx = Float64Array.from(x, () => 7)
    maxPooling2dBackward(layer, x, da, dx)
    expectGradient((from) => dot(pooled(maxPooling2dForward, layer, from), da), x, dx)
    averagePooling2dBackward(layer, da, dx.fill(7))
    expectGradient((from) => dot(pooled(averagePooling2dForward, layer, from), da), x, dx)
  })
})
