import type { Samples } from '../../data/samples.ts'
import type { Network } from '../../spec/network.ts'
import type { TrainingSpec } from '../../spec/spec.ts'
import type { Evaluation } from '../trainer.ts'
import { LOSS_FUNCTIONS } from './losses.ts'
import { forwardPass, outputOf, type Pass } from './pass.ts'

/** Loss and accuracy of a set as `Evaluation` defines them; `pass` is overwritten. */
export function evaluateSamples(
  network: Network,
  training: TrainingSpec,
  parameters: Float64Array,
  samples: Samples,
  pass: Pass,
): Evaluation {
  const { forward } = LOSS_FUNCTIONS[training.loss]
  const count = samples.rows * network.outputs
  let loss = 0
  let right = 0
  for (let row = 0; row < samples.rows; row++) {
    forwardPass(network, parameters, samples.inputs, row * network.inputs, pass)
    for (let k = 0; k < network.outputs; k++) {
      const output = outputOf(network, pass, k)
      const target = samples.targets[row * network.outputs + k]!
      loss += forward(output, target)
      if (output.a > 0.5 === target > 0.5) right++
    }
  }
  const binary = network.layers.at(-1)!.activation === 'sigmoid'
  return { loss: loss / count, accuracy: binary ? right / count : null }
}
