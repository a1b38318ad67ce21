import type { OptimizerId } from '../../spec/choices.ts'
import type { TrainingSpec } from '../../spec/spec.ts'

/** How one update changes the parameters, in place. */
interface Optimizer {
  /** Arrays laid out like the parameters that are kept between updates and begin as zeros. */
  readonly slotCount: number
  /** `update` counts from 1. */
  step(
    parameters: Float64Array,
    gradients: Float64Array,
    slots: readonly Float64Array[],
    update: number,
    training: TrainingSpec,
  ): void
}

/** The optimizers of Keras 3 (keras.io/api/optimizers), to the letter. */
export const OPTIMIZER_STEPS: Record<OptimizerId, Optimizer> = {
  /** w <- w - lr g (Robbins & Monro 1951). */
  sgd: {
    slotCount: 0,
    step(parameters, gradients, _slots, _update, { learningRate }) {
      for (let i = 0; i < parameters.length; i++) parameters[i]! -= learningRate * gradients[i]!
    },
  },
  /** v <- mu v - lr g; w <- w + v (Polyak 1964). */
  momentum: {
    slotCount: 1,
    step(parameters, gradients, slots, _update, { learningRate, momentum }) {
      const velocity = slots[0]!
      for (let i = 0; i < parameters.length; i++) {
        velocity[i] = momentum * velocity[i]! - learningRate * gradients[i]!
        parameters[i]! += velocity[i]!
      }
    },
  },
  /**
   * m <- b1 m + (1 - b1) g; v <- b2 v + (1 - b2) g^2; w <- w - lr_t m / (sqrt(v) + epsilon) with
   * lr_t = lr sqrt(1 - b2^t) / (1 - b1^t): Kingma & Ba 2015, in the form "just before section 2.1".
   */
  adam: {
    slotCount: 2,
    step(parameters, gradients, slots, update, { learningRate, beta1, beta2, epsilon }) {
      const first = slots[0]!
      const second = slots[1]!
      const rate = (learningRate * Math.sqrt(1 - beta2 ** update)) / (1 - beta1 ** update)
      for (let i = 0; i < parameters.length; i++) {
        const gradient = gradients[i]!
        first[i] = beta1 * first[i]! + (1 - beta1) * gradient
        second[i] = beta2 * second[i]! + (1 - beta2) * gradient * gradient
        parameters[i]! -= (rate * first[i]!) / (Math.sqrt(second[i]!) + epsilon)
      }
    },
  },
}
