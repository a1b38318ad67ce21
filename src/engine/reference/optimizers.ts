import type { OptimizerId } from '../../spec/choices.ts'
import type { TrainingSpec } from '../../spec/spec.ts'

/** How one update changes the parameters, in place. */
interface Optimizer {
  /** `slots` begin as `INITIAL_SLOTS`; `update` counts from 1. */
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
    step(parameters, gradients, _slots, _update, { learningRate }) {
      for (let i = 0; i < parameters.length; i++) parameters[i]! -= learningRate * gradients[i]!
    },
  },
  /** v <- mu v - lr g; w <- w + v (Polyak 1964). */
  momentum: {
    step(parameters, gradients, slots, _update, { learningRate, momentum }) {
      const velocity = slots[0]!
      for (let i = 0; i < parameters.length; i++) {
        velocity[i] = momentum * velocity[i]! - learningRate * gradients[i]!
        parameters[i]! += velocity[i]!
      }
    },
  },
  /**
   * v <- mu v - lr g; w <- w + mu v - lr g (Nesterov 1983, in the variables of Sutskever, Martens, Dahl &
   * Hinton 2013 moved to the point looked ahead at).
   */
  nesterov: {
    step(parameters, gradients, slots, _update, { learningRate, momentum }) {
      const velocity = slots[0]!
      for (let i = 0; i < parameters.length; i++) {
        const step = learningRate * gradients[i]!
        velocity[i] = momentum * velocity[i]! - step
        parameters[i]! += momentum * velocity[i]! - step
      }
    },
  },
  /** s <- s + g^2; w <- w - lr g / sqrt(s + epsilon) (Duchi, Hazan & Singer 2011). */
  adagrad: {
    step(parameters, gradients, slots, _update, { learningRate, epsilon }) {
      const sums = slots[0]!
      for (let i = 0; i < parameters.length; i++) {
        const gradient = gradients[i]!
        sums[i]! += gradient * gradient
        parameters[i]! -= (learningRate * gradient) / Math.sqrt(sums[i]! + epsilon)
      }
    },
  },
  /** v <- rho v + (1 - rho) g^2; w <- w - lr g / sqrt(v + epsilon) (Tieleman & Hinton 2012, lecture 6.5). */
  rmsprop: {
    step(parameters, gradients, slots, _update, { learningRate, rho, epsilon }) {
      const squares = slots[0]!
      for (let i = 0; i < parameters.length; i++) {
        const gradient = gradients[i]!
        squares[i] = rho * squares[i]! + (1 - rho) * gradient * gradient
        parameters[i]! -= (learningRate * gradient) / Math.sqrt(squares[i]! + epsilon)
      }
    },
  },
  /**
   * v <- rho v + (1 - rho) g^2; D = -g sqrt(d + epsilon) / sqrt(v + epsilon); d <- rho d + (1 - rho) D^2;
   * w <- w + lr D (Zeiler 2012, where lr is 1).
   */
  adadelta: {
    step(parameters, gradients, slots, _update, { learningRate, rho, epsilon }) {
      const squares = slots[0]!
      const changes = slots[1]!
      for (let i = 0; i < parameters.length; i++) {
        const gradient = gradients[i]!
        squares[i] = rho * squares[i]! + (1 - rho) * gradient * gradient
        const change = (-gradient * Math.sqrt(changes[i]! + epsilon)) / Math.sqrt(squares[i]! + epsilon)
        changes[i] = rho * changes[i]! + (1 - rho) * change * change
        parameters[i]! += learningRate * change
      }
    },
  },
  /**
   * m <- b1 m + (1 - b1) g; v <- b2 v + (1 - b2) g^2; w <- w - lr_t m / (sqrt(v) + epsilon) with
   * lr_t = lr sqrt(1 - b2^t) / (1 - b1^t): Kingma & Ba 2015, in the form "just before section 2.1".
   */
  adam: {
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
