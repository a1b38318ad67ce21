import { clipByValue, fill, tensor1d, variable } from '@tensorflow/tfjs-core'
import type { Optimizer, Tensor, Variable } from '@tensorflow/tfjs-core'
import type { Network } from '../../../spec/network.ts'
import type { TrainingSpec } from '../../../spec/spec.ts'
import { INITIAL_SLOTS } from '../../initialSlots.ts'
import type { TrainerState } from '../../trainer.ts'
import type { FlatParameters } from './flatParameters.ts'
import { createOptimizer } from './optimizers.ts'
import { Penalties } from './penalties.ts'

/** How gradients become changes of the parameters: penalties, limits, optimizer and slots. Called in `tidy`. */
export class ParameterUpdates {
  readonly #network: Network
  readonly #parameters: FlatParameters
  #training: TrainingSpec
  #slots: readonly Variable[]
  #updates = 0
  #optimizer: Optimizer
  #penalties: Penalties

  constructor(network: Network, parameters: FlatParameters, training: TrainingSpec) {
    this.#network = network
    this.#parameters = parameters
    this.#training = training
    this.#slots = this.#initialSlots()
    this.#optimizer = createOptimizer(training, this.#slots, 0)
    this.#penalties = new Penalties(network, training)
  }

  /** Moments of the optimizer, each laid out like the parameters. */
  get slots(): readonly Variable[] {
    return this.#slots
  }

  /** Updates made since the slots began. */
  get count(): number {
    return this.#updates
  }

  /** The gradient of the mean loss with that of the penalties added. */
  penalized(gradient: Tensor): Tensor {
    return this.#penalties.addTo(gradient, this.#parameters.vector)
  }

  /** One update of the parameters, from the gradient of the mean loss. */
  apply(gradient: Tensor): void {
    const { vector } = this.#parameters
    const { clipValue, maxNorm } = this.#training
    const penalized = this.penalized(gradient)
    const clipped = clipValue === 0 ? penalized : clipByValue(penalized, -clipValue, clipValue)
    this.#optimizer.applyGradients({ [vector.name]: clipped })
    if (maxNorm !== 0) this.#parameters.limitNorms(maxNorm)
    this.#parameters.spread()
    this.#updates++
  }

  configure(training: TrainingSpec): void {
    const sameOptimizer = training.optimizer === this.#training.optimizer
    this.#training = training
    this.#penalties.dispose()
    this.#penalties = new Penalties(this.#network, training)
    if (sameOptimizer) this.#renewOptimizer()
    else this.#restart(this.#initialSlots(), 0)
  }

  /** Takes over slots and their number of updates; where they do not fit the optimizer, it begins anew. */
  restore({ slots, updates }: Pick<TrainerState, 'slots' | 'updates'>): void {
    const { parameterCount } = this.#network
    const { length } = INITIAL_SLOTS[this.#training.optimizer]
    const fits = slots.length === length && slots.every((slot) => slot.length === parameterCount)
    if (fits)
      this.#restart(
        slots.map((slot) => variable(tensor1d(slot.slice()))),
        updates,
      )
    else this.#restart(this.#initialSlots(), 0)
  }

  dispose(): void {
    this.#optimizer.dispose()
    this.#penalties.dispose()
    for (const slot of this.#slots) slot.dispose()
  }

  #restart(slots: readonly Variable[], updates: number): void {
    for (const slot of this.#slots) slot.dispose()
    this.#slots = slots
    this.#updates = updates
    this.#renewOptimizer()
  }

  #renewOptimizer(): void {
    this.#optimizer.dispose()
    this.#optimizer = createOptimizer(this.#training, this.#slots, this.#updates)
  }

  #initialSlots(): Variable[] {
    const shape = [this.#network.parameterCount]
    return INITIAL_SLOTS[this.#training.optimizer].map((value) => variable(fill(shape, value)))
  }
}
