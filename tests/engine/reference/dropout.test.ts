import { describe, expect, test } from 'vitest'
import { isDropped } from '../../../src/engine/dropout.ts'
import { dropoutFactors, type DropoutFactors } from '../../../src/engine/reference/dropout.ts'
import { meanGradients } from '../../../src/engine/reference/gradients.ts'
import { LOSS_FUNCTIONS } from '../../../src/engine/reference/losses.ts'
import { createPass, forwardPass, outputsOf } from '../../../src/engine/reference/pass.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { hiddenLayers, networkFor, parametersFor, samplesFor } from '../caseNetworks.ts'
import { slope } from './slope.ts'

const network = networkFor(2, hiddenLayers([5, 4], 'sigmoid', 'gelu'), 'softmax', 3)
const samples = samplesFor(network, 4, 1.5, 'dropout')
const parameters = Float64Array.from(parametersFor(network, 1, 'dropout'))

describe('dropoutFactors', () => {
  test('are 0 or 1 / (1 - rate) for the hidden units, by their numbers', () => {
    const factors = dropoutFactors(network, 7, 3, 0.25)
    expect(factors.map((layer) => layer.length)).toEqual([5, 4])
    // the two inputs are units 0 and 1
    const expected = Array.from({ length: 9 }, (_, j) => (isDropped(7, 3, 2 + j, 0.25) ? 0 : 1 / 0.75))
    expect(factors.flatMap((layer) => [...layer])).toEqual(expected)
  })

  test('are none at a rate of 0, and without hidden layers', () => {
    expect(dropoutFactors(network, 7, 3, 0)).toEqual([])
    expect(dropoutFactors(networkFor(2, [], 'sigmoid'), 7, 3, 0.5)).toEqual([])
  })
})

/** The mean loss with these units out. */
function lossWith(values: Float64Array, factors: DropoutFactors): number {
  const pass = createPass(network)
  let sum = 0
  for (let row = 0; row < samples.rows; row++) {
    forwardPass(network, values, samples.inputs, row * network.inputs, pass, factors)
    sum += LOSS_FUNCTIONS.categorical_crossentropy.forward(outputsOf(network, pass), samples.targets, row * 3)
  }
  return sum / samples.rows
}

test.each([1, 2, 3, 4, 5])('gradients with the units of update %d out equal finite differences', (update) => {
  const factors = dropoutFactors(network, 7, update, 0.4)
  expect(factors.some((layer) => layer.includes(0))).toBe(true)
  const training = { ...DEFAULT_SPEC.training, loss: 'categorical_crossentropy' } as const
  const gradients = new Float64Array(network.parameterCount)
  const rows = Uint32Array.of(0, 1, 2, 3)
  const pass = createPass(network)
  meanGradients(network, training, parameters, samples, rows, pass, gradients, factors)
  for (const [i, gradient] of gradients.entries()) {
    const along = (value: number) => lossWith(parameters.with(i, value), factors)
    expect(gradient).toBeCloseTo(slope(along, parameters[i]!), 9)
  }
})
