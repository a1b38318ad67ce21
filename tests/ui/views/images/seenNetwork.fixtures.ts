import { imageForward } from '../../../../src/engine/reference/imageForward.ts'
import { layerParameters, imageNetworkOf } from '../../../../src/spec/imageNetwork.ts'
import type { ImageLayer, ImageNetwork, ImageShape } from '../../../../src/spec/imageLayers.ts'
import { randomStream } from '../../../../src/lib/random.ts'

/** A network over small images with one image on its way through it, by the reference. */
export interface SeenNetwork {
  readonly network: ImageNetwork
  readonly image: Float32Array
  readonly activations: readonly Float32Array[]
  readonly parameters: Float32Array
  /** What layer `index` is given. */
  input(index: number): Float32Array
  /** The parameters of layer `index`. */
  own(index: number): Float32Array
}

export function seenNetwork(shape: ImageShape, layers: readonly ImageLayer[], seed = 1): SeenNetwork {
  const laidOut = imageNetworkOf(shape, layers)
  if ('problem' in laidOut) throw new Error(JSON.stringify(laidOut.problem))
  const { network } = laidOut
  const random = randomStream(seed, 'seen')
  const parameters = Float32Array.from({ length: network.parameterCount }, () => random.next() * 2 - 1)
  const image = Float32Array.from({ length: network.inputs }, () => random.next())
  const passes = imageForward(network, Float64Array.from(parameters), Float64Array.from(image))
  const activations = passes.map(({ a }) => Float32Array.from(a))
  return {
    network,
    image,
    activations,
    parameters,
    input: (index) => (index === 0 ? image : activations[index - 1]!),
    own(index) {
      const { from, to } = layerParameters(network.layers[index]!)
      return parameters.subarray(from, to)
    },
  }
}

/** Every kind of window: strides 1 to 3, `same` and `valid`, one channel and several. */
export const WINDOWED: readonly ImageLayer[] = [
  { kind: 'conv2d', filters: 3, kernelSize: 3, strides: 1, padding: 'same', activation: 'tanh' },
  { kind: 'conv2d', filters: 2, kernelSize: 2, strides: 2, padding: 'same', activation: 'relu' },
  { kind: 'max_pooling2d', poolSize: 3, strides: 1, padding: 'same' },
  { kind: 'average_pooling2d', poolSize: 2, strides: 1, padding: 'same' },
  { kind: 'conv2d', filters: 4, kernelSize: 2, strides: 1, padding: 'valid', activation: 'sigmoid' },
  { kind: 'average_pooling2d', poolSize: 2, strides: 1, padding: 'valid' },
  { kind: 'flatten' },
  { kind: 'dense', units: 5, activation: 'elu' },
  { kind: 'dense', units: 3, activation: 'softmax' },
]
