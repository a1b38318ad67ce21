import type { Activation, LayerActivation, Loss } from '../../spec/choices.ts'
import { ACTIVATION_FUNCTIONS, sigmoid } from './activations.ts'
import { logSumExp } from './softmax.ts'

/** The outputs of one sample as the loss sees them: pre-activations `z`, activations `a`, and which they are. */
export interface Outputs {
  readonly z: ArrayLike<number>
  readonly a: ArrayLike<number>
  readonly activation: LayerActivation
}

/** The loss of one sample, and its slopes by the pre-activations of the output layer. */
interface LossFunction {
  /** Whether the loss has a meaning behind an output layer of this activation. */
  fits(activation: LayerActivation): boolean
  /** What the sum over the outputs of a sample is divided by: Keras means over them, but for the softmax. */
  terms(outputs: number): number
  /** The sum over the outputs; `targets` of the sample are those from `at` on. */
  forward(outputs: Outputs, targets: ArrayLike<number>, at: number): number
  /** Writes the slopes of that sum to `dz`. */
  backward(outputs: Outputs, targets: ArrayLike<number>, at: number, dz: Float64Array): void
}

/** One output by itself. */
interface Output {
  readonly z: number
  readonly a: number
  readonly activation: Activation
}

/** A loss that looks at every output by itself. */
interface OutputLoss {
  fits(activation: LayerActivation): boolean
  forward(output: Output, target: number): number
  backward(output: Output, target: number): number
}

function perOutput({ fits, forward, backward }: OutputLoss): LossFunction {
  const outputAt = ({ z, a, activation }: Outputs, k: number): Output => {
    if (activation === 'softmax') throw new RangeError('loss: expected outputs by themselves, got a softmax')
    return { z: z[k]!, a: a[k]!, activation }
  }
  return {
    fits: (activation) => activation !== 'softmax' && fits(activation),
    terms: (outputs) => outputs,
    forward(outputs, targets, at) {
      let sum = 0
      for (let k = 0; k < outputs.z.length; k++) sum += forward(outputAt(outputs, k), targets[at + k]!)
      return sum
    },
    backward(outputs, targets, at, dz) {
      for (let k = 0; k < dz.length; k++) dz[k] = backward(outputAt(outputs, k), targets[at + k]!)
    },
  }
}

/** What is learned: -1 for class 0 and 1 for class 1. */
const signOf = (target: number) => 2 * target - 1

/** What an output is to be for this target: behind a tanh the sign of its class. */
const aimOf = (activation: Activation, target: number) => (activation === 'tanh' ? signOf(target) : target)

/** The losses of Keras (keras.io/api/losses), before the mean over samples and outputs. */
export const LOSS_FUNCTIONS: Record<Loss, LossFunction> = {
  /**
   * -t log(a) - (1 - t) log(1 - a) with a = sigmoid(z), written in z so that it stays exact where a
   * rounds to 0 or 1 (`tf.nn.sigmoid_cross_entropy_with_logits`). Only behind a sigmoid.
   */
  binary_crossentropy: perOutput({
    fits: (activation) => activation === 'sigmoid',
    forward: ({ z }, target) => Math.max(z, 0) - z * target + Math.log1p(Math.exp(-Math.abs(z))),
    backward: ({ z }, target) => sigmoid(z) - target,
  }),
  /**
   * -sum_k t_k log(a_k) with a = softmax(z), written in z so that it stays exact where an a_k rounds to 0
   * (`tf.nn.softmax_cross_entropy_with_logits`); targets add up to 1. Only behind a softmax.
   */
  categorical_crossentropy: {
    fits: (activation) => activation === 'softmax',
    terms: () => 1,
    forward({ z }, targets, at) {
      const total = logSumExp(z)
      let sum = 0
      for (let k = 0; k < z.length; k++) sum += targets[at + k]! * (total - z[k]!)
      return sum
    },
    backward({ a }, targets, at, dz) {
      for (let k = 0; k < dz.length; k++) dz[k] = a[k]! - targets[at + k]!
    },
  },
  /** (a - t)^2, without the factor 1/2 of some textbooks. */
  mean_squared_error: perOutput({
    fits: () => true,
    forward: ({ a }, target) => (a - target) ** 2,
    backward: ({ z, a, activation }, target) =>
      2 * (a - target) * ACTIVATION_FUNCTIONS[activation].derivative(z, a),
  }),
  /**
   * (a - t)^2 / 2: the loss of TensorFlow Playground, which Keras has no name for. Behind a tanh t is the sign of
   * the class, -1 or 1, as there.
   */
  half_squared_error: perOutput({
    fits: (activation) => activation === 'tanh' || activation === 'linear',
    forward: ({ a, activation }, target) => (a - aimOf(activation, target)) ** 2 / 2,
    backward: ({ z, a, activation }, target) =>
      (a - aimOf(activation, target)) * ACTIVATION_FUNCTIONS[activation].derivative(z, a),
  }),
  /** |a - t|, whose slope at 0 is 0, as in TensorFlow. */
  mean_absolute_error: perOutput({
    fits: () => true,
    forward: ({ a }, target) => Math.abs(a - target),
    backward: ({ z, a, activation }, target) =>
      Math.sign(a - target) * ACTIVATION_FUNCTIONS[activation].derivative(z, a),
  }),
  /** (a - t)^2 / 2 up to an error of 1 (Keras' delta), |a - t| - 1/2 beyond (Huber 1964). */
  huber: perOutput({
    fits: () => true,
    forward({ a }, target) {
      const error = Math.abs(a - target)
      return error <= 1 ? error ** 2 / 2 : error - 0.5
    },
    backward: ({ z, a, activation }, target) =>
      Math.max(-1, Math.min(1, a - target)) * ACTIVATION_FUNCTIONS[activation].derivative(z, a),
  }),
  /** max(0, 1 - s a) with s = -1 for class 0 and 1 for class 1 (Vapnik 1995); slope 0 where s a is 1 or more. */
  hinge: perOutput({
    fits: () => true,
    forward: ({ a }, target) => Math.max(0, 1 - signOf(target) * a),
    backward: ({ z, a, activation }, target) =>
      signOf(target) * a < 1 ? -signOf(target) * ACTIVATION_FUNCTIONS[activation].derivative(z, a) : 0,
  }),
  /**
   * The perceptron criterion (a - t) z, which is |z| of a wrong output and 0 of a right one. Its slope a - t
   * makes of gradient descent the perceptron rule w <- w + lr (t - a) x (Rosenblatt 1958). Only behind a step.
   */
  perceptron: perOutput({
    fits: (activation) => activation === 'step',
    forward: ({ z, a }, target) => (a - target) * z,
    backward: ({ a }, target) => a - target,
  }),
}
