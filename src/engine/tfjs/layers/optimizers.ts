import { Optimizer, tidy } from '@tensorflow/tfjs-core'
import type { NamedTensorMap, Variable } from '@tensorflow/tfjs-core'
import type { TrainingSpec } from '../../../spec/spec.ts'
import { UPDATE_RULES } from './updateRules.ts'

/**
 * The optimizer `training` asks for, of `parameters`. `slots` are what it keeps (`INITIAL_SLOTS`), of each a variable
 * for each of the parameters, owned by the caller and updated in place; `updates` is the number of updates they
 * have seen.
 */
export function createOptimizer(
  training: TrainingSpec,
  parameters: readonly Variable[],
  slots: readonly (readonly Variable[])[],
  updates: number,
): Optimizer {
  return new KerasOptimizer(training, parameters, slots, updates)
}

/** An optimizer by the definitions of Keras 3. */
class KerasOptimizer extends Optimizer {
  static readonly className = 'KerasOptimizer'
  readonly #training: TrainingSpec
  readonly #parameters: readonly Variable[]
  readonly #slots: readonly (readonly Variable[])[]

  constructor(
    training: TrainingSpec,
    parameters: readonly Variable[],
    slots: readonly (readonly Variable[])[],
    updates: number,
  ) {
    super()
    this.#training = training
    this.#parameters = parameters
    this.#slots = slots
    this.iterations_ = updates
  }

  override applyGradients(gradients: NamedTensorMap): void {
    const update = UPDATE_RULES[this.#training.optimizer]
    for (const [at, parameters] of this.#parameters.entries()) {
      const slots = this.#slots.map((slot) => slot[at]!)
      const gradient = gradients[parameters.name]!
      tidy(() => update(parameters, gradient, slots, this.iterations + 1, this.#training))
    }
    this.incrementIterations()
  }

  override getConfig() {
    return { ...this.#training }
  }
}
