import type { TrainingSpec } from '../../../../spec/spec.ts'
import { INITIAL_SLOTS } from '../../../initialSlots.ts'
import { LOSS_FUNCTIONS } from '../../../reference/losses.ts'
import type { TrainerOptions, TrainerState } from '../../../trainer.ts'
import type { Network } from '../../../../spec/network.ts'
import { GrowingRegion, type KernelMemory } from './kernelMemory.ts'
import { LOSS_NAMES, OPTIMIZER_NAMES, type SharedName } from './kernelNames.ts'

/** What is told to the kernels as it is. */
const NUMBERS = [
  'learningRate',
  'momentum',
  'beta1',
  'beta2',
  'rho',
  'epsilon',
  'l1',
  'l2',
  'clipValue',
  'maxNorm',
] as const

/** Both kernels, as far as they are alike. */
type SharedKernel = { resume(): void } & Readonly<Record<SharedName, { value: number }>>

/**
 * Parameters, slots and hyper-parameters of one network in an instance of either kernel, whose memory is laid out
 * already, and the rows that its next call goes through.
 */
export class KernelState {
  readonly #kernel: SharedKernel
  readonly #memory: KernelMemory
  readonly #order: GrowingRegion
  readonly #parameterCount: number
  #optimizer: TrainingSpec['optimizer']

  constructor(
    kernel: SharedKernel,
    memory: KernelMemory,
    { network, training, parameters, seed }: TrainerOptions<Network>,
  ) {
    this.#kernel = kernel
    this.#memory = memory
    this.#order = new GrowingRegion(memory)
    this.#parameterCount = network.parameterCount
    this.#optimizer = training.optimizer
    kernel.seed.value = seed
    this.configure(training)
    this.set({ parameters, slots: [], updates: 0 })
  }

  get(): TrainerState {
    return {
      parameters: this.#read(this.#kernel.parameters.value),
      slots: this.#slotAddresses().map((at) => this.#read(at)),
      updates: this.#kernel.updates.value,
    }
  }

  /** The parameters from `from` on and before `to`. */
  parameters(from: number, to: number): Float32Array {
    return this.#memory.floats(this.#kernel.parameters.value + 4 * from, to - from).slice()
  }

  /** See `Trainer.setState`. */
  set({ parameters, slots, updates }: TrainerState): void {
    const addresses = this.#slotAddresses()
    const fits =
      slots.length === addresses.length && slots.every(({ length }) => length === parameters.length)
    this.#write(this.#kernel.parameters.value, parameters)
    for (const [i, at] of addresses.entries()) {
      if (fits) this.#write(at, slots[i]!)
    }
    if (fits) this.#kernel.updates.value = updates
    else this.#beginSlots()
    this.#kernel.resume()
  }

  /** See `Trainer.configure`. */
  configure(training: TrainingSpec): void {
    const kernel = this.#kernel
    kernel.loss.value = kernel[LOSS_NAMES[training.loss]].value
    kernel.lossTerms.value = LOSS_FUNCTIONS[training.loss].terms(kernel.outputCount.value)
    kernel.optimizer.value = kernel[OPTIMIZER_NAMES[training.optimizer]].value
    for (const name of NUMBERS) kernel[name].value = training[name]
    if (training.optimizer !== this.#optimizer) {
      this.#optimizer = training.optimizer
      this.#beginSlots()
    }
    kernel.resume()
  }

  /** Calls `work`, for which the parameters are those at `at`. */
  withParameters<T>(at: number, work: () => T): T {
    const { parameters } = this.#kernel
    const own = parameters.value
    parameters.value = at
    try {
      return work()
    } finally {
      parameters.value = own
    }
  }

  /** The gradients that the kernel computed last. */
  gradients(): Float32Array {
    return this.#read(this.#kernel.gradients.value)
  }

  /** The rows of the set at `set` that the next call goes through; `behind` more may be read, which name the last. */
  writeOrder(set: number, order: Uint32Array, behind = 0): void {
    const at = this.#order.reserve(4 * (order.length + behind))
    const { words } = this.#memory.views
    const end = (at >> 2) + order.length
    words.set(order, at >> 2)
    words.fill(order.at(-1) ?? 0, end, end + behind)
    this.#kernel.order.value = at
    this.#kernel.rows.value = set
  }

  #slotAddresses(): number[] {
    const { slot0, slot1 } = this.#kernel
    return [slot0.value, slot1.value].slice(0, INITIAL_SLOTS[this.#optimizer].length)
  }

  #beginSlots(): void {
    const values = INITIAL_SLOTS[this.#optimizer]
    for (const [i, at] of this.#slotAddresses().entries()) {
      this.#memory.floats(at, this.#parameterCount).fill(values[i]!)
    }
    this.#kernel.updates.value = 0
  }

  #read(at: number): Float32Array {
    return this.#memory.floats(at, this.#parameterCount).slice()
  }

  #write(at: number, values: Float32Array): void {
    this.#memory.floats(at, values.length).set(values)
  }
}
