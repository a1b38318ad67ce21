import type { Network } from '../../spec/network.ts'
import type { TrainingSpec } from '../../spec/spec.ts'
import { checkLoss, checkParameters } from '../checkArguments.ts'
import { INITIAL_SLOTS } from '../initialSlots.ts'
import type { KernelPlace } from '../kernelsOf.ts'
import type { TrainerState } from '../trainer.ts'
import { clipValue } from './clipValue.ts'
import { maxNorm } from './maxNorm.ts'
import { OPTIMIZER_STEPS } from './optimizers.ts'

/**
 * What training changes, in double precision, and how: the same for every kind of network. Its methods do what
 * those of `Trainer` of the same names say.
 *
 * @throws EngineError `bad-parameters` where `parameters` does not fit the network or is not finite;
 * `internal` where the loss does not fit the output layer.
 */
export class Optimization {
  readonly #network: Network
  readonly #kernels: readonly KernelPlace[]
  #training: TrainingSpec
  #parameters: Float64Array
  #slots: readonly Float64Array[]
  #updates = 0

  /** `kernels` are those whose norm may be limited. */
  constructor(
    network: Network,
    training: TrainingSpec,
    parameters: Float32Array,
    kernels: readonly KernelPlace[],
  ) {
    checkLoss(network, training)
    checkParameters(network, parameters)
    this.#network = network
    this.#kernels = kernels
    this.#training = training
    this.#parameters = Float64Array.from(parameters)
    this.#slots = initialSlots(network, training)
  }

  get training(): TrainingSpec {
    return this.#training
  }

  /** Themselves, not a copy. */
  get parameters(): Float64Array {
    return this.#parameters
  }

  get updates(): number {
    return this.#updates
  }

  /** One update: every part of `gradients` clipped, in place, then the optimizer's step, then the limit of norms. */
  update(gradients: Float64Array): void {
    const { optimizer, clipValue: limit, maxNorm: norm } = this.#training
    this.#updates++
    clipValue(gradients, limit)
    const { step } = OPTIMIZER_STEPS[optimizer]
    step(this.#parameters, gradients, this.#slots, this.#updates, this.#training)
    maxNorm(this.#kernels, this.#parameters, norm)
  }

  state(): TrainerState {
    return {
      parameters: Float32Array.from(this.#parameters),
      slots: this.#slots.map((slot) => Float32Array.from(slot)),
      updates: this.#updates,
    }
  }

  setState({ parameters, slots, updates }: TrainerState): void {
    checkParameters(this.#network, parameters)
    this.#parameters = Float64Array.from(parameters)
    const { length } = INITIAL_SLOTS[this.#training.optimizer]
    const fits = slots.length === length && slots.every((slot) => slot.length === parameters.length)
    this.#slots = fits
      ? slots.map((slot) => Float64Array.from(slot))
      : initialSlots(this.#network, this.#training)
    this.#updates = fits ? updates : 0
  }

  configure(training: TrainingSpec): void {
    checkLoss(this.#network, training)
    if (training.optimizer !== this.#training.optimizer) {
      this.#slots = initialSlots(this.#network, training)
      this.#updates = 0
    }
    this.#training = training
  }
}

function initialSlots({ parameterCount }: Network, { optimizer }: TrainingSpec): Float64Array[] {
  return INITIAL_SLOTS[optimizer].map((value) => new Float64Array(parameterCount).fill(value))
}
