import type { DenseNetwork } from '../../../../spec/network.ts'
import type { TrainingSpec } from '../../../../spec/spec.ts'
import { dropLimit } from '../../../dropout.ts'
import type { Evaluation, MapAtlas, MapRequest, TrainerOptions, TrainerState } from '../../../trainer.ts'
import { writeColumns } from './columns.ts'
import { GrowingRegion, KernelMemory } from './kernelMemory.ts'
import type { KernelExports } from './kernelModule.ts'
import { KernelState } from './kernelState.ts'
import { layOut, rowBytes, type SampleRegions } from './layout.ts'
import { MapKernel } from './mapKernel.ts'
import { writePerturbed } from './perturbedRows.ts'

/** Bytes of a column that holds a single input vector. */
const ONE_VECTOR = 16

/**
 * One network on an instance of the kernel: everything a `DenseTrainer` does, at once and without checks. All
 * arrays that come in are copied, and all that go out are the caller's own.
 */
export class FusedKernel {
  readonly #kernel: KernelExports
  readonly #memory: KernelMemory
  readonly #network: DenseNetwork
  readonly #samples: SampleRegions
  readonly #state: KernelState
  /** Training rows with the inputs of `perturb`. */
  readonly #perturbed: GrowingRegion
  readonly #input: number
  readonly #maps: MapKernel
  /** The training rows that updates see. */
  #updateRows: number

  /** @throws EngineError `network-too-large` where there is not enough memory. */
  constructor(kernel: KernelExports, options: TrainerOptions) {
    const { network, training } = options
    const memory = new KernelMemory(kernel)
    this.#kernel = kernel
    this.#memory = memory
    this.#network = network
    this.#samples = layOut(kernel, memory, options)
    this.#updateRows = this.#samples.rows
    this.#perturbed = new GrowingRegion(memory)
    this.#input = memory.take(network.inputs * ONE_VECTOR)
    this.#maps = new MapKernel(kernel, memory, network)
    this.#state = new KernelState(kernel, memory, options)
    this.#setDropout(training)
  }

  train(order: Uint32Array, batchSize: number): void {
    this.#state.writeOrder(this.#updateRows, order)
    this.#kernel.train(order.length, Math.min(batchSize, order.length))
  }

  /** See `Trainer.perturb`; `inputs` has to be as long as those of the training set. */
  perturb(inputs: Float32Array | null): void {
    const { rows, train } = this.#samples
    const set = { at: rows, rows: train.rows, bytes: rowBytes(this.#network), inputs: this.#network.inputs }
    this.#updateRows = inputs === null ? rows : writePerturbed(this.#memory, this.#perturbed, set, inputs)
  }

  gradients(rows: Uint32Array): Float32Array {
    this.#state.writeOrder(this.#samples.rows, rows)
    this.#kernel.meanGradients(0, rows.length)
    return this.#state.gradients()
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
    return this.#state.get()
  }

  setState(state: TrainerState): void {
    this.#state.set(state)
  }

  configure(training: TrainingSpec): void {
    this.#state.configure(training)
    this.#setDropout(training)
  }

  #setDropout({ dropout }: TrainingSpec): void {
    this.#kernel.dropLimit.value = dropLimit(dropout)
    this.#kernel.dropScale.value = 1 / (1 - dropout)
  }
}
