import { clipByValue, dispose, fill, variable } from '@tensorflow/tfjs-core'
import type { Optimizer, Tensor, Variable } from '@tensorflow/tfjs-core'
import type { Network } from '../../../spec/network.ts'
import type { TrainingSpec } from '../../../spec/spec.ts'
import { INITIAL_SLOTS } from '../../initialSlots.ts'
import type { TrainerState } from '../../trainer.ts'
import { createOptimizer } from './optimizers.ts'
import type { ParameterGroups } from './parameterGroups.ts'
import { Penalties } from './penalties.ts'

/** For each slot of the optimizer a variable for each group of parameters. */
type Slots = readonly (readonly Variable[])[]

/** How gradients become changes of the parameters: penalties, limits, optimizer and slots. Called in `tidy`. */
export class ParameterUpdates {
  readonly #network: Network
  readonly #parameters: ParameterGroups
  #training: TrainingSpec
  #slots: Slots
  #updates = 0
  #optimizer: Optimizer
  #penalties: Penalties

  constructor(network: Network, parameters: ParameterGroups, training: TrainingSpec) {
    this.#network = network
    this.#parameters = parameters
    this.#training = training
    this.#slots = this.#initialSlots()
    this.#optimizer = createOptimizer(training, parameters.groups, this.#slots, 0)
    this.#penalties = new Penalties(network, parameters, training)
  }

  /** Moments of the optimizer, each in groups like the parameters. */
  get slots(): Slots {
    return this.#slots
  }

  /** Updates made since the slots began. */
  get count(): number {
    return this.#updates
  }

  /** The gradients of the mean loss, one for each group, with those of the penalties added. */
  penalized(gradients: readonly Tensor[]): Tensor[] {
    return this.#penalties.addTo(gradients)
  }

  /** One update of the parameters, from the gradients of the mean loss. */
  apply(gradients: readonly Tensor[]): void {
    const { clipValue, maxNorm } = this.#training
    const clipped = this.penalized(gradients).map((gradient) =>
      clipValue === 0 ? gradient : clipByValue(gradient, -clipValue, clipValue),
    )
    const named = this.#parameters.groups.map(({ name }, g) => [name, clipped[g]!] as const)
    this.#optimizer.applyGradients(Object.fromEntries(named))
    if (maxNorm !== 0) this.#parameters.limitNorms(maxNorm)
    this.#parameters.spread()
    this.#updates++
  }

  configure(training: TrainingSpec): void {
    const sameOptimizer = training.optimizer === this.#training.optimizer
    this.#training = training
    this.#penalties.dispose()
    this.#penalties = new Penalties(this.#network, this.#parameters, training)
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
        slots.map((slot) => this.#parameters.cut(slot).map((numbers) => variable(numbers))),
        updates,
      )
    else this.#restart(this.#initialSlots(), 0)
  }

  dispose(): void {
    this.#optimizer.dispose()
    this.#penalties.dispose()
    dispose(this.#slots.flat())
  }

  #restart(slots: Slots, updates: number): void {
    dispose(this.#slots.flat())
    this.#slots = slots
    this.#updates = updates
    this.#renewOptimizer()
  }

  #renewOptimizer(): void {
    this.#optimizer.dispose()
    this.#optimizer = createOptimizer(this.#training, this.#parameters.groups, this.#slots, this.#updates)
  }

  #initialSlots(): Slots {
    const { groups } = this.#parameters
    return INITIAL_SLOTS[this.#training.optimizer].map((value) =>
      groups.map(({ shape }) => variable(fill(shape, value))),
    )
  }
}
