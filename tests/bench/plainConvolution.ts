import type { Samples } from '../../src/data/samples.ts'
import { sizeOf, type ImageNetwork, type PlacedLayer } from '../../src/spec/imageLayers.ts'
import { PlainConv, PlainDense, PlainPool, volume } from './plainLayers.ts'
import type { PlainLayer, Volume, Weights } from './plainLayers.ts'

/**
 * How a page trains a network of images without TensorFlow.js: one object per layer, plain loops over double
 * precision, one image after another, in the style of ConvNetJS (Karpathy 2014). Valid convolutions and max
 * pooling that do not reach beyond the image, relu inside, softmax with cross-entropy at the end; plain SGD.
 */
export class PlainConvolution {
  readonly #weights: Weights[] = []
  readonly #input: Volume
  readonly #layers: readonly PlainLayer[]

  constructor({ input, layers }: ImageNetwork, parameters: Float32Array) {
    this.#input = volume(sizeOf(input))
    let before = this.#input
    this.#layers = layers.map((layer) => {
      const weights = weightsOf(layer, parameters)
      if (weights.units > 0) this.#weights.push(weights)
      const plain = plainLayer(layer, before, weights)
      before = plain.output
      return plain
    })
  }

  train({ inputs, targets }: Samples, order: Uint32Array, batchSize: number, learningRate: number): void {
    for (let start = 0; start < order.length; start += batchSize) {
      const rows = order.subarray(start, start + batchSize)
      for (const row of rows) this.#learn(inputs, targets, row)
      const rate = learningRate / rows.length
      for (const { values, gradients } of this.#weights) {
        for (let i = 0; i < values.length; i++) {
          values[i]! -= rate * gradients[i]!
          gradients[i] = 0
        }
      }
    }
  }

  /** In the layout of `ImageNetwork`. */
  parameters(): number[] {
    return this.#weights.flatMap(({ inputs, units, values }) =>
      Array.from(values, (_, at) => values[(at % units) * (inputs + 1) + Math.floor(at / units)]!),
    )
  }

  #learn(inputs: Float32Array, targets: Float32Array, row: number): void {
    const size = this.#input.values.length
    for (let i = 0; i < size; i++) this.#input.values[i] = inputs[row * size + i]!
    for (const layer of this.#layers) layer.forward()
    const { values, slopes } = this.#layers.at(-1)!.output
    const largest = Math.max(...values)
    let sum = 0
    for (const z of values) sum += Math.exp(z - largest)
    for (let k = 0; k < values.length; k++)
      slopes[k] = Math.exp(values[k]! - largest) / sum - targets[row * values.length + k]!
    for (let l = this.#layers.length - 1; l >= 0; l--) this.#layers[l]!.backward()
  }
}

function weightsOf(layer: PlacedLayer, parameters: Float32Array): Weights {
  if (!('kernelOffset' in layer)) return { inputs: 0, units: 0, values: EMPTY, gradients: EMPTY }
  const { kernelOffset, biasOffset } = layer
  const units = layer.kind === 'dense' ? layer.units : layer.filters
  const inputs = (biasOffset - kernelOffset) / units
  const values = Float64Array.from({ length: (inputs + 1) * units }, (_, at) => {
    const unit = Math.floor(at / (inputs + 1))
    return parameters[kernelOffset + (at % (inputs + 1)) * units + unit]!
  })
  return { inputs, units, values, gradients: new Float64Array(values.length) }
}

const EMPTY = new Float64Array(0)

function plainLayer(layer: PlacedLayer, input: Volume, weights: Weights): PlainLayer {
  switch (layer.kind) {
    case 'conv2d':
      return new PlainConv(layer, input, weights)
    case 'max_pooling2d':
      return new PlainPool(layer, input)
    case 'dense':
      return new PlainDense(layer, input, weights)
    case 'flatten':
      return { output: input, forward: () => undefined, backward: () => undefined }
    case 'average_pooling2d':
    case 'dropout':
    case 'batch_normalization':
      throw new RangeError(`layer: expected one of the benchmark's networks, got ${layer.kind}`)
  }
}
