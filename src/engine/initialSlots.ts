import type { OptimizerId } from '../spec/choices.ts'

/**
 * What each slot of an optimizer, an array laid out like the parameters, holds before the first update.
 * Keras begins Adagrad's sums at 0.1 (`initial_accumulator_value`), which bounds the first steps.
 */
export const INITIAL_SLOTS: Record<OptimizerId, readonly number[]> = {
  sgd: [],
  momentum: [0],
  nesterov: [0],
  adagrad: [0.1],
  rmsprop: [0],
  adadelta: [0, 0],
  adam: [0, 0],
}
