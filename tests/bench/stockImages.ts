import { tensor2d, tensor4d } from '@tensorflow/tfjs-core'
import { layers, sequential, type Sequential } from '@tensorflow/tfjs-layers'
import type { Samples } from '../../src/data/samples.ts'
import { startBackend } from '../../src/engine/tfjs/backend.ts'
import type { Backend } from '../../src/spec/choices.ts'
import type { ImageNetwork, PlacedLayer } from '../../src/spec/imageLayers.ts'

/** How a page trains a network of images with TensorFlow.js as it comes: `model.fit`, plain SGD. */
export class StockImages {
  readonly #backend: Backend
  readonly #network: ImageNetwork
  readonly #model: Sequential

  static async on(backend: Backend, network: ImageNetwork): Promise<StockImages> {
    await startBackend(backend)
    return new StockImages(backend, network)
  }

  private constructor(backend: Backend, network: ImageNetwork) {
    this.#backend = backend
    this.#network = network
    const { height, width, channels } = network.input
    const [first, ...rest] = network.layers
    const inputShape = [height, width, channels]
    this.#model = sequential({
      layers: [stockLayer(first!, { inputShape }), ...rest.map((l) => stockLayer(l))],
    })
    this.#model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' })
  }

  /** One epoch over these rows in their order, until it is done; nothing is drawn in between. */
  async train({ inputs, targets }: Samples, rows: number, batchSize: number): Promise<void> {
    await startBackend(this.#backend)
    const { input, outputs } = this.#network
    const { height, width, channels } = input
    const x = tensor4d(inputs.subarray(0, rows * this.#network.inputs), [rows, height, width, channels])
    const y = tensor2d(targets.subarray(0, rows * outputs), [rows, outputs])
    await this.#model.fit(x, y, { batchSize, epochs: 1, shuffle: false, yieldEvery: 'never', verbose: 0 })
    x.dispose()
    y.dispose()
  }

  dispose(): void {
    this.#model.dispose()
  }
}

function stockLayer(layer: PlacedLayer, first: { readonly inputShape?: number[] } = {}): layers.Layer {
  switch (layer.kind) {
    case 'conv2d': {
      const { filters, kernelSize, strides, padding } = layer
      return layers.conv2d({ filters, kernelSize, strides, padding, activation: 'relu', ...first })
    }
    case 'max_pooling2d':
      return layers.maxPooling2d({ poolSize: layer.poolSize, strides: layer.strides, padding: layer.padding })
    case 'flatten':
      return layers.flatten()
    case 'dense':
      return layers.dense({
        units: layer.units,
        activation: layer.activation === 'softmax' ? 'softmax' : 'relu',
      })
    case 'average_pooling2d':
    case 'dropout':
    case 'batch_normalization':
      throw new RangeError(`layer: expected one of the benchmark's networks, got ${layer.kind}`)
  }
}
