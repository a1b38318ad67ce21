import { describe, expect, test } from 'vitest'
import { carryImageParameters } from '../../src/engine/carryImages.ts'
import { layerParameters } from '../../src/spec/imageNetwork.ts'
import type { ImageLayer, ImageNetwork } from '../../src/spec/imageLayers.ts'
import { conv, dense, FLATTEN, pool, stacked } from '../spec/imageStacks.ts'

const small = (...layers: readonly ImageLayer[]) => stacked({ height: 4, width: 4, channels: 1 }, layers)

/** 1, 2, 3, ... so every old parameter is known by its number. */
const numbered = ({ parameterCount }: ImageNetwork) =>
  Float32Array.from({ length: parameterCount }, (_, i) => i + 1)

/** Carries 1, 2, 3, ... into a network of zeros; layer by layer what came of it. */
function carry(from: ImageNetwork, to: ImageNetwork): number[][] {
  const carried = carryImageParameters(from, to, new Float32Array(to.parameterCount), numbered(from))
  return to.layers.map((layer) => {
    const place = layerParameters(layer)
    return [...carried.subarray(place.from, place.to)]
  })
}

describe('carrying the parameters of a network of images', () => {
  test('keeps everything where nothing changes', () => {
    const same = small(conv(2), { kind: 'batch_normalization' }, pool(), FLATTEN, dense(3))
    expect(carry(same, same).flat()).toEqual([...numbered(same)])
  })

  test('keeps the filters that stay, and what sees other inputs begins anew', () => {
    const [from, to] = [small(conv(1, 2), FLATTEN, dense(2)), small(conv(2, 2), FLATTEN, dense(2))]
    // One filter of four weights and a bias; with a second filter beside it, each weight has a neighbour.
    expect(carry(from, to)[0]).toEqual([1, 0, 2, 0, 3, 0, 4, 0, 5, 0])
    expect(new Set(carry(from, to)[2])).toEqual(new Set([0]))
    expect(carry(to, from)[0]).toEqual([1, 3, 5, 7, 9])
  })

  test('keeps the output layer wherever it moves, and units that stay', () => {
    const from = small(FLATTEN, dense(2, 'relu'), dense(2))
    const deeper = small(FLATTEN, dense(2, 'relu'), dense(2, 'relu'), dense(2))
    const [, hidden, added, output] = carry(from, deeper)
    expect(hidden).toEqual(carry(from, from)[1])
    expect(output).toEqual(carry(from, from)[2])
    expect(new Set(added)).toEqual(new Set([0]))
  })

  test('keeps nothing behind another window or another kind of layer', () => {
    const from = small(conv(1, 2), FLATTEN, dense(2))
    expect(new Set(carry(from, small(conv(1, 3), FLATTEN, dense(2))).flat())).toEqual(new Set([0]))
    expect(carry(from, small(FLATTEN, dense(4, 'relu'), dense(2)))[1]!.every((value) => value === 0)).toBe(
      true,
    )
  })

  test('layers without parameters come and go without harm', () => {
    const from = small(conv(1, 2), FLATTEN, dense(2))
    const to = small(conv(1, 2), { kind: 'dropout', rate: 0.5 }, FLATTEN, dense(2))
    expect(carry(from, to).flat()).toEqual([...numbered(from)])
  })
})
