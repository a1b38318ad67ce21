import { imageNetworkOf } from '../spec/imageNetwork.ts'
import type { ImageLayer, ImageNetwork, ImageShape } from '../spec/imageLayers.ts'

/** As the shapes of its layers need it; the paper says 224, which the first convolution does not divide. */
const IMAGE: ImageShape = { height: 227, width: 227, channels: 3 }
const POOL = { kind: 'max_pooling2d', poolSize: 3, strides: 2, padding: 'valid' } as const
const DROPOUT = { kind: 'dropout', rate: 0.5 } as const
const RELU = { activation: 'relu' } as const
const SAME = { ...RELU, kind: 'conv2d', kernelSize: 3, strides: 1, padding: 'same' } as const

const LAYERS: readonly ImageLayer[] = [
  { ...RELU, kind: 'conv2d', filters: 96, kernelSize: 11, strides: 4, padding: 'valid' },
  POOL,
  { ...SAME, filters: 256, kernelSize: 5 },
  POOL,
  { ...SAME, filters: 384 },
  { ...SAME, filters: 384 },
  { ...SAME, filters: 256 },
  POOL,
  { kind: 'flatten' },
  DROPOUT,
  { ...RELU, kind: 'dense', units: 4096 },
  DROPOUT,
  { ...RELU, kind: 'dense', units: 4096 },
  { kind: 'dense', units: 1000, activation: 'softmax' },
]

/**
 * AlexNet (Krizhevsky, Sutskever & Hinton 2012), of 1000 classes of photographs, laid out as any stack is. Its local
 * response normalization, which has no parameters, is left out, and so are its two groups: the second, fourth and fifth
 * convolution saw only the half of the maps that was on the same GPU.
 */
export function alexNet(): ImageNetwork {
  const laidOut = imageNetworkOf(IMAGE, LAYERS)
  if ('network' in laidOut) return laidOut.network
  throw new Error(`AlexNet: ${laidOut.problem.code} at layer ${laidOut.problem.layer}`)
}

/** Parameters of the network in the paper, whose groups spare half the kernels of those three convolutions. */
export function groupedParameterCount({ layers, parameterCount }: ImageNetwork): number {
  const spared = [2, 5, 6].map((index) => {
    const layer = layers[index]!
    return layer.kind === 'conv2d' ? (layer.biasOffset - layer.kernelOffset) / 2 : 0
  })
  return spared.reduce((left, half) => left - half, parameterCount)
}
