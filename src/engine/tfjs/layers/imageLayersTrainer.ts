import { concat, mul, reshape, slice, tensor, tidy } from '@tensorflow/tfjs-core'
import type { Tensor, Tensor2D, Variable } from '@tensorflow/tfjs-core'
import type { Backend } from '../../../spec/choices.ts'
import { sizeOf, type ImageNetwork, type PlacedLayer } from '../../../spec/imageLayers.ts'
import { layerParameters } from '../../../spec/imageNetwork.ts'
import { checkLoss, checkParameters, checkRows } from '../../checkArguments.ts'
import { imageDropout } from '../../reference/imageDropout.ts'
import type { Evaluation, ImageTrainer, ImageTrainerOptions } from '../../trainer.ts'
import { buildImageModels, type ImageModels } from './imageModels.ts'
import { ModelTrainer } from './modelTrainer.ts'
import { joined } from './parameterGroups.ts'
import { evaluateOutputs } from './outputEvaluation.ts'
import { TensorBackend } from './tensorBackend.ts'

/** What a layer makes of the images that go through the network together may take so many numbers, 16 MiB. */
const MOST_NUMBERS = 2 ** 22
/** More images at once are hardly faster. */
const MOST_IMAGES = 256

/**
 * A trainer for any network of images, as a tf.LayersModel, on webgl or cpu: the wasm of tfjs 4.22 cannot
 * differentiate by the kernel of a convolution. Every layer costs a handful of kernels whatever its size, so
 * that large networks come nearest to what a GPU can do. Nothing is read back in training.
 *
 * @throws EngineError `bad-parameters` where `parameters` does not fit the network or is not finite;
 * `backend-unavailable` where `backend` does not start; `internal` where the loss does not fit.
 */
export async function createImageLayersTrainer(
  backend: Backend,
  options: ImageTrainerOptions,
): Promise<ImageTrainer> {
  checkParameters(options.network, options.parameters)
  checkLoss(options.network, options.training)
  const tensors = await TensorBackend.open(backend)
  return tensors.compute(() => new ImageLayersTrainer(tensors, options))
}

class ImageLayersTrainer extends ModelTrainer<ImageNetwork> implements ImageTrainer {
  readonly #models: ImageModels

  constructor(tensors: TensorBackend, options: ImageTrainerOptions) {
    const models = buildImageModels(options.network)
    super(tensors, options, models)
    this.#models = models
  }

  async evaluate(set: 'train' | 'test'): Promise<Evaluation> {
    const { targets, rows } = this.options[set]
    const values = await this.#evaluated(
      set,
      Uint32Array.from({ length: rows }, (_, row) => row),
    )
    return evaluateOutputs(this.options.network, this.training.loss, values, targets)
  }

  async predict(set: 'train' | 'test', rows: Uint32Array): Promise<Float32Array> {
    checkRows(rows, this.options[set].rows)
    const { outputs } = this.options.network
    const values = await this.#evaluated(set, rows)
    // Of each image the pre-activations and, behind them, the activations.
    return Float32Array.from({ length: rows.length * outputs }, (_, i) => {
      const row = Math.floor(i / outputs)
      return values[(row + 1) * outputs + i]!
    })
  }

  async activations(image: Float32Array): Promise<Float32Array[]> {
    const { input, layers } = this.options.network
    const { height, width, channels } = input
    const numbers = await this.tensors.read(() => {
      const images = tensor(image.slice(), [1, height, width, channels])
      const results = [this.#models.activations.apply(images) as Tensor | Tensor[]].flat()
      return concat(results.map((result) => reshape(result, [result.size])))
    })
    let end = 0
    return layers.map(({ output }) => numbers.slice(end, (end += sizeOf(output))))
  }

  async parametersOf(layers: readonly number[]): Promise<Float32Array[]> {
    const places = layers.map((layer) => layerParameters(this.options.network.layers[layer]!))
    const pieces = places.flatMap((place) => this.#piecesIn(place))
    if (pieces.length === 0) return layers.map(() => new Float32Array(0))
    // A copy is read: reading a variable itself would take it off the GPU.
    const numbers = await this.tensors.read(() => mul(joined(pieces), 1))
    let end = 0
    return places.map(({ from, to }) => numbers.slice(end, (end += to - from)))
  }

  /** The model's variables lie in the order of the layout. */
  #piecesIn({ from, to }: { readonly from: number; readonly to: number }): Variable[] {
    let at = 0
    return this.#models.variables.filter(({ size }) => {
      at += size
      return at > from && at <= to
    })
  }

  protected override factors(update: number): readonly (Float64Array | undefined)[] {
    const { network, seed } = this.options
    const factors = imageDropout(network, seed, update)
    return factors.filter((_, l) => network.layers[l]!.kind === 'dropout')
  }

  /** Pre-activations and activations of the output layer for these rows, without dropout. */
  async #evaluated(set: 'train' | 'test', rows: Uint32Array): Promise<Float32Array> {
    if (rows.length === 0) return new Float32Array(0)
    const together = imagesTogether(this.options.network, rows.length)
    return this.tensors.read(() => {
      const parts: Tensor2D[] = []
      for (let start = 0; start < rows.length; start += together)
        parts.push(tidy(() => this.#evaluatedPart(set, rows.subarray(start, start + together), together)))
      return concat(parts)
    })
  }

  /** The same for a few rows, filled up to `together`: webgl compiles its programs anew for every number of images. */
  #evaluatedPart(set: 'train' | 'test', rows: Uint32Array, together: number): Tensor2D {
    const filled = new Uint32Array(together).fill(rows[0]!)
    filled.set(rows)
    const { inputs } = this.samples.own(filled, set)
    const values = this.#models.evaluation.apply(inputs) as Tensor2D
    return rows.length === together ? values : slice(values, 0, rows.length)
  }
}

/** How many images, a power of two, go through the network together where there are `rows`, at least one. */
function imagesTogether({ inputs, layers }: ImageNetwork, rows: number): number {
  const most = Math.min(MOST_IMAGES, MOST_NUMBERS / Math.max(inputs, ...layers.map(numbersMade)))
  return 2 ** Math.max(0, Math.min(Math.floor(Math.log2(most)), Math.ceil(Math.log2(rows))))
}

/** Numbers that a layer makes of an image, those on the way there included (see `imagePatches.ts`). */
function numbersMade(layer: PlacedLayer): number {
  const made = sizeOf(layer.output)
  if (layer.kind !== 'conv2d') return made
  const seen = layer.kernelSize ** 2 * layer.input.channels + 1
  return Math.max(made, layer.output.height * layer.output.width * seen)
}
