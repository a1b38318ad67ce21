import type { Loss } from '../../../spec/choices.ts'
import type { Network } from '../../../spec/network.ts'
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
  const { forward } = LOSS_FUNCTIONS[loss]
  const { activation } = network.layers.at(-1)!
  let sum = 0
  let right = 0
  for (const [i, target] of targets.entries()) {
    const row = Math.floor(i / network.outputs)
    const at = row * network.outputs + i
    const a = outputs[at + network.outputs]!
    sum += forward({ z: outputs[at]!, a, activation }, target)
    if (a > 0.5 === target > 0.5) right++
  }
  const accuracy = activation === 'sigmoid' ? right / targets.length : null
  return { loss: sum / targets.length, accuracy }
}
