import type { Samples } from '../../../../data/samples.ts'
import { layerParameters } from '../../../../spec/imageNetwork.ts'
import type { ImageNetwork } from '../../../../spec/imageLayers.ts'
import type { TrainingSpec } from '../../../../spec/spec.ts'
import {
  checkBatchSize,
  checkLoss,
  checkParameters,
  checkPerturbed,
  checkRows,
} from '../../../checkArguments.ts'
import { evaluateAtOnce } from '../../../tally.ts'
import { EngineError, type Evaluation, type Examined, type ImageTrainer } from '../../../trainer.ts'
import type { ImageTrainerOptions, TrainerState } from '../../../trainer.ts'
import { startBackend } from '../../backend.ts'
import { FusedImages } from './fusedImages.ts'
import { runUpdates } from './fusedUpdates.ts'
import { imageBytes } from './imageLayout.ts'
import { imageKernels, type ImageKernelExports } from './imageModule.ts'

/** A share of the 4 GiB of wasm that browsers grant without complaint. */
const MOST_BYTES = 2 ** 30

/**
 * Whether the fused wasm kernel trains `network` with batches of this size: up to 1 GiB of parameters, moments and
 * activations. The size matters for batch normalization only, where the images of a batch depend on each other.
 */
export function fitsFusedImages(network: ImageNetwork, batchSize = 1): boolean {
  return imageBytes(network, 0, batchSize) <= MOST_BYTES
}

/**
 * Trains networks of images in one wasm SIMD kernel, many updates a call, with the same bits on every machine.
 * Memory: the samples, four numbers a parameter, and the activations of 32 images, or of a whole batch where there
 * is batch normalization.
 *
 * @throws EngineError `bad-parameters` where their number is wrong or one is not finite; `internal` for a loss that
 * does not fit the output layer; `network-too-large` where it would take more than 1 GiB or the memory cannot be
 * had, which `train` and `gradients` find of later, larger batches; `backend-unavailable` without wasm SIMD.
 */
export async function createFusedImageTrainer(options: ImageTrainerOptions): Promise<ImageTrainer> {
  checkParameters(options.network, options.parameters)
  checkLoss(options.network, options.training)
  checkSize(options, Math.min(options.training.batchSize, options.train.rows))
  await startBackend('wasm')
  const instance = await imageKernels.acquire()
  try {
    return new FusedImageTrainer(instance, options)
  } catch (error) {
    imageKernels.release(instance)
    throw error
  }
}

type Sizes = Pick<ImageTrainerOptions, 'network' | 'train' | 'test'>

function checkSize({ network, train, test }: Sizes, batchSize: number): void {
  const bytes = imageBytes(network, train.rows + test.rows, batchSize)
  if (bytes <= MOST_BYTES) return
  const [mebibytes, most] = [Math.ceil(bytes / 2 ** 20), MOST_BYTES / 2 ** 20]
  throw new EngineError('network-too-large', `network: needs ${mebibytes} MiB, at most ${most} on wasm`)
}

class FusedImageTrainer implements ImageTrainer {
  readonly backend = 'wasm'
  readonly kind = 'fused'
  /** Whole pairs of vectors are gathered. */
  readonly rowsTogether = 8
  readonly #instance: ImageKernelExports
  readonly #kernel: FusedImages
  readonly #network: ImageNetwork
  readonly #sets: Readonly<Record<'train' | 'test', Samples>>

  constructor(instance: ImageKernelExports, options: ImageTrainerOptions) {
    const { network, train, test } = options
    this.#instance = instance
    this.#kernel = new FusedImages(instance, options)
    this.#network = network
    this.#sets = { train, test }
  }

  async train(order: Uint32Array, batchSize: number): Promise<void> {
    checkBatchSize(batchSize)
    checkRows(order, this.#sets.train.rows)
    if (order.length === 0) return
    this.#checkBatch(Math.min(batchSize, order.length))
    await runUpdates(this.#kernel, order, batchSize)
  }

  async perturb(inputs: Float32Array | null): Promise<void> {
    checkPerturbed(inputs, this.#sets.train)
    this.#kernel.perturb(inputs)
  }

  async evaluate(set: 'train' | 'test'): Promise<Evaluation> {
    return evaluateAtOnce(this, set, this.#sets[set].rows, this.#network.outputs)
  }

  async hold(): Promise<void> {
    this.#kernel.hold()
  }

  async examine(set: 'train' | 'test', rows: Uint32Array, by: 'held' | 'present'): Promise<Examined> {
    checkRows(rows, this.#sets[set].rows)
    return this.#kernel.examine(set, rows, by)
  }

  async gradients(rows: Uint32Array): Promise<Float32Array> {
    checkRows(rows, this.#sets.train.rows)
    this.#checkBatch(rows.length)
    return this.#kernel.gradients(rows)
  }

  async activations(image: Float32Array): Promise<Float32Array[]> {
    return this.#kernel.activations(image)
  }

  async parametersOf(layers: readonly number[]): Promise<Float32Array[]> {
    return layers.map((layer) => {
      const { from, to } = layerParameters(this.#network.layers[layer]!)
      return this.#kernel.parameters(from, to)
    })
  }

  async state(): Promise<TrainerState> {
    return this.#kernel.state()
  }

  async setState(state: TrainerState): Promise<void> {
    checkParameters(this.#network, state.parameters)
    this.#kernel.setState(state)
  }

  async configure(training: TrainingSpec): Promise<void> {
    checkLoss(this.#network, training)
    this.#kernel.configure(training)
  }

  dispose(): void {
    imageKernels.release(this.#instance)
  }

  /** Only batch normalization makes a batch too large that is larger than another. */
  #checkBatch(batchSize: number): void {
    checkSize({ network: this.#network, ...this.#sets }, batchSize)
  }
}
