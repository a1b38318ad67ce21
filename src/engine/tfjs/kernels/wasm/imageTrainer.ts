import type { Samples } from '../../../../data/samples.ts'
import { sizeOf, type ImageNetwork } from '../../../../spec/imageLayers.ts'
import type { TrainingSpec } from '../../../../spec/spec.ts'
import { checkBatchSize, checkRows } from '../../../checkArguments.ts'
import { INITIAL_SLOTS } from '../../../initialSlots.ts'
import { LOSS_FUNCTIONS } from '../../../reference/losses.ts'
import { EngineError, type Evaluation, type TrainerState } from '../../../trainer.ts'
import { imageBytes, layOutImages, writeImages } from './imageLayout.ts'
import { imageKernels, type ImageKernelExports } from './imageModule.ts'
import { GrowingRegion, KernelMemory } from './kernelMemory.ts'
import { LOSS_NAMES, OPTIMIZER_NAMES } from './kernelNames.ts'

/** What of the training the kernel is told as it is. */
const NUMBERS = ['learningRate', 'momentum', 'beta1', 'beta2', 'rho', 'epsilon'] as const

/** What the training of images heeds so far: neither penalties nor clipping, max-norm, dropout or noise. */
export type ImageTraining = Pick<TrainingSpec, 'optimizer' | 'loss' | (typeof NUMBERS)[number]>

export interface ImageTrainerOptions {
  readonly network: ImageNetwork
  readonly training: ImageTraining
  /** Inputs are images, channels-last, one after another. */
  readonly train: Samples
  readonly test: Samples
  /** Initial parameters in the layout of `ImageNetwork`, `parameterCount` long. */
  readonly parameters: Float32Array
}

/** Addresses stay far below 2 GiB, and browsers grant it without complaint. */
const MOST_BYTES = 2 ** 30
/** Whole pairs of vectors of samples are gathered: so many indices may be read behind the last. */
const INDICES_BEHIND = 7
/** A single image fills the lanes of one pair of vectors. */
const LANES = 8

/**
 * Trains networks of convolution, pooling and dense layers in one wasm SIMD kernel, many updates a call, with the
 * same bits on every machine. Memory: the samples, four numbers a parameter, and the activations of
 * 32 images, whatever the size of a batch.
 *
 * @throws EngineError `bad-parameters` where their number is wrong or one is not finite; `internal` for layers it
 * does not compute (dropout, batch normalization) or a loss that does not fit the output layer;
 * `network-too-large` where it would take more than 1 GiB or the memory cannot be had; `backend-unavailable` without wasm SIMD.
 */
export async function createImageTrainer(options: ImageTrainerOptions): Promise<ImageTrainer> {
  checkImageParameters(options.network, options.parameters)
  checkImageLoss(options.network, options.training)
  checkSize(options)
  const kernel = await imageKernels.acquire()
  try {
    return new ImageTrainer(kernel, options)
  } catch (error) {
    imageKernels.release(kernel)
    throw error
  }
}

function checkSize({ network, train, test }: ImageTrainerOptions): void {
  const bytes = imageBytes(network, train.rows + test.rows)
  if (bytes <= MOST_BYTES) return
  const [mebibytes, most] = [Math.ceil(bytes / 2 ** 20), MOST_BYTES / 2 ** 20]
  throw new EngineError('network-too-large', `network: needs ${mebibytes} MiB, at most ${most} on wasm`)
}

function checkImageParameters({ parameterCount }: ImageNetwork, parameters: Float32Array): void {
  if (parameters.length !== parameterCount)
    throw new EngineError(
      'bad-parameters',
      `parameters: expected ${parameterCount} numbers, got ${parameters.length}`,
    )
  const bad = parameters.findIndex((value) => !Number.isFinite(value))
  if (bad >= 0)
    throw new EngineError('bad-parameters', `parameters: number ${bad} is ${parameters[bad]}, not finite`)
}

function checkImageLoss({ layers }: ImageNetwork, { loss }: ImageTraining): void {
  const output = layers.at(-1)!
  const fits = output.kind === 'dense' && LOSS_FUNCTIONS[loss].fits(output.activation)
  if (!fits) throw new EngineError('internal', `training.loss: ${loss} does not fit the output layer`)
}

/** See `createImageTrainer`. All arrays that come in are copied, and all that go out are the caller's own. */
export class ImageTrainer {
  readonly #kernel: ImageKernelExports
  readonly #memory: KernelMemory
  readonly #network: ImageNetwork
  readonly #sets: Readonly<Record<'train' | 'test', { readonly at: number; readonly rows: number }>>
  readonly #order: GrowingRegion
  readonly #image: number
  #optimizer: TrainingSpec['optimizer']

