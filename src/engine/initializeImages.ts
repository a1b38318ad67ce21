import { randomStream } from '../lib/random.ts'
import type {
  ImageNetwork,
  PlacedBatchNormalization,
  PlacedConv2D,
  PlacedDense,
} from '../spec/imageLayers.ts'
import { parameterCountOf } from '../spec/imageNetwork.ts'
import { drawWeight } from './initialize.ts'
import type { NetworkSpec } from '../spec/spec.ts'

/**
 * Initial parameters of a network of images in its layout: kernels by `initializer`, biases 0. A filter has as
 * many inputs as its window has numbers, and counts as many outputs as window pixels times filters, as in Keras.
 * Every unit and every filter has a stream of its own, named after its layer's number and its place in it. Batch
 * normalization begins with gamma 1, beta 0, moving mean 0 and moving variance 1.
 */
export function initialImageParameters(
  { layers, parameterCount }: ImageNetwork,
  { initializer, seed }: Pick<NetworkSpec, 'initializer' | 'seed'>,
): Float32Array {
  const parameters = new Float32Array(parameterCount)
  for (const [index, layer] of layers.entries()) {
    if (layer.kind === 'batch_normalization') changeNothing(layer, parameters)
    if (layer.kind !== 'conv2d' && layer.kind !== 'dense') continue
    const width = layer.kind === 'dense' ? layer.units : layer.filters
    const inputs = (layer.biasOffset - layer.kernelOffset) / width
    const fans = { inputs, units: outputsOf(layer) }
    for (let unit = 0; unit < width; unit++) {
      const random = randomStream(seed, 'image weights', index, unit)
      for (let input = 0; input < inputs; input++)
        parameters[layer.kernelOffset + input * width + unit] = drawWeight(initializer, random, fans)
    }
  }
  return parameters
}

/** Gamma and the moving variance are 1; beta and the moving mean stay 0. */
function changeNothing(layer: PlacedBatchNormalization, parameters: Float32Array): void {
  const channels = parameterCountOf(layer) / 4
  for (const row of [0, 3])
    parameters.fill(1, layer.offset + row * channels, layer.offset + (row + 1) * channels)
}

function outputsOf(layer: PlacedConv2D | PlacedDense): number {
  return layer.kind === 'dense' ? layer.units : layer.kernelSize ** 2 * layer.filters
}
