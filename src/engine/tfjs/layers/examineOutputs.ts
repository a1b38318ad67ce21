import type { Loss } from '../../../spec/choices.ts'
import { decidedClass, targetClass } from '../../../spec/decision.ts'
import { decisionThreshold, type Network } from '../../../spec/network.ts'
import { lastActivation } from '../../lastActivation.ts'
import { LOSS_FUNCTIONS } from '../../reference/losses.ts'
import type { Evaluation, Examined } from '../../trainer.ts'

/** What a model evaluates: of each sample the pre-activations of the output layer and behind them its activations. */
type Evaluated = Float32Array

/**
 * What `values` say of samples whose targets are those of `rows`, in double precision; `targets` is samples x outputs.
 */
export function examineOutputs(
  network: Network,
  loss: Loss,
  values: Evaluated,
  targets: Float32Array,
  rows: Uint32Array,
): Examined {
  const { forward, terms } = LOSS_FUNCTIONS[loss]
  const { outputs: count } = network
  const activation = lastActivation(network)
  const threshold = network.kind === 'dense' ? decisionThreshold(network) : null
  const outputs = new Float32Array(rows.length * count)
  const losses = new Float64Array(rows.length)
  let right = 0
  for (const [i, row] of rows.entries()) {
    const at = 2 * count * i
    const z = values.subarray(at, at + count)
    const a = values.subarray(at + count, at + 2 * count)
    outputs.set(a, i * count)
    losses[i] = forward({ z, a, activation }, targets, row * count) / terms(count)
    if (decidedClass(a, 0, count, threshold) === targetClass(targets, row * count, count)) right++
  }
  return { outputs, losses, right }
}

/** Loss and accuracy, see `Evaluation`, of all samples of a set. */
export function evaluateOutputs(
  network: Network,
  loss: Loss,
  values: Evaluated,
  targets: Float32Array,
): Evaluation {
  const all = Uint32Array.from({ length: targets.length / network.outputs }, (_, row) => row)
  const { losses, right } = examineOutputs(network, loss, values, targets, all)
  const accuracy = network.task === 'regression' ? null : right / all.length
  return { loss: losses.reduce((sum, each) => sum + each, 0) / all.length, accuracy }
}
