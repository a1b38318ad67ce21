import type { OptimizerId } from '../../../../spec/choices.ts'
import type { TrainingSpec } from '../../../../spec/spec.ts'

/** How one update changes four parameters at a time. */
interface OptimizerGlsl {
  /** Arrays laid out like the parameters that are kept between updates. */
  readonly slotCount: number
  /**
   * GLSL statements for the vec4 variables `weight`, its slots and its gradient, which they may overwrite;
   * `rate` and `moments` are at hand.
   */
  update(weight: string, slots: readonly string[], gradient: string): string
  /** `rate` of an update, which counts from 1; in double precision, because 1 - b^t cancels. */
  rate(training: TrainingSpec, update: number): number
  /** `moments`, for the same reason with 1 - b computed here. */
  moments(training: TrainingSpec): readonly [number, number, number, number, number]
}

/** The optimizers of the reference. */
export const OPTIMIZER_GLSL: Record<OptimizerId, OptimizerGlsl> = {
  sgd: {
    slotCount: 0,
    update: (weight, _slots, gradient) => `${weight} -= rate * ${gradient};`,
    rate: ({ learningRate }) => learningRate,
    moments: () => [0, 0, 0, 0, 0],
  },
  momentum: {
    slotCount: 1,
    update: (weight, [velocity], gradient) =>
      `${velocity} = moments[0] * ${velocity} - rate * ${gradient}; ${weight} += ${velocity};`,
    rate: ({ learningRate }) => learningRate,
    moments: ({ momentum }) => [momentum, 0, 0, 0, 0],
  },
  nesterov: {
    slotCount: 1,
    update: (weight, [velocity], gradient) =>
      `${velocity} = moments[0] * ${velocity} - rate * ${gradient};
      ${weight} += moments[0] * ${velocity} - rate * ${gradient};`,
    rate: ({ learningRate }) => learningRate,
    moments: ({ momentum }) => [momentum, 0, 0, 0, 0],
  },
  adagrad: {
    slotCount: 1,
    update: (weight, [sums], gradient) =>
      `${sums} += ${gradient} * ${gradient};
      ${weight} -= rate * ${gradient} / sqrt(${sums} + moments[0]);`,
    rate: ({ learningRate }) => learningRate,
    moments: ({ epsilon }) => [epsilon, 0, 0, 0, 0],
  },
  rmsprop: {
    slotCount: 1,
    update: (weight, [squares], gradient) =>
      `${squares} = moments[0] * ${squares} + moments[1] * ${gradient} * ${gradient};
      ${weight} -= rate * ${gradient} / sqrt(${squares} + moments[2]);`,
    rate: ({ learningRate }) => learningRate,
    moments: ({ rho, epsilon }) => [rho, 1 - rho, epsilon, 0, 0],
  },
  adadelta: {
    slotCount: 2,
    update: (weight, [squares, changes], gradient) =>
      `${squares} = moments[0] * ${squares} + moments[1] * ${gradient} * ${gradient};
      ${gradient} *= sqrt(${changes} + moments[2]) / sqrt(${squares} + moments[2]);
      ${changes} = moments[0] * ${changes} + moments[1] * ${gradient} * ${gradient};
      ${weight} -= rate * ${gradient};`,
    rate: ({ learningRate }) => learningRate,
    moments: ({ rho, epsilon }) => [rho, 1 - rho, epsilon, 0, 0],
  },
  adam: {
    slotCount: 2,
    update: (weight, [first, second], gradient) =>
      `${first} = moments[0] * ${first} + moments[1] * ${gradient};
      ${second} = moments[2] * ${second} + moments[3] * ${gradient} * ${gradient};
      ${weight} -= rate * ${first} / (sqrt(${second}) + moments[4]);`,
    rate: ({ learningRate, beta1, beta2 }, update) =>
      (learningRate * Math.sqrt(1 - beta2 ** update)) / (1 - beta1 ** update),
    moments: ({ beta1, beta2, epsilon }) => [beta1, 1 - beta1, beta2, 1 - beta2, epsilon],
  },
}
