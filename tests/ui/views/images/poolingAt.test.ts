import { describe, expect, test } from 'vitest'
import type { PlacedPooling2D } from '../../../../src/spec/imageLayers.ts'
import { poolingAt } from '../../../../src/ui/views/images/poolingAt.ts'
import { numberAt } from '../../../../src/ui/views/images/slidingPlace.ts'
import { seenNetwork, WINDOWED } from './seenNetwork.fixtures.ts'

const LAYER: PlacedPooling2D = {
  kind: 'max_pooling2d',
  poolSize: 2,
  strides: 2,
  padding: 'same',
  input: { height: 3, width: 3, channels: 1 },
  output: { height: 2, width: 2, channels: 1 },
}
const IMAGE = [-1, -2, -3, -4, -5, -6, -7, -7, -9]

describe('poolingAt by hand', () => {
  test('the first of the largest numbers is marked', () => {
    expect(poolingAt(LAYER, IMAGE, 0, { row: 1, column: 0 })).toMatchObject({
      largest: 0,
      value: -7,
      count: 2,
    })
  })

  test('zeros outside are no number of the window', () => {
    const at = poolingAt(LAYER, IMAGE, 0, { row: 1, column: 1 })
    expect(at.cells.map(({ inside }) => inside)).toEqual([true, false, false, false])
    expect(at.value).toBe(-9)
  })

  test('a mean divides by the numbers inside', () => {
    const at = poolingAt({ ...LAYER, kind: 'average_pooling2d' }, IMAGE, 0, { row: 0, column: 1 })
    expect(at).toMatchObject({ largest: null, count: 2, sum: -9, value: -4.5 })
  })
})

test('every pixel of every map agrees with what the reference makes of the image', () => {
  const seen = seenNetwork({ height: 7, width: 6, channels: 2 }, WINDOWED)
  let compared = 0
  for (const [index, layer] of seen.network.layers.entries()) {
    if (layer.kind !== 'max_pooling2d' && layer.kind !== 'average_pooling2d') continue
    for (let row = 0; row < layer.output.height; row++) {
      for (let column = 0; column < layer.output.width; column++) {
        for (let channel = 0; channel < layer.output.channels; channel++) {
          const { value } = poolingAt(layer, seen.input(index), channel, { row, column })
          expect(value).toBeCloseTo(
            numberAt(seen.activations[index]!, layer.output, { row, column }, channel),
            5,
          )
          compared++
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(40)
})
