import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carryParameters } from '../../src/engine/carry.ts'
import type { DatasetId } from '../../src/spec/choices.ts'
import { denseNetworkOf } from '../../src/spec/network.ts'
import { DEFAULT_SPEC, type HiddenLayer } from '../../src/spec/spec.ts'
import { arbitrarySpec } from '../spec/arbitrarySpec.ts'

function shape(features: readonly string[], ...units: number[]) {
  const hidden = units.map((count): HiddenLayer => ({ units: count, activation: 'tanh' }))
  return {
    features,
    network: denseNetworkOf({ ...DEFAULT_SPEC, features, network: { ...DEFAULT_SPEC.network, hidden } }),
  }
}

type Shape = ReturnType<typeof shape>

/** 1, 2, 3, ... so every old parameter is known by its number. */
const numbered = ({ network }: Shape) =>
  Float32Array.from({ length: network.parameterCount }, (_, i) => i + 1)

/** Carries 1, 2, 3, ... into a network of zeros. */
function carry(from: Shape, to: Shape): number[] {
  const initial = new Float32Array(to.network.parameterCount)
  return [...carryParameters(from, { ...to, initial }, numbered(from))]
}

describe('carryParameters', () => {
  test('keeps everything where nothing changes', () => {
    const same = shape(['x1', 'x2'], 3, 2)
    expect(carry(same, same)).toEqual([...numbered(same)])
  })

  test('matches inputs by feature', () => {
    const from = shape(['x1', 'x2'], 2)
    // Kernel x1: 1 2, x2: 3 4, biases 5 6, output 7 8, bias 9.
    expect(carry(from, shape(['x2'], 2))).toEqual([3, 4, 5, 6, 7, 8, 9])
    expect(carry(from, shape(['x1', 'x2', 'x1x2'], 2))).toEqual([1, 2, 3, 4, 0, 0, 5, 6, 7, 8, 9])
    expect(carry(shape(['x2', 'x1x2'], 2), shape(['x1', 'x2'], 2))).toEqual([0, 0, 1, 2, 5, 6, 7, 8, 9])
  })

  test('keeps the units that are still there and leaves room for new ones', () => {
    const from = shape(['x1', 'x2'], 2)
    expect(carry(from, shape(['x1', 'x2'], 1))).toEqual([1, 3, 5, 7, 9])
    expect(carry(from, shape(['x1', 'x2'], 3))).toEqual([1, 2, 0, 3, 4, 0, 5, 6, 0, 7, 8, 0, 9])
  })

  test('leaves the output the output when a layer is added or taken away', () => {
    const [one, two] = [shape(['x1', 'x2'], 2), shape(['x1', 'x2'], 2, 2)]
    expect(carry(one, two)).toEqual([1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0, 7, 8, 9])
    expect(carry(two, one)).toEqual([1, 2, 3, 4, 5, 6, 13, 14, 15])
  })

  test('keeps the outputs that are still there, whatever they stood for', () => {
    const to = (classes: number, dataset: DatasetId) => ({
      features: ['x1'],
      network: denseNetworkOf({
        ...DEFAULT_SPEC,
        data: { ...DEFAULT_SPEC.data, dataset, classes },
        features: ['x1'],
        network: { ...DEFAULT_SPEC.network, hidden: [] },
      }),
    })
    // Kernel 1 2 3, biases 4 5 6.
    expect(carry(to(3, 'blobs'), to(4, 'spirals'))).toEqual([1, 2, 3, 0, 4, 5, 6, 0])
    expect(carry(to(3, 'blobs'), to(3, 'circle'))).toEqual([1, 4])
    expect(carry(to(3, 'circle'), to(3, 'blobs'))).toEqual([1, 0, 0, 2, 0, 0])
  })

  test('keeps only the bias of an output that begins or ceases to take the features', () => {
    const [none, one] = [shape(['x1', 'x2']), shape(['x1', 'x2'], 2)]
    expect(carry(none, one)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 3])
    expect(carry(one, none)).toEqual([0, 0, 9])
  })

  test('gives new places their initial value and changes no argument', () => {
    const [from, to] = [shape(['x1'], 1), shape(['x1'], 2)]
    const initial = Float32Array.of(10, 20, 30, 40, 50, 60, 70)
    const parameters = numbered(from)
    expect(carryParameters(from, { ...to, initial }, parameters)).toEqual(
      Float32Array.of(1, 20, 2, 40, 3, 60, 4),
    )
    expect(initial).toEqual(Float32Array.of(10, 20, 30, 40, 50, 60, 70))
    expect(parameters).toEqual(numbered(from))
  })

  test('refuses arrays of another network', () => {
    const [from, to] = [shape(['x1'], 1), shape(['x1'], 2)]
    const initial = new Float32Array(7)
    expect(() => carryParameters(from, { ...to, initial }, new Float32Array(5))).toThrow(
      new RangeError('carryParameters: parameters has length 5, expected 4'),
    )
    expect(() => carryParameters(from, { ...to, initial: new Float32Array(4) }, new Float32Array(4))).toThrow(
      new RangeError('carryParameters: to.initial has length 4, expected 7'),
    )
  })

  test('between any two networks: each new value is initial or one old value, none used twice', () => {
    fc.assert(
      fc.property(arbitrarySpec, arbitrarySpec, (a, b) => {
        const from = { network: denseNetworkOf(a), features: a.features }
        const to = { network: denseNetworkOf(b), features: b.features }
        const kept = carry(from, to).filter((value) => value !== 0)
        expect(new Set(kept).size).toBe(kept.length)
        expect(kept.every((value) => value <= from.network.parameterCount)).toBe(true)
        // The bias of the first output always has a place.
        expect(kept).toContain(from.network.parameterCount - from.network.outputs + 1)
      }),
    )
  })

  test('out and back again keeps what was there when the network only grew', () => {
    const [small, large] = [shape(['x1', 'x2'], 3, 2), shape(['x1', 'x2', 'sin(x1)'], 5, 4)]
    const initial = Float32Array.from({ length: large.network.parameterCount }, () => -1)
    const grown = carryParameters(small, { ...large, initial }, numbered(small))
    const zeros = new Float32Array(small.network.parameterCount)
    expect(carryParameters(large, { ...small, initial: zeros }, grown)).toEqual(numbered(small))
  })
})
