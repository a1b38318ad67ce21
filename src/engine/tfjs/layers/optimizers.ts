import {
  add,
  div,
  engine,
  mul,
  Optimizer,
  SGDOptimizer,
  sqrt,
  square,
  sub,
  tidy,
} from '@tensorflow/tfjs-core'
import type { NamedTensorMap, Tensor, Variable } from '@tensorflow/tfjs-core'
import type { OptimizerId } from '../../../spec/choices.ts'
import type { TrainingSpec } from '../../../spec/spec.ts'

/** How many arrays like the parameters an optimizer keeps between updates. */
export const SLOT_COUNTS: Record<OptimizerId, number> = { sgd: 0, momentum: 1, adam: 2 }

/**
 * The optimizer `training` asks for. `slots` are its moments, owned by the caller and updated in place;
 * `updates` is the number of updates they have seen.
 */
export function createOptimizer(
  training: TrainingSpec,
  slots: readonly Variable[],
  updates: number,
): Optimizer {
  switch (training.optimizer) {
    case 'sgd':
      return new SGDOptimizer(training.learningRate)
    case 'momentum':
      return new KerasMomentum(training, slots[0]!)
    case 'adam':
      return new KerasAdam(training, slots[0]!, slots[1]!, updates)
  }
}

/** Optimizers over one variable, the flat parameter vector. */
abstract class FlatOptimizer extends Optimizer {
  protected abstract update(parameters: Variable, gradient: Tensor): void

  override applyGradients(gradients: NamedTensorMap): void {
    for (const [name, gradient] of Object.entries(gradients)) {
      tidy(() => this.update(engine().registeredVariables[name]!, gradient))
    }
    this.incrementIterations()
  }
}

/**
 * v <- mu v - lr g; w <- w + v, as Keras has it. tfjs' MomentumOptimizer keeps the learning rate out of
 * the velocity (a <- mu a + g; w <- w - lr a): the same path while the rate is constant, another one as
 * soon as the person changes it, and another number to show as velocity.
 */
class KerasMomentum extends FlatOptimizer {
  static readonly className = 'KerasMomentum'
  readonly #training: TrainingSpec
  readonly #velocity: Variable

  constructor(training: TrainingSpec, velocity: Variable) {
    super()
    this.#training = training
    this.#velocity = velocity
  }

  protected override update(parameters: Variable, gradient: Tensor): void {
    const { learningRate, momentum } = this.#training
    const velocity = this.#velocity
    velocity.assign(sub(mul(velocity, momentum), mul(gradient, learningRate)))
    parameters.assign(add(parameters, velocity))
  }

  override getConfig() {
    const { learningRate, momentum } = this.#training
    return { learningRate, momentum }
  }
}

/**
 * w <- w - lr_t m / (sqrt(v) + epsilon) with lr_t = lr sqrt(1 - b2^t) / (1 - b1^t), as Keras has it
 * (Kingma & Ba 2015, just before section 2.1). tfjs' AdamOptimizer adds epsilon to sqrt(v / (1 - b2^t)),
 * which makes it count 1 / sqrt(1 - b2^t) times less: 30-fold in the first update.
 */
class KerasAdam extends FlatOptimizer {
  static readonly className = 'KerasAdam'
  readonly #training: TrainingSpec
  readonly #first: Variable
  readonly #second: Variable

  constructor(training: TrainingSpec, first: Variable, second: Variable, updates: number) {
    super()
    this.#training = training
    this.#first = first
    this.#second = second
    this.iterations_ = updates
  }

  protected override update(parameters: Variable, gradient: Tensor): void {
    const { learningRate, beta1, beta2, epsilon } = this.#training
    const t = this.iterations + 1
    const rate = (learningRate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t)
    const first = this.#first
    const second = this.#second
    first.assign(add(mul(first, beta1), mul(gradient, 1 - beta1)))
    second.assign(add(mul(second, beta2), mul(square(gradient), 1 - beta2)))
    parameters.assign(sub(parameters, mul(div(first, add(sqrt(second), epsilon)), rate)))
  }

  override getConfig() {
    const { learningRate, beta1, beta2, epsilon } = this.#training
    return { learningRate, beta1, beta2, epsilon }
  }
}
