import type { Activation, LayerActivation } from './choices.ts'
import type { DenseLayer } from './network.ts'
import type { Padding } from './slidingWindow.ts'

/** `keras.layers.Conv2D` with a square kernel, the same stride along both axes, a bias, and no groups. */
export interface Conv2D {
  readonly kind: 'conv2d'
  readonly filters: number
  readonly kernelSize: number
  readonly strides: number
  readonly padding: Padding
  readonly activation: Activation
}

/** `keras.layers.MaxPooling2D` and `AveragePooling2D` with a square window. */
export interface Pooling2D {
  readonly kind: 'max_pooling2d' | 'average_pooling2d'
  readonly poolSize: number
  readonly strides: number
  readonly padding: Padding
}

/** `keras.layers.Flatten`: row by row, all channels of a pixel together. */
export interface Flatten {
  readonly kind: 'flatten'
}

export interface Dense {
  readonly kind: 'dense'
  readonly units: number
  /** Only the last layer may be a softmax. */
  readonly activation: LayerActivation
}

export interface Dropout {
  readonly kind: 'dropout'
  /** From 0 to below 1. */
  readonly rate: number
}

/** `keras.layers.BatchNormalization` over the channels of an image, or over each unit behind `Flatten`. */
export interface BatchNormalization {
  readonly kind: 'batch_normalization'
}

/** A layer of a network that takes images, as the person chooses it. */
export type ImageLayer = Conv2D | Pooling2D | Flatten | Dense | Dropout | BatchNormalization

/** Channels last: the number of channel c at (row, column) is `(row * width + column) * channels + c`. */
export interface ImageShape {
  readonly height: number
  readonly width: number
  readonly channels: number
}

/** What a layer hands on: an image, or so many numbers in a row. */
export type LayerShape = ImageShape | number

/** Numbers in a shape. */
export function sizeOf(shape: LayerShape): number {
  return typeof shape === 'number' ? shape : shape.height * shape.width * shape.channels
}

/**
 * A convolution with its place in the flat parameter vector. The kernel is stored as Keras stores it, kernel
 * row x kernel column x input channel x filter row-major, the bias right behind it.
 */
export interface PlacedConv2D extends Conv2D {
  readonly input: ImageShape
  readonly output: ImageShape
  readonly kernelOffset: number
  readonly biasOffset: number
}

export interface PlacedPooling2D extends Pooling2D {
  readonly input: ImageShape
  readonly output: ImageShape
}

export interface PlacedFlatten extends Flatten {
  readonly input: ImageShape
  readonly output: number
}

export interface PlacedDense extends DenseLayer {
  readonly input: number
  readonly output: number
}

export interface PlacedDropout extends Dropout {
  readonly input: LayerShape
  readonly output: LayerShape
}

/** Its parameters from `offset` on: gamma, beta, moving mean and moving variance, a row each; only two learn. */
export interface PlacedBatchNormalization extends BatchNormalization {
  readonly input: LayerShape
  readonly output: LayerShape
  readonly offset: number
}

export type PlacedLayer =
  PlacedConv2D | PlacedPooling2D | PlacedFlatten | PlacedDense | PlacedDropout | PlacedBatchNormalization

/** A stack of layers that fit each other and tell classes of images apart; the last one is dense. */
export interface ImageNetwork {
  readonly kind: 'image'
  readonly task: 'multiclass'
  readonly input: ImageShape
  /** Numbers of an image. */
  readonly inputs: number
  /** Units of the last layer, one for each class. */
  readonly outputs: number
  readonly layers: readonly PlacedLayer[]
  /** As `model.summary()` counts them: "Total params". */
  readonly parameterCount: number
  /** Without the moving means and variances of batch normalization: "Trainable params". */
  readonly trainableCount: number
}
