import { concat, mul, reshape, slice, tensor, tidy } from '@tensorflow/tfjs-core'
import type { Tensor, Tensor2D, Variable } from '@tensorflow/tfjs-core'
import type { Backend } from '../../../spec/choices.ts'
import { sizeOf, type ImageNetwork, type PlacedLayer } from '../../../spec/imageLayers.ts'
import { layerParameters } from '../../../spec/imageNetwork.ts'
import { checkLoss, checkParameters, checkRows } from '../../checkArguments.ts'
import { imageDropout } from '../../reference/imageDropout.ts'
import { evaluateAtOnce } from '../../tally.ts'
import type { Evaluation, Examined, ImageTrainer, ImageTrainerOptions } from '../../trainer.ts'
import { buildImageModels, type ImageModels } from './imageModels.ts'
import { HeldVariables } from './heldVariables.ts'
import { ModelTrainer } from './modelTrainer.ts'
import { joined } from './parameterGroups.ts'
import { examineOutputs } from './examineOutputs.ts'
import { TensorBackend } from './tensorBackend.ts'

/** What a layer makes of the images that go through the network together may take so many numbers, 16 MiB. */
const MOST_NUMBERS = 2 ** 22
/** As many as a usual batch has: webgl has compiled its programs for it already, and slices are short. */
const MOST_IMAGES = 32

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
  readonly rowsTogether: number
  readonly #models: ImageModels
  readonly #held: HeldVariables

  constructor(tensors: TensorBackend, options: ImageTrainerOptions) {
    const models = buildImageModels(options.network)
    super(tensors, options, models)
    this.rowsTogether = imagesTogether(options)
    this.#models = models
    this.#held = new HeldVariables(models.variables)
  }

  async evaluate(set: 'train' | 'test'): Promise<Evaluation> {
    return evaluateAtOnce(this, set, this.options[set].rows, this.options.network.outputs)
  }

  async hold(): Promise<void> {
    await this.tensors.compute(() => this.#held.take())
  }

  async examine(set: 'train' | 'test', rows: Uint32Array, by: 'held' | 'present'): Promise<Examined> {
    checkRows(rows, this.options[set].rows)
    const values = await this.#evaluated(set, rows, by)
    return examineOutputs(this.options.network, this.training.loss, values, this.options[set].targets, rows)
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

  override dispose(): void {
    this.#held.dispose()
    super.dispose()
  }

  /** Pre-activations and activations of the output layer for these rows, without dropout. */
  async #evaluated(set: 'train' | 'test', rows: Uint32Array, by: 'held' | 'present'): Promise<Float32Array> {
    if (rows.length === 0) return new Float32Array(0)
    const together = this.rowsTogether
    const evaluate = () => {
      const parts: Tensor2D[] = []
      for (let start = 0; start < rows.length; start += together)
        parts.push(tidy(() => this.#evaluatedPart(set, rows.subarray(start, start + together), together)))
      return concat(parts)
    }
    return this.tensors.read(by === 'held' ? () => this.#held.during(evaluate) : evaluate)
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

/** How many images, a power of two, go through the network together. */
function imagesTogether({ network: { inputs, layers }, train, test }: ImageTrainerOptions): number {
  const most = Math.min(MOST_IMAGES, MOST_NUMBERS / Math.max(inputs, ...layers.map(numbersMade)))
  const rows = Math.max(1, train.rows, test.rows)
  return 2 ** Math.max(0, Math.min(Math.floor(Math.log2(most)), Math.ceil(Math.log2(rows))))
}

/** Numbers that a layer makes of an image, those on the way there included (see `imagePatches.ts`). */
function numbersMade(layer: PlacedLayer): number {
  const made = sizeOf(layer.output)
  if (layer.kind !== 'conv2d') return made
  const seen = layer.kernelSize ** 2 * layer.input.channels + 1
  return Math.max(made, layer.output.height * layer.output.width * seen)
}
