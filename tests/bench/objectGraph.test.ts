import { expect, test } from 'vitest'
import { createReferenceTrainer } from '../../src/engine/reference/trainer.ts'
import { randomStream } from '../../src/lib/random.ts'
import { ACTIVATIONS, LOSSES, type Loss } from '../../src/spec/choices.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import {
  hiddenLayers,
  networkFor,
  parametersFor,
  samplesFor,
  type CaseOutput,
} from '../engine/caseNetworks.ts'
import { ObjectGraph } from './objectGraph.ts'

const OUTPUTS: Partial<Record<Loss, CaseOutput>> = {
  hinge: 'margin',
  perceptron: 'step',
  half_squared_error: 'linear',
}

const combinations = LOSSES.filter((loss) => loss !== 'categorical_crossentropy').flatMap((loss) =>
  ACTIVATIONS.map((activation) => ({ loss, activation })),
)

test.each(combinations)(
  '20 steps of $activation with $loss agree with the reference',
  async ({ loss, activation }) => {
    const network = networkFor(3, hiddenLayers([4, 2], activation), OUTPUTS[loss] ?? 'sigmoid')
    const train = samplesFor(network, 37, 1.5, 'object graph')
    const parameters = parametersFor(network, 0.8, 'object graph')
    const training = { ...DEFAULT_SPEC.training, loss, learningRate: 0.1 }
    const reference = createReferenceTrainer({
      network,
      training,
      train,
      test: train,
      parameters,
      seed: 1,
    })
    const graph = new ObjectGraph(network, parameters, loss)
    for (let epoch = 0; epoch < 5; epoch++) {
      const rows = Uint32Array.from({ length: train.rows }, (_, row) => row)
      const order = randomStream(1, 'object graph', epoch).shuffle(rows)
      await reference.train(order, 10)
      graph.train(train, order, 10, 0.1)
    }
    const expected = await reference.state()
    expect(expected.updates).toBe(20)
    expect(graph.parameters()).toEqual(
      [...expected.parameters].map((value): unknown => expect.closeTo(value, 6)),
    )
    expect(graph.parameters()).not.toEqual([...parameters].map((value): unknown => expect.closeTo(value, 2)))
  },
)