  constructor(kernel: ImageKernelExports, options: ImageTrainerOptions) {
    const { network, training, parameters, train, test } = options
    this.#kernel = kernel
    this.#memory = new KernelMemory(kernel)
    this.#network = network
    layOutImages(kernel, this.#memory, network)
    this.#sets = {
      train: { at: writeImages(this.#memory, network, train), rows: train.rows },
      test: { at: writeImages(this.#memory, network, test), rows: test.rows },
    }
    this.#order = new GrowingRegion(this.#memory)
    this.#image = this.#memory.take(sizeOf(network.input) * LANES * 4)
    this.#optimizer = training.optimizer
    this.configure(training)
    this.setState({ parameters, slots: [], updates: 0 })
  }

  /** One update per consecutive run of `batchSize` rows of `order`, like `Trainer.train`. */
  train(order: Uint32Array, batchSize: number): void {
    checkBatchSize(batchSize)
    checkRows(order, this.#sets.train.rows)
    if (order.length === 0) return
    this.#writeOrder('train', order)
    this.#kernel.train(order.length, Math.min(batchSize, order.length))
  }

  /** Mean gradient of the loss over these training rows, laid out like the parameters; of none it is 0. */
  gradients(rows: Uint32Array): Float32Array {
    checkRows(rows, this.#sets.train.rows)
    if (rows.length === 0) return new Float32Array(this.#network.parameterCount)
    this.#writeOrder('train', rows)
    this.#kernel.meanGradients(0, rows.length)
    return this.#read(this.#kernel.gradients.value)
  }

  /** Mean loss and share of right classes, like `Trainer.evaluate`. */
  evaluate(set: 'train' | 'test'): Evaluation {
    const { rows } = this.#sets[set]
    this.#writeOrder(
      set,
      Uint32Array.from({ length: rows }, (_, row) => row),
    )
    const loss = this.#kernel.evaluate(rows) / (rows * this.#kernel.lossTerms.value)
    return { loss, accuracy: this.#kernel.right.value / rows }
  }

  /** What every layer makes of one image: feature maps channels-last, or numbers in a row. */
  activations(image: Float32Array): Float32Array[] {
    const lanes = this.#memory.floats(this.#image, image.length * LANES)
    for (const [i, value] of image.entries()) lanes.fill(value, i * LANES, (i + 1) * LANES)
    this.#kernel.propagate(this.#image, LANES * 4)
    let at = this.#kernel.activations.value
    let previous = image
    return this.#network.layers.map((layer) => {
      const size = sizeOf(layer.output)
      if (layer.kind === 'flatten') return previous.slice()
      const rows = this.#memory.floats(at, size * LANES)
      at += size * LANES * 4
      previous = Float32Array.from({ length: size }, (_, unit) => rows[unit * LANES]!)
      return previous
    })
  }

  state(): TrainerState {
    return {
      parameters: this.#read(this.#kernel.parameters.value),
      slots: this.#slotAddresses().map((at) => this.#read(at)),
      updates: this.#kernel.updates.value,
    }
  }

  /** Like `Trainer.setState`: slots that do not fit the optimizer begin anew. */
  setState({ parameters, slots, updates }: TrainerState): void {
    checkImageParameters(this.#network, parameters)
    const addresses = this.#slotAddresses()
    const fits =
      slots.length === addresses.length && slots.every(({ length }) => length === parameters.length)
    this.#write(this.#kernel.parameters.value, parameters)
    for (const [i, at] of addresses.entries()) if (fits) this.#write(at, slots[i]!)
    if (fits) this.#kernel.updates.value = updates
    else this.#beginSlots()
    this.#kernel.resume()
  }

  /** Changes hyper-parameters and keeps parameters; keeps the slots unless the optimizer changes. */
  configure(training: ImageTraining): void {
    checkImageLoss(this.#network, training)
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

  /** Hands the kernel back; the trainer must not be used afterwards. */
  dispose(): void {
    imageKernels.release(this.#kernel)
  }

  #slotAddresses(): number[] {
    const { slot0, slot1 } = this.#kernel
    return [slot0.value, slot1.value].slice(0, INITIAL_SLOTS[this.#optimizer].length)
  }

  #beginSlots(): void {
    const values = INITIAL_SLOTS[this.#optimizer]
    for (const [i, at] of this.#slotAddresses().entries())
      this.#memory.floats(at, this.#network.parameterCount).fill(values[i]!)
    this.#kernel.updates.value = 0
  }

  /** The rows of a set that the next call goes through; the last stands for those that are gathered behind it. */
  #writeOrder(set: 'train' | 'test', order: Uint32Array): void {
    const at = this.#order.reserve(4 * (order.length + INDICES_BEHIND))
    const { words } = this.#memory.views
    words.set(order, at >> 2)
    words.fill(order.at(-1) ?? 0, (at >> 2) + order.length, (at >> 2) + order.length + INDICES_BEHIND)
    this.#kernel.order.value = at
    this.#kernel.rows.value = this.#sets[set].at
  }

  #read(at: number): Float32Array {
    return this.#memory.floats(at, this.#network.parameterCount).slice()
  }

  #write(at: number, values: Float32Array): void {
    this.#memory.floats(at, values.length).set(values)
  }
}
