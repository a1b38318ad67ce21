import { describe, expect, test } from 'vitest'
import { ACTIVATION_FUNCTIONS } from '../../../../src/engine/reference/activations.ts'
import type { PlacedDense } from '../../../../src/spec/imageLayers.ts'
import { softmaxOf } from '../../../../src/ui/views/images/softmaxOf.ts'
import { unitAt } from '../../../../src/ui/views/images/unitAt.ts'
import { seenNetwork, WINDOWED } from './seenNetwork.fixtures.ts'

const LAYER: PlacedDense = {
  kind: 'dense',
  units: 2,
  inputs: 3,
  input: 3,
  output: 2,
  activation: 'relu',
  kernelOffset: 10,
  biasOffset: 16,
}

describe('unitAt by hand', () => {
  // w of unit 1: -4, 1, 3; biases 0.5 and 0.25.
  const at = unitAt(LAYER, [9, -4, 9, 1, 9, 3, 0.5, 0.25], [2, 1, -1], 1, 2)

  test('names what counts most, and sums up the others', () => {
    expect(at.top).toEqual([
      { input: 0, x: 2, weight: -4, product: -8 },
      { input: 2, x: -1, weight: 3, product: -3 },
    ])
    expect(at).toMatchObject({ rest: 1, others: 1, sum: -10, bias: 0.25, z: -9.75 })
  })

  test('inputs of 0 are never named', () => {
    expect(unitAt(LAYER, new Array(8).fill(1), [0, 5, 0], 0, 3).top.map(({ input }) => input)).toEqual([1])
  })
})

describe('softmaxOf', () => {
  test('by hand: 0, ln 2 and ln 5 share as 1 : 2 : 5', () => {
    const { powers, sum, probabilities, shift } = softmaxOf([0, Math.log(2), Math.log(5)])
    expect(shift).toBe(0)
    expect(sum).toBeCloseTo(8)
    powers.forEach((power, k) => expect(power).toBeCloseTo([1, 2, 5][k]!))
    probabilities.forEach((share, k) => expect(share).toBeCloseTo([0.125, 0.25, 0.625][k]!))
  })

  test('powers beyond all numbers are taken relative to the largest', () => {
    expect(softmaxOf([1000, 0])).toEqual({ shift: 1000, powers: [1, 0], sum: 1, probabilities: [1, 0] })
  })
})

test('units and probabilities agree with what the reference makes of the image', () => {
  const seen = seenNetwork({ height: 7, width: 6, channels: 2 }, WINDOWED)
  const zOf = (index: number) => {
    const layer = seen.network.layers[index] as PlacedDense
    return Array.from({ length: layer.units }, (_, unit) => {
      return unitAt(layer, seen.own(index), seen.input(index), unit, 3).z
    })
  }
  zOf(7).forEach((z, unit) =>
    expect(ACTIVATION_FUNCTIONS.elu.forward(z)).toBeCloseTo(seen.activations[7]![unit]!, 5),
  )
  softmaxOf(zOf(8)).probabilities.forEach((share, k) =>
    expect(share).toBeCloseTo(seen.activations[8]![k]!, 5),
  )
})
