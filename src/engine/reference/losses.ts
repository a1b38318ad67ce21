import type { Activation, Loss } from '../../spec/choices.ts'
import { ACTIVATION_FUNCTIONS, sigmoid } from './activations.ts'

/** One output as the loss sees it: pre-activation `z`, activation `a = f(z)`, and which f it was. */
export interface Output {
  readonly z: number
  readonly a: number
  readonly activation: Activation
}

/** Loss of one output of one sample, and its slope with respect to the output's pre-activation z. */
interface LossFunction {
  /** Whether the loss has a meaning behind an output layer of this activation. */
  fits(activation: Activation): boolean
  forward(output: Output, target: number): number
  backward(output: Output, target: number): number
}

/** The losses of Keras (keras.io/api/losses), before the mean over samples and outputs. */
export const LOSS_FUNCTIONS: Record<Loss, LossFunction> = {
  /**
   * -t log(a) - (1 - t) log(1 - a) with a = sigmoid(z), written in z so that it stays exact where a
   * rounds to 0 or 1 (`tf.nn.sigmoid_cross_entropy_with_logits`). Only behind a sigmoid.
   */
  binary_crossentropy: {
    fits: (activation) => activation === 'sigmoid',
    forward: ({ z }, target) => Math.max(z, 0) - z * target + Math.log1p(Math.exp(-Math.abs(z))),
    backward: ({ z }, target) => sigmoid(z) - target,
  },
  /** (a - t)^2, without the factor 1/2 of some textbooks. */
  mean_squared_error: {
    fits: () => true,
    forward: ({ a }, target) => (a - target) ** 2,
    backward: ({ z, a, activation }, target) =>
      2 * (a - target) * ACTIVATION_FUNCTIONS[activation].derivative(z, a),
  },
  /** |a - t|, whose slope at 0 is 0, as in TensorFlow. */
  mean_absolute_error: {
    fits: () => true,
    forward: ({ a }, target) => Math.abs(a - target),
    backward: ({ z, a, activation }, target) =>
      Math.sign(a - target) * ACTIVATION_FUNCTIONS[activation].derivative(z, a),
  },
  /** (a - t)^2 / 2 up to an error of 1 (Keras' delta), |a - t| - 1/2 beyond (Huber 1964). */
  huber: {
    fits: () => true,
    forward({ a }, target) {
      const error = Math.abs(a - target)
      return error <= 1 ? error ** 2 / 2 : error - 0.5
    },
    backward: ({ z, a, activation }, target) =>
      Math.max(-1, Math.min(1, a - target)) * ACTIVATION_FUNCTIONS[activation].derivative(z, a),
  },
}
