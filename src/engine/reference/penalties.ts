import type { TrainingSpec } from '../../spec/spec.ts'
import type { KernelPlace } from '../kernelsOf.ts'

/**
 * What the loss is charged for large weights: l1 * sum |w| + l2 * sum w^2 over the kernels, as
 * `keras.regularizers.L1L2` has it. Biases are free.
 */
export function penalty(
  kernels: readonly Omit<KernelPlace, 'units'>[],
  parameters: Float64Array,
  { l1, l2 }: Pick<TrainingSpec, 'l1' | 'l2'>,
): number {
  let sum = 0
  for (const { kernelOffset, biasOffset } of kernels) {
    for (let i = kernelOffset; i < biasOffset; i++) {
      const weight = parameters[i]!
      sum += l1 * Math.abs(weight) + l2 * weight * weight
    }
  }
  return sum
}

/** Adds the slope of `penalty` to `gradients`; at w = 0 that of |w| is taken to be 0. */
export function penaltyBackward(
  kernels: readonly Omit<KernelPlace, 'units'>[],
  parameters: Float64Array,
  { l1, l2 }: Pick<TrainingSpec, 'l1' | 'l2'>,
  gradients: Float64Array,
): void {
  for (const { kernelOffset, biasOffset } of kernels) {
    for (let i = kernelOffset; i < biasOffset; i++) {
      const weight = parameters[i]!
      gradients[i]! += l1 * Math.sign(weight) + 2 * l2 * weight
    }
  }
}
