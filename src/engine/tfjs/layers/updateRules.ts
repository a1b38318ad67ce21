import { add, div, mul, sqrt, square, sub } from '@tensorflow/tfjs-core'
import type { Tensor, Variable } from '@tensorflow/tfjs-core'
import type { OptimizerId } from '../../../spec/choices.ts'
import type { TrainingSpec } from '../../../spec/spec.ts'

/** One update of the parameters and slots, in place; `update` counts from 1. Called within `tidy`. */
type UpdateRule = (
  parameters: Variable,
  gradient: Tensor,
  slots: readonly Variable[],
  update: number,
  training: TrainingSpec,
) => void

/**
 * The optimizers of the reference, which names their papers. tfjs' own differ from Keras: its momentum keeps
 * the learning rate out of the velocity, another path as soon as the person changes the rate; its Adam adds
 * epsilon to sqrt(v / (1 - b2^t)), where it counts up to 30 times less; its Adagrad and RMSprop too have
 * epsilon elsewhere or slots of their own that cannot be saved with ours.
 */
export const UPDATE_RULES: Record<OptimizerId, UpdateRule> = {
  sgd(parameters, gradient, _slots, _update, { learningRate }) {
    parameters.assign(sub(parameters, mul(gradient, learningRate)))
  },
  momentum(parameters, gradient, slots, _update, { learningRate, momentum }) {
    const velocity = slots[0]!
    velocity.assign(sub(mul(velocity, momentum), mul(gradient, learningRate)))
    parameters.assign(add(parameters, velocity))
  },
  nesterov(parameters, gradient, slots, _update, { learningRate, momentum }) {
    const velocity = slots[0]!
    const step = mul(gradient, learningRate)
    velocity.assign(sub(mul(velocity, momentum), step))
    parameters.assign(add(parameters, sub(mul(velocity, momentum), step)))
  },
  adagrad(parameters, gradient, slots, _update, { learningRate, epsilon }) {
    const sums = slots[0]!
    sums.assign(add(sums, square(gradient)))
    parameters.assign(sub(parameters, div(mul(gradient, learningRate), rootOf(sums, epsilon))))
  },
  rmsprop(parameters, gradient, slots, _update, { learningRate, rho, epsilon }) {
    const squares = slots[0]!
    decay(squares, square(gradient), rho)
    parameters.assign(sub(parameters, div(mul(gradient, learningRate), rootOf(squares, epsilon))))
  },
  adadelta(parameters, gradient, slots, _update, { learningRate, rho, epsilon }) {
    const squares = slots[0]!
    const changes = slots[1]!
    decay(squares, square(gradient), rho)
    const change = div(mul(gradient, rootOf(changes, epsilon)), rootOf(squares, epsilon))
    decay(changes, square(change), rho)
    parameters.assign(sub(parameters, mul(change, learningRate)))
  },
  adam(parameters, gradient, slots, update, { learningRate, beta1, beta2, epsilon }) {
    const first = slots[0]!
    const second = slots[1]!
    const rate = (learningRate * Math.sqrt(1 - beta2 ** update)) / (1 - beta1 ** update)
    decay(first, gradient, beta1)
    decay(second, square(gradient), beta2)
    parameters.assign(sub(parameters, mul(div(first, add(sqrt(second), epsilon)), rate)))
  },
}

/** mean <- keep mean + (1 - keep) value */
function decay(mean: Variable, value: Tensor, keep: number): void {
  mean.assign(add(mul(mean, keep), mul(value, 1 - keep)))
}

function rootOf(squares: Tensor, epsilon: number): Tensor {
  return sqrt(add(squares, epsilon))
}
