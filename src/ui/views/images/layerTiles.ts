import { largestSize } from '../../../draw/images/mapPixels.ts'
import type { TileNumbers, TileScene } from '../../../draw/images/tiles.ts'
import type { ImageFrame } from '../../../engine/worker/protocol.ts'
import { layerParameters } from '../../../spec/imageNetwork.ts'
import type { ImageNetwork, LayerShape, PlacedConv2D, PlacedLayer } from '../../../spec/imageLayers.ts'

/** Px that the tiles of a layer should keep to, whatever their number: pictures, and cells that are mere colours. */
const HEIGHT = 132
const CELLS_HEIGHT = 66

/** What layer `index` of a network hands on, as tiles: maps of an image, units of a row; -1 is the image itself. */
export function layerTiles(network: ImageNetwork, index: number): TileScene {
  const layer = network.layers[index]
  const shape: LayerShape = layer?.output ?? network.input
  const isRow = typeof shape === 'number'
  const kernelSize = kernelSizeOf(network, index)
  return {
    count: isRow ? shape : shape.channels,
    resolution: isRow ? 1 : shape.height,
    kernelSize,
    signed: index >= 0,
    height: isRow && kernelSize === 0 ? CELLS_HEIGHT : HEIGHT,
  }
}

/** Pixels along a side of what each tile of a layer has learned; 0 where that is no image. */
function kernelSizeOf(network: ImageNetwork, index: number): number {
  const layer = network.layers[index]
  if (layer?.kind === 'conv2d') return layer.kernelSize
  if (layer?.kind !== 'dense') return 0
  const image = imageBefore(network, index)
  return image !== null && image.channels === 1 ? image.height : 0
}

/** The image whose numbers a dense layer takes in a row; `null` where they come from other units. */
export function imageBefore(network: ImageNetwork, index: number) {
  for (let before = index - 1; before >= 0; before--) {
    const layer = network.layers[before]!
    if (layer.kind === 'flatten') return layer.input
    if (layer.kind !== 'dropout' && layer.kind !== 'batch_normalization') return null
  }
  return null
}

/** What the frame has of a layer's tiles; `null` where no image went through. */
export function tileNumbers(network: ImageNetwork, index: number, frame: ImageFrame): TileNumbers | null {
  const values = index < 0 ? frame.image : frame.activations[index]
  if (values === undefined || values === null || values.length === 0) return null
  const kernels = kernelsOf(network, index, frame)
  return {
    values,
    largest: largestSize(values),
    kernels,
    largestWeight: kernels === null ? 0 : largestSize(kernels),
  }
}

function kernelsOf(network: ImageNetwork, index: number, frame: ImageFrame): Float32Array | null {
  const layer = network.layers[index]
  if (layer === undefined || kernelSizeOf(network, index) === 0) return null
  const parameters = parametersOf(layer, index, frame)
  if (parameters === null) return null
  if (layer.kind === 'conv2d') return meanKernels(layer, parameters)
  return layer.kind === 'dense' ? parameters.subarray(0, layer.inputs * layer.units) : null
}

/** A layer's own parameters, kernel first, where the frame has them. */
function parametersOf(
  layer: PlacedLayer,
  index: number,
  { parameters, state }: ImageFrame,
): Float32Array | null {
  const shown = parameters[index]
  if (shown !== undefined && shown.length > 0) return shown
  const { from, to } = layerParameters(layer)
  return state === null || to === from ? null : state.parameters.subarray(from, to)
}

/** Kernels over one input channel as they are, over several their mean; filters last. */
function meanKernels({ kernelSize, input, filters }: PlacedConv2D, parameters: Float32Array): Float32Array {
  const { channels } = input
  if (channels === 1) return parameters.subarray(0, kernelSize ** 2 * filters)
  const mean = new Float32Array(kernelSize ** 2 * filters)
  for (let cell = 0; cell < kernelSize ** 2; cell++) {
    for (let channel = 0; channel < channels; channel++) {
      for (let filter = 0; filter < filters; filter++) {
        mean[cell * filters + filter]! +=
          parameters[(cell * channels + channel) * filters + filter]! / channels
      }
    }
  }
  return mean
}
