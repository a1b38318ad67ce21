import { add, concat, conv2d, customGrad, engine, getBackend, matMul, reshape } from '@tensorflow/tfjs-core'
import { slice, sum, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core'
import type { GradSaveFunc, NamedAttrMap } from '@tensorflow/tfjs-core'
import { initializers, layers } from '@tensorflow/tfjs-layers'
import type { PlacedConv2D } from '../../../spec/imageLayers.ts'
import { IMAGE_PATCHES } from './imagePatches.ts'

/**
 * `keras.layers.Conv2D` without its activation. That of tfjs always differentiates by what comes in as well, which
 * nobody needs of the images themselves, and on webgl takes long to differentiate by filters and bias.
 */
export class Convolution extends layers.Layer {
  static readonly className = 'LinearConv2D'
  readonly #layer: PlacedConv2D
  readonly #isFirst: boolean

  /** `isFirst`: nothing before it learns. */
  constructor(layer: PlacedConv2D, isFirst: boolean) {
    super({})
    this.#layer = layer
    this.#isFirst = isFirst
  }

  override build(inputShape: number[]): void {
    const { kernelSize, input, filters } = this.#layer
    const zeros = initializers.zeros()
    this.addWeight('kernel', [kernelSize, kernelSize, input.channels, filters], 'float32', zeros)
    this.addWeight('bias', [filters], 'float32', zeros)
    super.build(inputShape)
  }

  override computeOutputShape(): (number | null)[] {
    const { height, width, channels } = this.#layer.output
    return [null, height, width, channels]
  }

  override call(inputs: Tensor | Tensor[]): Tensor {
    const { strides, padding } = this.#layer
    const x = (Array.isArray(inputs) ? inputs[0]! : inputs) as Tensor4D
    const [kernel, bias] = this.weights.map((weight) => weight.read()) as [Tensor4D, Tensor]
    if (getBackend() === 'webgl') return this.#onWebgl(x, kernel, bias)
    return add(conv2d(x, kernel, strides, padding), bias)
  }

  /** As products of matrices, see `imagePatches.ts`. */
  #onWebgl(images: Tensor4D, kernel: Tensor4D, bias: Tensor): Tensor {
    const { filters, output } = this.#layer
    const rows = kernel.size / filters
    const convolve = customGrad((...args) => {
      const [weights, shift, ...rest] = args as [Tensor4D, Tensor, ...(Tensor4D | GradSaveFunc)[]]
      const save = rest.pop() as GradSaveFunc
      const patches = this.#patches(images)
      const matrix = concat([reshape(weights, [rows, filters]), reshape(shift, [1, filters])])
      const value = matMul(patches, reshape(matrix, [1, rows + 1, filters]))
      save([patches, weights])
      const gradFunc = (dy: Tensor, saved: Tensor[]) => this.#slopes(dy as Tensor4D, saved, images.shape)
      return { value: reshape(value, [-1, output.height, output.width, filters]), gradFunc }
    })
    return this.#isFirst ? convolve(kernel, bias) : convolve(kernel, bias, images)
  }

  #patches(x: Tensor4D): Tensor {
    return engine().runKernel(IMAGE_PATCHES, { x }, { layer: this.#layer } as unknown as NamedAttrMap)
  }

  /** By the kernel, by the bias and, where something before it learns, by what came in. */
  #slopes(dy: Tensor4D, saved: Tensor[], inputShape: number[]): Tensor[] {
    const [patches, kernel] = saved as [Tensor, Tensor4D]
    const { filters, strides, padding: pad } = this.#layer
    const images = inputShape[0]!
    const flat = reshape(dy, [images, dy.size / (images * filters), filters])
    // A product for each image and their sum: one product over all of them would keep a GPU's few busy.
    const byMatrix = sum(matMul(patches, flat, true), 0)
    const rows = kernel.size / filters
    const byKernel = reshape(slice(byMatrix, 0, rows), kernel.shape)
    const byBias = reshape(slice(byMatrix, rows, 1), [filters])
    if (this.#isFirst) return [byKernel, byBias]
    const attributes = { strides, pad, dataFormat: 'NHWC', inputShape } as unknown as NamedAttrMap
    return [byKernel, byBias, engine().runKernel('Conv2DBackpropInput', { dy, filter: kernel }, attributes)]
  }
}
