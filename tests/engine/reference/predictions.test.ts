import { expect, test } from 'vitest'
import { predictionsOf } from '../../../src/engine/reference/predictions.ts'
import { createReferenceTrainer } from '../../../src/engine/reference/trainer.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { hiddenLayers, networkFor, parametersFor, samplesFor } from '../caseNetworks.ts'

test('predictions are the output activations of every sample', async () => {
  const network = networkFor(3, hiddenLayers([5, 4], 'tanh', 'relu'), 'sigmoid')
  const parameters = parametersFor(network, 0.8)
  const samples = samplesFor(network, 30, 1.5, 'train')
  const { training } = DEFAULT_SPEC
  const trainer = createReferenceTrainer({
    network,
    training,
    train: samples,
    test: samples,
    parameters,
    seed: 1,
  })
  const predictions = predictionsOf(network, parameters, samples)
  expect(predictions).toHaveLength(30)
  for (let row = 0; row < 30; row++) {
    const units = await trainer.activations(samples.inputs.slice(3 * row, 3 * row + 3))
    expect(predictions[row]).toBe(units.at(-1))
  }
  expect(predictionsOf(network, parameters, { ...samples, rows: 0 })).toHaveLength(0)
})

test('predictions of several outputs lie sample after sample', () => {
  const network = networkFor(2, [], 'softmax', 3)
  // x1 speaks for class 0, x2 for class 1, and class 2 is never worth more than the other two
  const parameters = Float32Array.of(50, 0, 0, 0, 50, 0, 0, 0, 0)
  const samples = { rows: 2, inputs: Float32Array.of(1, 0, 0, 1), targets: new Float32Array(6) }
  const expected = [1, 0, 0, 0, 1, 0].map((share): unknown => expect.closeTo(share, 9))
  expect([...predictionsOf(network, parameters, samples)]).toEqual(expected)
})
