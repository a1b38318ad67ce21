import {
  sizeOf,
  type ImageNetwork,
  type LayerShape,
  type PlacedFlatten,
} from '../../../../spec/imageLayers.ts'
import type { PlacedConv2D, PlacedLayer, PlacedPooling2D } from '../../../../spec/imageLayers.ts'
import { slidingWindow } from '../../../../spec/slidingWindow.ts'
import { dropLimit } from '../../../dropout.ts'
import { firstUnits } from '../../../firstUnits.ts'
import { IMAGE_LAYER_NAMES, type ImageKernelExports } from './imageModule.ts'
import type { KernelMemory } from './kernelMemory.ts'
import { ACTIVATION_NAMES } from './kernelNames.ts'

/** A layer with rows of its own in the kernel's memory: `Flatten` changes nothing there. */
export type ComputedLayer = Exclude<PlacedLayer, PlacedFlatten>

export function computedLayers({ layers }: ImageNetwork): ComputedLayer[] {
  return layers.filter((layer) => layer.kind !== 'flatten')
}

/** What has a mean of its own: each channel of an image, or each number of a row. */
export function featuresOf(shape: LayerShape): number {
  return typeof shape === 'number' ? shape : shape.channels
}

type Put = (field: { value: number }, value: number) => void

/** Counts up over the layers: rows of the chunk that are taken, and features that have statistics. */
interface Taken {
  units: number
  features: number
}

/** Writes the layer table; its address. */
export function writeTable(kernel: ImageKernelExports, memory: KernelMemory, network: ImageNetwork): number {
  const entryBytes = kernel.IMAGE_ENTRY_BYTES.value
  const layers = computedLayers(network)
  const at = memory.take(layers.length * entryBytes)
  const { bytes, words, floats } = memory.views
  bytes.fill(0, at, at + layers.length * entryBytes)
  const maskUnits = firstUnits(network)
  const taken: Taken = { units: 0, features: 0 }
  for (const [l, layer] of layers.entries()) {
    const entry = at + l * entryBytes
    const put: Put = (field, value) => {
      words[(entry + field.value) >> 2] = value
    }
    putLayer(kernel, layer, taken, put)
    if (layer.kind !== 'dropout') continue
    put(kernel.MASK_UNIT, maskUnits[network.layers.indexOf(layer)]!)
    floats[(entry + kernel.DROP_SCALE.value) >> 2] = 1 / (1 - layer.rate)
  }
  return at
}

function putLayer(kernel: ImageKernelExports, layer: ComputedLayer, taken: Taken, put: Put): void {
  const hasKernel = 'activation' in layer
  put(kernel.KIND, kernel[IMAGE_LAYER_NAMES[layer.kind]].value)
  put(kernel.INPUTS, sizeOf(layer.input))
  put(kernel.UNITS, sizeOf(layer.output))
  put(kernel.FIRST_UNIT, taken.units)
  put(kernel.ACTIVATION, kernel[ACTIVATION_NAMES[hasKernel ? layer.activation : 'linear']].value)
  taken.units += sizeOf(layer.output)
  if (hasKernel) put(kernel.KERNEL, layer.kernelOffset * 4)
  if ('strides' in layer) putWindow(kernel, layer, put)
  if (layer.kind === 'dropout') put(kernel.DROP_LIMIT, dropLimit(layer.rate))
  if (layer.kind !== 'batch_normalization') return
  put(kernel.KERNEL, layer.offset * 4)
  put(kernel.FEATURES, featuresOf(layer.input))
  put(kernel.STATISTICS, taken.features * kernel.FEATURE_BYTES.value)
  taken.features += featuresOf(layer.input)
}

function putWindow(kernel: ImageKernelExports, layer: PlacedConv2D | PlacedPooling2D, put: Put): void {
  const { input, output, strides, padding } = layer
  const size = layer.kind === 'conv2d' ? layer.kernelSize : layer.poolSize
  put(kernel.HEIGHT, input.height)
  put(kernel.WIDTH, input.width)
  put(kernel.CHANNELS, input.channels)
  put(kernel.WINDOW, size)
  put(kernel.STRIDES, strides)
  put(kernel.ABOVE, slidingWindow(input.height, size, strides, padding).before)
  put(kernel.LEFT, slidingWindow(input.width, size, strides, padding).before)
  put(kernel.PLACES, output.width)
  put(kernel.FILTERS, output.channels)
}
