import { sizeOf, type ImageNetwork, type LayerShape } from '../../../../spec/imageLayers.ts'
import type { TrainingSpec } from '../../../../spec/spec.ts'
import type { Examined, ImageTrainerOptions, TrainerState } from '../../../trainer.ts'
import { imageRowBytes, layOutImages, reserveChunk, writeImages } from './imageLayout.ts'
import type { ImageKernelExports } from './imageModule.ts'
import { GrowingRegion, KernelMemory } from './kernelMemory.ts'
import { KernelState } from './kernelState.ts'
import { writePerturbed } from './perturbedRows.ts'

/** Whole pairs of vectors of samples are gathered: so many indices may be read behind the last. */
const INDICES_BEHIND = 7
/** A single image fills the lanes of one pair of vectors. */
const LANES = 8

/**
 * One network on an instance of the kernel for images: everything an `ImageTrainer` does, at once and without
 * checks. All arrays that come in are copied, and all that go out are the caller's own.
 */
export class FusedImages {
  readonly #kernel: ImageKernelExports
  readonly #memory: KernelMemory
  readonly #network: ImageNetwork
  readonly #sets: Readonly<Record<'train' | 'test', { readonly at: number; readonly rows: number }>>
  readonly #state: KernelState
  /** Training rows with the inputs of `perturb`. */
  readonly #perturbed: GrowingRegion
  readonly #chunk: GrowingRegion
  readonly #outputs: GrowingRegion
  readonly #image: number
  /** A copy of the parameters. */
  readonly #held: number
  /** The training rows that updates see. */
  #updateRows: number

  /** @throws EngineError `network-too-large` where there is not enough memory. */
  constructor(kernel: ImageKernelExports, options: ImageTrainerOptions) {
    const { network, train, test } = options
    const memory = new KernelMemory(kernel)
    this.#kernel = kernel
    this.#memory = memory
    this.#network = network
    layOutImages(kernel, memory, network)
    this.#sets = {
      train: { at: writeImages(memory, network, train), rows: train.rows },
      test: { at: writeImages(memory, network, test), rows: test.rows },
    }
    this.#updateRows = this.#sets.train.at
    this.#perturbed = new GrowingRegion(memory)
    this.#outputs = new GrowingRegion(memory)
    this.#image = memory.take(network.inputs * LANES * 4)
    this.#held = memory.take(kernel.parameterBytes.value)
    this.#chunk = new GrowingRegion(memory)
    this.#reserve(0)
    this.#state = new KernelState(kernel, memory, options)
    this.hold()
  }

  train(order: Uint32Array, batchSize: number): void {
    const size = Math.min(batchSize, order.length)
    this.#reserve(size)
    this.#state.writeOrder(this.#updateRows, order, INDICES_BEHIND)
    this.#kernel.train(order.length, size)
  }

  /** See `Trainer.perturb`; `inputs` has to be as long as those of the training set. */
  perturb(inputs: Float32Array | null): void {
    const { at, rows } = this.#sets.train
    const set = { at, rows, bytes: imageRowBytes(this.#network), inputs: this.#network.inputs }
    this.#updateRows = inputs === null ? at : writePerturbed(this.#memory, this.#perturbed, set, inputs)
  }

  gradients(rows: Uint32Array): Float32Array {
    this.#reserve(rows.length)
    this.#state.writeOrder(this.#sets.train.at, rows, INDICES_BEHIND)
    this.#kernel.meanGradients(0, rows.length)
    return this.#state.gradients()
  }

  /** See `ImageTrainer.hold`. */
  hold(): void {
    const { parameters, parameterBytes } = this.#kernel
    const [from, bytes] = [parameters.value, parameterBytes.value]
    this.#memory.views.bytes.copyWithin(this.#held, from, from + bytes)
  }

  /** See `ImageTrainer.examine`. */
  examine(set: 'train' | 'test', rows: Uint32Array, by: 'held' | 'present'): Examined {
    const { outputs } = this.#network
    const losses = this.#outputs.reserve(rows.length * (8 + 4 * outputs))
    const out = losses + 8 * rows.length
    this.#state.writeOrder(this.#sets[set].at, rows, INDICES_BEHIND)
    const examine = () => this.#kernel.examine(rows.length, out, losses)
    if (by === 'held') this.#state.withParameters(this.#held, examine)
    else examine()
    return {
      outputs: this.#memory.floats(out, rows.length * outputs).slice(),
      losses: this.#memory.doubles(losses, rows.length).slice(),
      right: this.#kernel.right.value,
    }
  }

  activations(image: Float32Array): Float32Array[] {
    const lanes = this.#memory.floats(this.#image, image.length * LANES)
    for (const [i, value] of image.entries()) lanes.fill(value, i * LANES, (i + 1) * LANES)
    this.#kernel.propagate(this.#image, LANES * 4)
    let at = this.#kernel.activations.value
    let previous = image
    return this.#network.layers.map((layer) => {
      if (layer.kind === 'flatten') return previous.slice()
      previous = this.#firstLane(at, layer.output)
      at += previous.length * LANES * 4
      return previous
    })
  }

  /** See `KernelState.parameters`. */
  parameters(from: number, to: number): Float32Array {
    return this.#state.parameters(from, to)
  }

  state(): TrainerState {
    return this.#state.get()
  }

  setState(state: TrainerState): void {
    this.#state.set(state)
  }

  configure(training: TrainingSpec): void {
    this.#state.configure(training)
  }

  #reserve(batchSize: number): void {
    reserveChunk(this.#kernel, this.#chunk, this.#network, batchSize)
  }

  #firstLane(at: number, shape: LayerShape): Float32Array {
    const size = sizeOf(shape)
    const rows = this.#memory.floats(at, size * LANES)
    return Float32Array.from({ length: size }, (_, unit) => rows[unit * LANES]!)
  }
}
