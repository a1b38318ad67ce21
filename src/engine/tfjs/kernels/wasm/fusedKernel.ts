import type { Network } from '../../../../spec/network.ts'
import type { TrainingSpec } from '../../../../spec/spec.ts'
import { INITIAL_SLOTS } from '../../../initialSlots.ts'
import type { Evaluation, MapAtlas, MapRequest, TrainerOptions, TrainerState } from '../../../trainer.ts'
import { writeColumns } from './columns.ts'
import { GrowingRegion, KernelMemory } from './kernelMemory.ts'
import type { KernelExports } from './kernelModule.ts'
import { LOSS_NAMES, OPTIMIZER_NAMES } from './kernelNames.ts'
import { layOut, type SetRegion } from './layout.ts'
import { MapKernel } from './mapKernel.ts'

/** What `configure` hands on as it is. */
const NUMBERS = ['learningRate', 'momentum', 'beta1', 'beta2', 'rho', 'epsilon', 'l1', 'l2'] as const

/** Bytes of a column that holds a single input vector. */
const ONE_VECTOR = 16

/**
 * One network on an instance of the kernel: everything a `Trainer` does, at once and without checks. All
 * arrays that come in are copied, and all that go out are the caller's own.
 */
export class FusedKernel {
  readonly #kernel: KernelExports
  readonly #memory: KernelMemory
  readonly #network: Network
  readonly #sets: Readonly<Record<'train' | 'test', SetRegion>>
  readonly #order: GrowingRegion
  readonly #input: number
  readonly #maps: MapKernel
  #optimizer: TrainingSpec['optimizer']

  /** @throws EngineError `network-too-large` where there is not enough memory. */
  constructor(kernel: KernelExports, options: TrainerOptions) {
    const { network, training, parameters } = options
    const memory = new KernelMemory(kernel)
    this.#kernel = kernel
    this.#memory = memory
    this.#network = network
    this.#sets = layOut(kernel, memory, options)
    this.#order = new GrowingRegion(memory)
    this.#input = memory.take(network.inputs * ONE_VECTOR)
    this.#maps = new MapKernel(kernel, memory, network)
    this.#optimizer = training.optimizer
    this.configure(training)
    this.setState({ parameters, slots: [], updates: 0 })
  }

  train(order: Uint32Array, batchSize: number): void {
    this.#writeOrder(order)
    this.#kernel.train(order.length, Math.min(batchSize, order.length))
  }

  gradients(rows: Uint32Array): Float32Array {
    this.#writeOrder(rows)
    this.#kernel.meanGradients(0, rows.length)
    return this.#read(this.#kernel.gradients.value)
  }

  evaluate(set: 'train' | 'test'): Evaluation {
    const { at, stride, rows } = this.#sets[set]
    const outputs = rows * this.#network.outputs
    const loss = this.#kernel.evaluate(at, stride, rows) / outputs
    const isSigmoid = this.#network.layers.at(-1)!.activation === 'sigmoid'
    return { loss, accuracy: isSigmoid ? this.#kernel.right.value / outputs : null }
  }

  activations(input: Float32Array): Float32Array {
    const { inputs, unitCount, layers } = this.#network
    writeColumns(this.#memory, this.#input, input, 1, inputs)
    this.#kernel.propagate(this.#input, ONE_VECTOR, ONE_VECTOR, layers.length)
    const lanes = this.#memory.floats(this.#kernel.activations.value, 4 * (unitCount - inputs))
    return Float32Array.from({ length: unitCount }, (_, unit) =>
      unit < inputs ? input[unit]! : lanes[4 * (unit - inputs)]!,
    )
  }

  maps(request: MapRequest): MapAtlas {
    return this.#maps.paint(request)
  }

  state(): TrainerState {
    return {
      parameters: this.#read(this.#kernel.parameters.value),
      slots: this.#slotAddresses().map((at) => this.#read(at)),
      updates: this.#kernel.updates.value,
    }
  }

  setState({ parameters, slots, updates }: TrainerState): void {
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

  configure(training: TrainingSpec): void {
    const kernel = this.#kernel
    kernel.loss.value = kernel[LOSS_NAMES[training.loss]].value
    kernel.optimizer.value = kernel[OPTIMIZER_NAMES[training.optimizer]].value
    for (const name of NUMBERS) kernel[name].value = training[name]
    if (training.optimizer !== this.#optimizer) {
      this.#optimizer = training.optimizer
      this.#beginSlots()
    }
    kernel.resume()
  }

  #slotAddresses(): number[] {
    const { slot0, slot1 } = this.#kernel
    return [slot0.value, slot1.value].slice(0, INITIAL_SLOTS[this.#optimizer].length)
  }

  #beginSlots(): void {
    const values = INITIAL_SLOTS[this.#optimizer]
    for (const [i, at] of this.#slotAddresses().entries()) {
      this.#memory.floats(at, this.#network.parameterCount).fill(values[i]!)
    }
    this.#kernel.updates.value = 0
  }

  #writeOrder(order: Uint32Array): void {
    const at = this.#order.reserve(order.byteLength)
    this.#kernel.order.value = at
    this.#memory.views.words.set(order, at >> 2)
  }

  #read(at: number): Float32Array {
    return this.#memory.floats(at, this.#network.parameterCount).slice()
  }

  #write(at: number, values: Float32Array): void {
    this.#memory.floats(at, values.length).set(values)
  }
}
