import type { DenseNetwork } from '../../../../spec/network.ts'
import type { TrainingSpec } from '../../../../spec/spec.ts'
import { dropLimit } from '../../../dropout.ts'
import { INITIAL_SLOTS } from '../../../initialSlots.ts'
import { LOSS_FUNCTIONS } from '../../../reference/losses.ts'
import type { Evaluation, MapAtlas, MapRequest, TrainerOptions, TrainerState } from '../../../trainer.ts'
import { writeColumns } from './columns.ts'
import { GrowingRegion, KernelMemory } from './kernelMemory.ts'
import type { KernelExports } from './kernelModule.ts'
import { LOSS_NAMES, OPTIMIZER_NAMES } from './kernelNames.ts'
import { layOut, rowBytes, type SampleRegions } from './layout.ts'
import { MapKernel } from './mapKernel.ts'

/** What `configure` hands on as it is. */
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

/** Bytes of a column that holds a single input vector. */
const ONE_VECTOR = 16

/**
 * One network on an instance of the kernel: everything a `Trainer` does, at once and without checks. All
 * arrays that come in are copied, and all that go out are the caller's own.
 */
export class FusedKernel {
  readonly #kernel: KernelExports
  readonly #memory: KernelMemory
  readonly #network: DenseNetwork
  readonly #samples: SampleRegions
  /** Training rows with the inputs of `perturb`. */
  readonly #perturbed: GrowingRegion
  readonly #order: GrowingRegion
  readonly #input: number
  readonly #maps: MapKernel
  /** The training rows that updates see. */
  #updateRows: number
  #optimizer: TrainingSpec['optimizer']

  /** @throws EngineError `network-too-large` where there is not enough memory. */
  constructor(kernel: KernelExports, options: TrainerOptions) {
    const { network, training, parameters, seed } = options
    const memory = new KernelMemory(kernel)
    this.#kernel = kernel
    this.#memory = memory
    this.#network = network
    this.#samples = layOut(kernel, memory, options)
    this.#updateRows = this.#samples.rows
    this.#perturbed = new GrowingRegion(memory)
    this.#order = new GrowingRegion(memory)
    this.#input = memory.take(network.inputs * ONE_VECTOR)
    this.#maps = new MapKernel(kernel, memory, network)
    this.#optimizer = training.optimizer
    kernel.seed.value = seed
    this.configure(training)
    this.setState({ parameters, slots: [], updates: 0 })
  }

  train(order: Uint32Array, batchSize: number): void {
    this.#writeOrder(order)
    this.#kernel.rows.value = this.#updateRows
    this.#kernel.train(order.length, Math.min(batchSize, order.length))
  }

  /** See `Trainer.perturb`; `inputs` has to be as long as those of the training set. */
  perturb(inputs: Float32Array | null): void {
    const { rows, train } = this.#samples
    this.#updateRows = rows
    if (inputs === null) return
    const bytes = rowBytes(this.#network)
    // What reads whole vectors reads a little past the last row.
    const at = this.#perturbed.reserve((train.rows + 1) * bytes)
    const { floats } = this.#memory.views
    floats.copyWithin(at >> 2, rows >> 2, (rows + train.rows * bytes) >> 2)
    const width = this.#network.inputs
    for (let row = 0; row < train.rows; row++) {
      floats.set(inputs.subarray(row * width, (row + 1) * width), (at + row * bytes) >> 2)
    }
    this.#updateRows = at
  }

  gradients(rows: Uint32Array): Float32Array {
    this.#writeOrder(rows)
    this.#kernel.rows.value = this.#samples.rows
    this.#kernel.meanGradients(0, rows.length)
    return this.#read(this.#kernel.gradients.value)
  }

  evaluate(set: 'train' | 'test'): Evaluation {
    const { at, stride, rows } = this.#samples[set]
    const loss = this.#kernel.evaluate(at, stride, rows) / (rows * this.#kernel.lossTerms.value)
    const isRegression = this.#network.task === 'regression'
    return { loss, accuracy: isRegression ? null : this.#kernel.right.value / rows }
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
    kernel.lossTerms.value = LOSS_FUNCTIONS[training.loss].terms(this.#network.outputs)
    kernel.optimizer.value = kernel[OPTIMIZER_NAMES[training.optimizer]].value
    for (const name of NUMBERS) kernel[name].value = training[name]
    kernel.dropLimit.value = dropLimit(training.dropout)
    kernel.dropScale.value = 1 / (1 - training.dropout)
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
