import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { imageNetworkOf } from '../../../../src/spec/imageNetwork.ts'
import type { Padding } from '../../../../src/spec/slidingWindow.ts'
import {
  pixelAtShare,
  placeNear,
  shareOf,
  steppedPlace,
  windowOf,
  within,
  type SlidingLayer,
} from '../../../../src/ui/views/images/slidingPlace.ts'

function pooling(side: number, poolSize: number, strides: number, padding: Padding): SlidingLayer {
  const laidOut = imageNetworkOf({ height: side, width: side, channels: 1 }, [
    { kind: 'max_pooling2d', poolSize, strides, padding },
    { kind: 'flatten' },
    { kind: 'dense', units: 2, activation: 'softmax' },
  ])
  if ('problem' in laidOut) throw new Error(JSON.stringify(laidOut.problem))
  return laidOut.network.layers[0] as SlidingLayer
}

describe('windows', () => {
  test('valid: the first lies at the corner, others a stride on', () => {
    const layer = pooling(28, 3, 2, 'valid')
    expect(windowOf(layer, { row: 0, column: 0 })).toEqual({ top: 0, left: 0, size: 3 })
    expect(windowOf(layer, { row: 2, column: 1 })).toEqual({ top: 4, left: 2, size: 3 })
  })

  test('same: the first begins before the image', () => {
    expect(windowOf(pooling(28, 5, 1, 'same'), { row: 0, column: 1 })).toEqual({ top: -2, left: -1, size: 5 })
  })

  test('a pixel finds the window that has it in the middle', () => {
    const sizes = fc.record({
      side: fc.integer({ min: 3, max: 30 }),
      half: fc.integer({ min: 0, max: 1 }),
      strides: fc.integer({ min: 1, max: 4 }),
      padding: fc.constantFrom<Padding>('same', 'valid'),
      place: fc.nat(),
    })
    fc.assert(
      fc.property(sizes, ({ side, half, strides, padding, place }) => {
        const layer = pooling(side, 2 * half + 1, strides, padding)
        const row = place % layer.output.height
        const { top, left } = windowOf(layer, { row, column: row })
        expect(placeNear(layer, { row: top + half, column: left + half })).toEqual({ row, column: row })
      }),
    )
  })

  test('beyond the edges the nearest place is meant', () => {
    const layer = pooling(28, 2, 2, 'valid')
    expect(placeNear(layer, { row: -5, column: 99 })).toEqual({ row: 0, column: 13 })
    expect(within({ height: 2, width: 3, channels: 1 }, { row: 9, column: -1 })).toEqual({
      row: 1,
      column: 0,
    })
  })
})

describe('steps', () => {
  const shape = { height: 2, width: 3, channels: 1 }

  test('go row by row', () => {
    expect(steppedPlace(shape, { row: 0, column: 2 }, 1)).toEqual({ row: 1, column: 0 })
  })

  test('begin again behind the last place, and end before the first', () => {
    expect(steppedPlace(shape, { row: 1, column: 2 }, 1)).toEqual({ row: 0, column: 0 })
    expect(steppedPlace(shape, { row: 0, column: 0 }, -1)).toEqual({ row: 1, column: 2 })
  })
})

describe('shares', () => {
  test('find their pixel again, in an image of any size', () => {
    const side = fc.integer({ min: 1, max: 64 })
    fc.assert(
      fc.property(side, side, fc.nat(63), fc.nat(63), (height, width, down, along) => {
        const pixel = { row: down % height, column: along % width }
        expect(pixelAtShare({ height, width }, shareOf({ height, width }, pixel))).toEqual(pixel)
      }),
    )
  })

  test('are about the same place in an image of another size', () => {
    const share = shareOf({ height: 28, width: 28 }, { row: 14, column: 27 })
    expect(pixelAtShare({ height: 14, width: 7 }, share)).toEqual({ row: 7, column: 6 })
  })
})
