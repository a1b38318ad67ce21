import { ACTIVATION_FUNCTIONS } from '../../../engine/reference/activations.ts'
import type { PlacedConv2D } from '../../../spec/imageLayers.ts'
import { isInside, numberAt, pixelsOf, windowOf, type Pixel } from './slidingPlace.ts'

/** A number of the window and what the kernel makes of it. */
export interface WindowTerm {
  readonly pixel: number
  /** False in the zeros that padding puts round the image. */
  readonly inside: boolean
  readonly weight: number
  readonly product: number
}

/** How one pixel of one map comes about. */
export interface ConvolutionAt {
  /** Of each input channel its terms, row by row, and their sum. */
  readonly channels: readonly { readonly terms: readonly WindowTerm[]; readonly sum: number }[]
  /** Over all channels. */
  readonly sum: number
  readonly bias: number
  /** sum + bias. */
  readonly z: number
  /** What the layer's activation makes of z. */
  readonly activation: number
}

/**
 * z = b + sum over window and input channels of x w, as in `conv2dForward`: Keras does not turn the kernel round.
 *
 * @param parameters The layer's own, kernel first.
 * @param input What it is given, channels last.
 */
export function convolutionAt(
  layer: PlacedConv2D,
  parameters: ArrayLike<number>,
  input: ArrayLike<number>,
  filter: number,
  place: Pixel,
): ConvolutionAt {
  const pixels = pixelsOf(windowOf(layer, place))
  const channels = Array.from({ length: layer.input.channels }, (_, channel) => {
    const terms = pixels.map((at, cell) => {
      const pixel = numberAt(input, layer.input, at, channel)
      const weight = parameters[kernelIndex(layer, cell, channel, filter)] ?? 0
      return { pixel, inside: isInside(layer.input, at), weight, product: pixel * weight }
    })
    return { terms, sum: terms.reduce((sum, { product }) => sum + product, 0) }
  })
  const sum = channels.reduce((total, channel) => total + channel.sum, 0)
  const bias = parameters[biasIndex(layer, filter)] ?? 0
  const z = sum + bias
  return { channels, sum, bias, z, activation: ACTIVATION_FUNCTIONS[layer.activation].forward(z) }
}

/** Where a number of a kernel stands among the layer's own parameters; cells row by row. */
export function kernelIndex(
  { input, filters }: Pick<PlacedConv2D, 'input' | 'filters'>,
  cell: number,
  channel: number,
  filter: number,
): number {
  return (cell * input.channels + channel) * filters + filter
}

/** Where the bias of a filter stands among the layer's own parameters. */
export function biasIndex({ kernelOffset, biasOffset }: PlacedConv2D, filter: number): number {
  return biasOffset - kernelOffset + filter
}
