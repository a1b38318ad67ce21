import type { Samples } from '../../data/samples.ts'
import { layerParameters } from '../../spec/imageNetwork.ts'
import type { ImageNetwork } from '../../spec/imageLayers.ts'
import type { TrainingSpec } from '../../spec/spec.ts'
import { checkBatchSize, checkPerturbed, checkRows } from '../checkArguments.ts'
import { kernelsOf, type KernelPlace } from '../kernelsOf.ts'
import { evaluateAtOnce } from '../tally.ts'
import type { Evaluation, Examined, ImageTrainer, ImageTrainerOptions, TrainerState } from '../trainer.ts'
import { batchMoments, moveMoments } from './batchNormalization.ts'
import { imageDropout } from './imageDropout.ts'
import { examineImages } from './examineImages.ts'
import { imageForward, type LayerPass } from './imageForward.ts'
import { imageGradients, imagesOf, lossGradients } from './imageGradients.ts'
import { Optimization } from './optimization.ts'
import { penaltyBackward } from './penalties.ts'

/**
 * The trainer that every other one of networks of images is measured against: plain loops in double precision,
 * rounded to Float32 only where numbers leave it.
 *
 * @throws EngineError `bad-parameters` where `parameters` does not fit the network or is not finite;
 * `internal` where the loss does not fit the output layer.
 */
export function createReferenceImageTrainer(options: ImageTrainerOptions): ImageTrainer {
  return new ReferenceImageTrainer(options)
}

class ReferenceImageTrainer implements ImageTrainer {
  readonly backend = 'cpu'
  readonly kind = 'reference'
  readonly rowsTogether = 1
  readonly #sets: Pick<ImageTrainerOptions, 'train' | 'test'>
  readonly #network: ImageNetwork
  readonly #seed: number
  readonly #kernels: readonly KernelPlace[]
  readonly #optimization: Optimization
  /** What updates see: the training set, or it with perturbed inputs. */
  #seen: Samples
  #held: Float64Array

  constructor({ network, training, train, test, parameters, seed }: ImageTrainerOptions) {
    this.#network = network
    this.#kernels = kernelsOf(network)
    this.#optimization = new Optimization(network, training, parameters, this.#kernels)
    this.#sets = { train, test }
    this.#seen = train
    this.#held = this.#optimization.parameters.slice()
    this.#seed = seed
  }

  async train(order: Uint32Array, batchSize: number): Promise<void> {
    checkBatchSize(batchSize)
    checkRows(order, this.#sets.train.rows)
    for (let start = 0; start < order.length; start += batchSize) {
      this.#update(order.subarray(start, start + batchSize))
    }
  }

  async perturb(inputs: Float32Array | null): Promise<void> {
    const { train } = this.#sets
    checkPerturbed(inputs, train)
    this.#seen = inputs === null ? train : { ...train, inputs: inputs.slice() }
  }

  async evaluate(set: 'train' | 'test'): Promise<Evaluation> {
    return evaluateAtOnce(this, set, this.#sets[set].rows, this.#network.outputs)
  }

  async hold(): Promise<void> {
    this.#held = this.#optimization.parameters.slice()
  }

  async examine(set: 'train' | 'test', rows: Uint32Array, by: 'held' | 'present'): Promise<Examined> {
    const samples = this.#sets[set]
    checkRows(rows, samples.rows)
    const { training, parameters } = this.#optimization
    return examineImages(this.#network, training, by === 'held' ? this.#held : parameters, samples, rows)
  }

  async gradients(rows: Uint32Array): Promise<Float32Array> {
    checkRows(rows, this.#sets.train.rows)
    const { training, parameters } = this.#optimization
    const gradients = imageGradients(this.#network, training.loss, parameters, this.#sets.train, rows)
    penaltyBackward(this.#kernels, parameters, training, gradients)
    return Float32Array.from(gradients)
  }

  async activations(image: Float32Array): Promise<Float32Array[]> {
    const passes = imageForward(this.#network, this.#optimization.parameters, Float64Array.from(image))
    return passes.map(({ a }) => Float32Array.from(a))
  }

  async parametersOf(layers: readonly number[]): Promise<Float32Array[]> {
    const { parameters } = this.#optimization
    return layers.map((layer) => {
      const { from, to } = layerParameters(this.#network.layers[layer]!)
      return Float32Array.from(parameters.subarray(from, to))
    })
  }

  async state(): Promise<TrainerState> {
    return this.#optimization.state()
  }

  async setState(state: TrainerState): Promise<void> {
    this.#optimization.setState(state)
  }

  async configure(training: TrainingSpec): Promise<void> {
    this.#optimization.configure(training)
  }

  /** Nothing to free: the garbage collector takes plain arrays. */
  dispose(): void {}

  #update(rows: Uint32Array): void {
    const [network, seen] = [this.#network, this.#seen]
    const { training, parameters, updates } = this.#optimization
    const dropout = imageDropout(network, this.#seed, updates + 1)
    const passes = imageForward(network, parameters, imagesOf(network, seen, rows), dropout)
    const gradients = lossGradients(network, training.loss, parameters, passes, seen, rows, dropout)
    penaltyBackward(this.#kernels, parameters, training, gradients)
    this.#moveMoments(passes)
    this.#optimization.update(gradients)
  }

  /** Their gradient is 0, so that no optimizer changes them besides. */
  #moveMoments(passes: readonly LayerPass[]): void {
    for (const [l, layer] of this.#network.layers.entries()) {
      if (layer.kind !== 'batch_normalization') continue
      moveMoments(layer, this.#optimization.parameters, batchMoments(layer, passes[l]!.x))
    }
  }
}
