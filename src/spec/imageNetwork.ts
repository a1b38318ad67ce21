import { stackProblem, type StackProblem } from './imageProblems.ts'
import { sizeOf, type ImageLayer, type ImageNetwork, type ImageShape } from './imageLayers.ts'
import type { LayerShape, PlacedLayer } from './imageLayers.ts'
import { slidingWindow, type Padding } from './slidingWindow.ts'

/** A network, or why its layers do not fit each other. */
export type ImageStack = { readonly network: ImageNetwork } | { readonly problem: StackProblem }

/** The layers of a stack as far as they fit each other, and what is wrong with the next one, where there is one. */
export interface PlacedStack {
  readonly layers: readonly PlacedLayer[]
  readonly problem: StackProblem | null
}

/** Lays out `layers` behind an image of this shape up to the first problem. */
export function placeLayers(input: ImageShape, layers: readonly ImageLayer[]): PlacedStack {
  const placed: PlacedLayer[] = []
  let shape: LayerShape = input
  let offset = 0
  for (const [index, layer] of layers.entries()) {
    const problem = stackProblem(layers, index, shape)
    if (problem !== null) return { layers: placed, problem }
    const next = placeLayer(layer, shape, offset)
    placed.push(next)
    offset += parameterCountOf(next)
    shape = next.output
  }
  return { layers: placed, problem: null }
}

/** Lays out `layers` behind an image of this shape; the first problem from the input on, where there is one. */
export function imageNetworkOf(input: ImageShape, layers: readonly ImageLayer[]): ImageStack {
  const { layers: placed, problem } = placeLayers(input, layers)
  if (problem !== null) return { problem }
  const end = placed.at(-1)
  if (end?.kind !== 'dense') return { problem: { code: 'no-dense-at-the-end', layer: layers.length } }
  const counts = placed.map(parameterCountOf)
  // Of batch normalization, the moving mean and variance: half of what it has.
  const resting = placed.map((layer, i) => (layer.kind === 'batch_normalization' ? counts[i]! / 2 : 0))
  const parameterCount = sum(counts)
  const network = {
    kind: 'image',
    task: 'multiclass',
    input,
    inputs: sizeOf(input),
    outputs: end.units,
    layers: placed,
    parameterCount,
    trainableCount: parameterCount - sum(resting),
  } as const
  return { network }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Numbers that Keras counts for a layer, those that do not learn included. */
export function parameterCountOf(layer: PlacedLayer): number {
  switch (layer.kind) {
    case 'conv2d':
      return (layer.kernelSize ** 2 * layer.input.channels + 1) * layer.filters
    case 'dense':
      return (layer.inputs + 1) * layer.units
    case 'batch_normalization':
      return 4 * channelsOf(layer.input)
    case 'max_pooling2d':
    case 'average_pooling2d':
    case 'flatten':
    case 'dropout':
      return 0
  }
}

/** Where the parameters of a layer lie in the flat vector: from `from` on and before `to`; nowhere where it has none. */
export function layerParameters(layer: PlacedLayer): { readonly from: number; readonly to: number } {
  const from = 'kernelOffset' in layer ? layer.kernelOffset : 'offset' in layer ? layer.offset : 0
  return { from, to: from + parameterCountOf(layer) }
}

/** What batch normalization has a mean of: each channel, or each number of a row. */
function channelsOf(shape: LayerShape): number {
  return typeof shape === 'number' ? shape : shape.channels
}

/** What `layer` hands on when it is given `input`, an image wherever the layer needs one. */
function placeLayer(layer: ImageLayer, input: LayerShape, offset: number): PlacedLayer {
  switch (layer.kind) {
    case 'conv2d': {
      const from = imageOf(input)
      const output = {
        ...slid(from, layer.kernelSize, layer.strides, layer.padding),
        channels: layer.filters,
      }
      const biasOffset = offset + layer.kernelSize ** 2 * from.channels * layer.filters
      return { ...layer, input: from, output, kernelOffset: offset, biasOffset }
    }
    case 'max_pooling2d':
    case 'average_pooling2d': {
      const from = imageOf(input)
      const output = { ...slid(from, layer.poolSize, layer.strides, layer.padding), channels: from.channels }
      return { ...layer, input: from, output }
    }
    case 'flatten':
      return { ...layer, input: imageOf(input), output: sizeOf(input) }
    case 'dense': {
      const inputs = sizeOf(input)
      const place = { kernelOffset: offset, biasOffset: offset + inputs * layer.units }
      return { ...layer, ...place, inputs, input: inputs, output: layer.units }
    }
    case 'dropout':
      return { ...layer, input, output: input }
    case 'batch_normalization':
      return { ...layer, input, output: input, offset }
  }
}

function imageOf(shape: LayerShape): ImageShape {
  if (typeof shape === 'number')
    throw new RangeError(`layer: expected an image, got ${shape} numbers in a row`)
  return shape
}

function slid({ height, width }: ImageShape, size: number, stride: number, padding: Padding) {
  return {
    height: slidingWindow(height, size, stride, padding).places,
    width: slidingWindow(width, size, stride, padding).places,
  }
}
