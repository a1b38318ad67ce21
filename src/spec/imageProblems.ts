import type { ImageLayer, LayerShape } from './imageLayers.ts'

/** What is wrong with a stack of layers. */
export type StackProblemCode =
  /** A size of the layer is no whole number from 1 (a rate: not from 0 to below 1). */
  | 'bad-size'
  /** Convolution or pooling behind `Flatten`: there is no image any more. */
  | 'needs-image'
  /** Its window is larger than the image that is left. */
  | 'window-too-large'
  /** A dense layer is given an image: `Flatten` is missing before it. */
  | 'needs-flatten'
  /** `Flatten` is given numbers in a row already. */
  | 'flattened-twice'
  /** A softmax that is not the last layer. */
  | 'softmax-inside'
  /** Nothing decides at the end: no layer at all, nothing behind `Flatten`, or another kind of layer. */
  | 'no-dense-at-the-end'
  /** The network as a whole is larger than the playground trains. */
  | 'too-many-parameters'

export interface StackProblem {
  readonly code: StackProblemCode
  /** Number of the layer from 0; of what misses at the end, the number of layers. */
  readonly layer: number
}

/** Why layer `index` cannot be given something of this shape, or `null`. */
export function stackProblem(
  layers: readonly ImageLayer[],
  index: number,
  input: LayerShape,
): StackProblem | null {
  const layer = layers[index]!
  const code = badSize(layer) ? 'bad-size' : misfit(layer, input, index === layers.length - 1)
  return code === null ? null : { code, layer: index }
}

function badSize(layer: ImageLayer): boolean {
  if (layer.kind === 'dropout') return !(layer.rate >= 0 && layer.rate < 1)
  return !sizesOf(layer).every((size) => Number.isSafeInteger(size) && size >= 1)
}

function sizesOf(layer: ImageLayer): readonly number[] {
  switch (layer.kind) {
    case 'conv2d':
      return [layer.filters, layer.kernelSize, layer.strides]
    case 'max_pooling2d':
    case 'average_pooling2d':
      return [layer.poolSize, layer.strides]
    case 'dense':
      return [layer.units]
    case 'flatten':
    case 'dropout':
    case 'batch_normalization':
      return []
  }
}

function misfit(layer: ImageLayer, input: LayerShape, isLast: boolean): StackProblemCode | null {
  switch (layer.kind) {
    case 'conv2d':
      return windowProblem(layer.kernelSize, layer.padding, input)
    case 'max_pooling2d':
    case 'average_pooling2d':
      return windowProblem(layer.poolSize, layer.padding, input)
    case 'flatten':
      return typeof input === 'number' ? 'flattened-twice' : null
    case 'dense':
      if (typeof input !== 'number') return 'needs-flatten'
      return layer.activation === 'softmax' && !isLast ? 'softmax-inside' : null
    case 'dropout':
    case 'batch_normalization':
      return null
  }
}

function windowProblem(size: number, padding: string, input: LayerShape): StackProblemCode | null {
  if (typeof input === 'number') return 'needs-image'
  const fits = padding === 'same' || size <= Math.min(input.height, input.width)
  return fits ? null : 'window-too-large'
}
