import type { LayerActivation, Loss } from '../../../../spec/choices.ts'
import { ACTIVATION_GLSL } from './activationGlsl.ts'

/** The slope of a loss with respect to the pre-activations z of four outputs, as a GLSL expression. */
type LossSlopeGlsl = (z: string, a: string, target: string, activation: LayerActivation) => string

/** Each behind the activations which `checkLoss` lets through. */
export const LOSS_SLOPE_GLSL: Record<Loss, LossSlopeGlsl> = {
  binary_crossentropy: (_z, a, target) => `${a} - ${target}`,
  categorical_crossentropy: (_z, a, target) => `${a} - ${target}`,
  mean_squared_error: (z, a, target, activation) =>
    `2.0 * (${a} - ${target}) * ${derivative(z, a, activation)}`,
  half_squared_error: (z, a, target, activation) =>
    activation === 'tanh'
      ? `(${a} + 1.0 - 2.0 * ${target}) * ${derivative(z, a, activation)}`
      : `(${a} - ${target}) * ${derivative(z, a, activation)}`,
  mean_absolute_error: (z, a, target, activation) =>
    `sign(${a} - ${target}) * ${derivative(z, a, activation)}`,
  huber: (z, a, target, activation) => `clamp(${a} - ${target}, -1.0, 1.0) * ${derivative(z, a, activation)}`,
  hinge: (z, a, target, activation) =>
    `(1.0 - 2.0 * ${target}) * vec4(lessThan((2.0 * ${target} - 1.0) * ${a}, vec4(1.0)))
      * ${derivative(z, a, activation)}`,
  perceptron: (_z, a, target) => `${a} - ${target}`,
}

function derivative(z: string, a: string, activation: LayerActivation): string {
  if (activation === 'softmax') throw new RangeError('loss: expected outputs by themselves, got a softmax')
  return ACTIVATION_GLSL[activation].derivative(z, a)
}
