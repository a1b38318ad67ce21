import type { Samples } from '../../../../data/samples.ts'
import {
  sizeOf,
  type ImageNetwork,
  type PlacedConv2D,
  type PlacedLayer,
} from '../../../../spec/imageLayers.ts'
import type { PlacedDense, PlacedPooling2D } from '../../../../spec/imageLayers.ts'
import { slidingWindow } from '../../../../spec/slidingWindow.ts'
import { EngineError } from '../../../trainer.ts'
import { columnBytes } from './columns.ts'
import { IMAGE_LAYER_NAMES, type ImageKernelExports } from './imageModule.ts'
import type { KernelMemory } from './kernelMemory.ts'
import { ACTIVATION_NAMES } from './kernelNames.ts'

/** A layer with rows of its own in the kernel's memory. */
type ComputedLayer = PlacedConv2D | PlacedPooling2D | PlacedDense

/** Samples in the kernel's memory at once: what bounds it, and as many as a usual batch has. */
const CHUNK_IMAGES = 32

/** @throws EngineError `internal` for a layer that the kernel does not compute. */
function computedLayers(layers: readonly PlacedLayer[]): ComputedLayer[] {
  return layers.flatMap((layer) => {
    if (layer.kind === 'flatten') return []
    if (layer.kind === 'dropout' || layer.kind === 'batch_normalization')
      throw new EngineError('internal', `layer: expected one that the kernel computes, got ${layer.kind}`)
    return [layer]
  })
}

/** What a trainer of `rows` samples in both sets together takes, at most, without its order of rows. */
export function imageBytes(network: ImageNetwork, rows: number): number {
  const layers = computedLayers(network.layers)
  const units = layers.reduce((sum, { output }) => sum + sizeOf(output), 0)
  const padded = Math.max(0, ...layers.map(paddedSize))
  const lanes = 3 * units + 2 * padded + imageRowBytes(network) / 4
  return 4 * columnBytes(network.parameterCount) + lanes * CHUNK_IMAGES * 4 + rows * imageRowBytes(network)
}

/** Lays out what does not grow: the layer table, parameters, and one chunk of everything. */
export function layOutImages(kernel: ImageKernelExports, memory: KernelMemory, network: ImageNetwork): void {
  const layers = computedLayers(network.layers)
  kernel.layerCount.value = layers.length
  kernel.inputCount.value = sizeOf(network.input)
  kernel.outputCount.value = layers.at(-1)!.output as number
  kernel.table.value = writeLayers(kernel, memory, layers)
  takeParameters(kernel, memory, network.parameterCount)
  takeChunk(kernel, memory, network, layers)
}

function writeLayers(
  kernel: ImageKernelExports,
  memory: KernelMemory,
  layers: readonly ComputedLayer[],
): number {
  const entryBytes = kernel.IMAGE_ENTRY_BYTES.value
  const at = memory.take(layers.length * entryBytes)
  const { words } = memory.views
  words.fill(0, at >> 2, (at + layers.length * entryBytes) >> 2)
  let firstUnit = 0
  for (const [l, layer] of layers.entries()) {
    const put = (field: { value: number }, value: number) => {
      words[(at + l * entryBytes + field.value) >> 2] = value
    }
    const hasParameters = 'activation' in layer
    put(kernel.KIND, kernel[IMAGE_LAYER_NAMES[layer.kind]].value)
    put(kernel.INPUTS, sizeOf(layer.input))
    put(kernel.UNITS, sizeOf(layer.output))
    put(kernel.ACTIVATION, kernel[ACTIVATION_NAMES[hasParameters ? layer.activation : 'linear']].value)
    if (hasParameters) put(kernel.KERNEL, layer.kernelOffset * 4)
    put(kernel.FIRST_UNIT, firstUnit)
    if (layer.kind !== 'dense') putWindow(kernel, layer, put)
    firstUnit += sizeOf(layer.output)
  }
  return at
}

function putWindow(
  kernel: ImageKernelExports,
  layer: PlacedConv2D | PlacedPooling2D,
  put: (field: { value: number }, value: number) => void,
): void {
  const { input, output, strides, padding } = layer
  const size = windowOf(layer)
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

function windowOf(layer: PlacedConv2D | PlacedPooling2D): number {
  return layer.kind === 'conv2d' ? layer.kernelSize : layer.poolSize
}

function takeParameters(kernel: ImageKernelExports, memory: KernelMemory, parameterCount: number): void {
  const bytes = columnBytes(parameterCount)
  kernel.parameterBytes.value = bytes
  for (const name of ['parameters', 'gradients', 'slot0', 'slot1'] as const) {
    const at = memory.take(bytes)
    kernel[name].value = at
    memory.floats(at, bytes >> 2).fill(0)
  }
}

function takeChunk(
  kernel: ImageKernelExports,
  memory: KernelMemory,
  network: ImageNetwork,
  layers: readonly ComputedLayer[],
): void {
  const row = CHUNK_IMAGES * 4
  const units = layers.reduce((sum, { output }) => sum + sizeOf(output), 0)
  const padded = Math.max(0, ...layers.map(paddedSize))
  kernel.chunk.value = CHUNK_IMAGES
  kernel.activations.value = memory.take(units * row)
  kernel.slopes.value = memory.take(units * row)
  kernel.factors.value = layers.some(keepsFactors) ? memory.take(units * row) : 0
  kernel.rowBytes.value = imageRowBytes(network)
  kernel.batch.value = memory.take((imageRowBytes(network) >> 2) * row)
  kernel.padded.value = memory.take(padded * row)
  kernel.paddedSlopes.value = memory.take(padded * row)
  kernel.laneSums.value = memory.take(16 * Math.max(0, ...layers.map(convolutionParameters)))
}

/** Whether the slope of an activation cannot be told from its value, so that it is kept beside it. */
function keepsFactors(layer: ComputedLayer): boolean {
  return 'activation' in layer && (layer.activation === 'gelu' || layer.activation === 'sine')
}

/** Numbers of the image that a convolution sees, with the zeros round it. */
function paddedSize(layer: ComputedLayer): number {
  if (layer.kind !== 'conv2d') return 0
  const { input, kernelSize } = layer
  return (input.height + kernelSize) * (input.width + kernelSize) * input.channels
}

function convolutionParameters(layer: ComputedLayer): number {
  return layer.kind === 'conv2d' ? layer.biasOffset + layer.filters - layer.kernelOffset : 0
}

/** A row: an image, then its targets, filled up to whole vectors. */
function imageRowBytes({ input, layers }: ImageNetwork): number {
  return columnBytes(sizeOf(input) + sizeOf(layers.at(-1)!.output))
}

/** Writes the samples of a set row by row; the address of the first. */
export function writeImages(
  memory: KernelMemory,
  network: ImageNetwork,
  { rows, inputs, targets }: Samples,
): number {
  const length = imageRowBytes(network) >> 2
  const at = memory.take(rows * length * 4)
  const out = memory.floats(at, rows * length)
  const [size, outputs] = [sizeOf(network.input), sizeOf(network.layers.at(-1)!.output)]
  out.fill(0)
  for (let row = 0; row < rows; row++) {
    out.set(inputs.subarray(row * size, (row + 1) * size), row * length)
    out.set(targets.subarray(row * outputs, (row + 1) * outputs), row * length + size)
  }
  return at
}
