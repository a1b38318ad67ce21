import type { Activation, Loss } from '../../../../spec/choices.ts'
import { ACTIVATION_GLSL } from './activationGlsl.ts'

/** The slope of a loss with respect to the pre-activation z of one output, as a GLSL expression. */
type LossSlopeGlsl = (z: string, a: string, target: string, activation: Activation) => string

export const LOSS_SLOPE_GLSL: Record<Loss, LossSlopeGlsl> = {
  // Behind a sigmoid only, which `checkLoss` sees to.
  binary_crossentropy: (_z, a, target) => `${a} - ${target}`,
  mean_squared_error: (z, a, target, activation) =>
    `2.0 * (${a} - ${target}) * ${ACTIVATION_GLSL[activation].derivative(z, a)}`,
  mean_absolute_error: (z, a, target, activation) =>
    `sign(${a} - ${target}) * ${ACTIVATION_GLSL[activation].derivative(z, a)}`,
  huber: (z, a, target, activation) =>
    `clamp(${a} - ${target}, -1.0, 1.0) * ${ACTIVATION_GLSL[activation].derivative(z, a)}`,
}
