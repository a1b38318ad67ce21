import type { Activation, LayerActivation } from '../../src/spec/choices.ts'
import type { Conv2D, Dense, ImageLayer, ImageNetwork, ImageShape } from '../../src/spec/imageLayers.ts'
import type { Pooling2D } from '../../src/spec/imageLayers.ts'
import { imageNetworkOf } from '../../src/spec/imageNetwork.ts'

/** 3x3, stride 1, valid, relu where nothing else is said. */
export function conv(filters: number, kernelSize = 3, more: Partial<Conv2D> = {}): Conv2D {
  const activation: Activation = 'relu'
  return { kind: 'conv2d', filters, kernelSize, strides: 1, padding: 'valid', activation, ...more }
}

/** Strides as wide as the window, valid, where nothing else is said, as in Keras. */
export function pool(poolSize = 2, more: Partial<Pooling2D> = {}): Pooling2D {
  return { kind: 'max_pooling2d', poolSize, strides: poolSize, padding: 'valid', ...more }
}

export function dense(units: number, activation: LayerActivation = 'softmax'): Dense {
  return { kind: 'dense', units, activation }
}

export const FLATTEN = { kind: 'flatten' } as const

export const DIGIT: ImageShape = { height: 28, width: 28, channels: 1 }

/** 8 filters 3x3, pooling, a dense layer. */
export const SMALL_CNN: readonly ImageLayer[] = [conv(8), pool(), FLATTEN, dense(10)]

/** The usual first CNN of a course: 32 filters 3x3, pooling, a dense layer of 128. */
export const USUAL_CNN: readonly ImageLayer[] = [conv(32), pool(), FLATTEN, dense(128, 'relu'), dense(10)]

/** The network of a stack that fits. */
export function stacked(input: ImageShape, layers: readonly ImageLayer[]): ImageNetwork {
  const stack = imageNetworkOf(input, layers)
  if ('problem' in stack) throw new Error(`layer ${stack.problem.layer}: ${stack.problem.code}`)
  return stack.network
}
