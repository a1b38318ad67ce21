import type { Samples } from '../../data/samples.ts'
import { decidedClass, targetClass } from '../../spec/decision.ts'
import { decisionThreshold, type DenseNetwork } from '../../spec/network.ts'
import type { TrainingSpec } from '../../spec/spec.ts'
import type { Evaluation } from '../trainer.ts'
import { LOSS_FUNCTIONS } from './losses.ts'
import { forwardPass, outputsOf, type Pass } from './pass.ts'

/** Loss and accuracy of a set as `Evaluation` defines them; `pass` is overwritten. */
export function evaluateSamples(
  network: DenseNetwork,
  training: TrainingSpec,
  parameters: Float64Array,
  samples: Samples,
  pass: Pass,
): Evaluation {
  const { forward, terms } = LOSS_FUNCTIONS[training.loss]
  const { outputs } = network
  const threshold = decisionThreshold(network)
  let loss = 0
  let right = 0
  for (let row = 0; row < samples.rows; row++) {
    forwardPass(network, parameters, samples.inputs, row * network.inputs, pass)
    const made = outputsOf(network, pass)
    loss += forward(made, samples.targets, row * outputs)
    const given = decidedClass(made.a, 0, outputs, threshold)
    if (given === targetClass(samples.targets, row * outputs, outputs)) right++
  }
  return {
    loss: loss / (samples.rows * terms(outputs)),
    accuracy: network.task === 'regression' ? null : right / samples.rows,
  }
}
