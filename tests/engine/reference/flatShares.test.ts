import { describe, expect, test } from 'vitest'
import type { Activation } from '../../../src/spec/choices.ts'
import type { DenseNetwork } from '../../../src/spec/network.ts'
import { flatShares } from '../../../src/engine/reference/flatShares.ts'
import { hiddenLayers, networkFor } from '../caseNetworks.ts'

/** One input into one unit of `activation` with weight 1 and bias 0, and from there into the output. */
const networkWith = (activation: Activation): DenseNetwork =>
  networkFor(1, hiddenLayers([1], activation, activation), 'sigmoid')
const PARAMETERS = Float32Array.of(1, 0, 1, 0)
const samplesOf = (...inputs: number[]) => ({
  rows: inputs.length,
  inputs: Float32Array.from(inputs),
  targets: new Float32Array(inputs.length),
})

describe('share of samples for which a unit is flat', () => {
  test.each([
    ['relu', [-1, 0, 1, 2], 0.5],
    ['tanh', [-3, -2, 0, 3], 0.5],
    ['sigmoid', [-5, -4, 4, 5], 0.5],
    ['linear', [-9, 0, 9, 9], 0],
    ['leaky_relu', [-9, 0, 9, 9], 0],
    ['step', [-9, 0, 9, 9], 0],
  ] as const)('%s at %j', (activation, inputs, share) => {
    const [input, unit] = flatShares(networkWith(activation), PARAMETERS, samplesOf(...inputs))
    expect([input, unit]).toEqual([0, share])
  })

  test('is 0 for the classes of a softmax, however certain', () => {
    const network = networkFor(1, [], 'softmax', 3)
    const certain = Float32Array.of(900, -900, 0, 0, 0, 0)
    expect([...flatShares(network, certain, samplesOf(1, -1))]).toEqual([0, 0, 0, 0])
  })

  test('is 0 without samples, and finds the first rows enough where there are very many', () => {
    const network = networkWith('relu')
    expect([...flatShares(network, PARAMETERS, samplesOf())]).toEqual([0, 0, 0])
    const inputs = new Float32Array(600_000).fill(-1).fill(1, 500_000)
    expect(flatShares(network, PARAMETERS, { rows: 600_000, inputs, targets: inputs })[1]).toBe(1)
  })
})
