import type { Loss } from '../../../spec/choices.ts'
import { decidedClass, targetClass } from '../../../spec/decision.ts'
import { decisionThreshold, type Network } from '../../../spec/network.ts'
import { lastActivation } from '../../lastActivation.ts'
import { LOSS_FUNCTIONS } from '../../reference/losses.ts'
import type { Evaluation } from '../../trainer.ts'

/**
 * Loss and accuracy, see `Evaluation`, in double precision. `outputs` holds for each sample the
 * pre-activations of the output layer and behind them its activations; `targets` is samples x outputs.
 */
export function evaluateOutputs(
  network: Network,
  loss: Loss,
  outputs: Float32Array,
  targets: Float32Array,
): Evaluation {
  const { forward, terms } = LOSS_FUNCTIONS[loss]
  const { outputs: count } = network
  const activation = lastActivation(network)
  const threshold = network.kind === 'dense' ? decisionThreshold(network) : null
  const rows = targets.length / count
  let sum = 0
  let right = 0
  for (let row = 0; row < rows; row++) {
    const at = 2 * count * row
    const z = outputs.subarray(at, at + count)
    const a = outputs.subarray(at + count, at + 2 * count)
    sum += forward({ z, a, activation }, targets, row * count)
    if (decidedClass(a, 0, count, threshold) === targetClass(targets, row * count, count)) right++
  }
  const accuracy = network.task === 'regression' ? null : right / rows
  return { loss: sum / (rows * terms(count)), accuracy }
}
