import { engine, Optimizer, tidy } from '@tensorflow/tfjs-core'
import type { NamedTensorMap, Variable } from '@tensorflow/tfjs-core'
import type { TrainingSpec } from '../../../spec/spec.ts'
import { UPDATE_RULES } from './updateRules.ts'

/**
 * The optimizer `training` asks for. `slots` are what it keeps (`INITIAL_SLOTS`), owned by the caller and
 * updated in place; `updates` is the number of updates they have seen.
 */
export function createOptimizer(
  training: TrainingSpec,
  slots: readonly Variable[],
  updates: number,
): Optimizer {
  return new KerasOptimizer(training, slots, updates)
}

/** An optimizer over one variable, the flat parameter vector, by the definitions of Keras 3. */
class KerasOptimizer extends Optimizer {
  static readonly className = 'KerasOptimizer'
  readonly #training: TrainingSpec
  readonly #slots: readonly Variable[]

  constructor(training: TrainingSpec, slots: readonly Variable[], updates: number) {
    super()
    this.#training = training
    this.#slots = slots
    this.iterations_ = updates
  }

  override applyGradients(gradients: NamedTensorMap): void {
    const update = UPDATE_RULES[this.#training.optimizer]
    for (const [name, gradient] of Object.entries(gradients)) {
      const parameters = engine().registeredVariables[name]!
      tidy(() => update(parameters, gradient, this.#slots, this.iterations + 1, this.#training))
    }
    this.incrementIterations()
  }

  override getConfig() {
    return { ...this.#training }
  }
}
