import type { Samples } from '../../../../data/samples.ts'
import { sizeOf, type ImageNetwork } from '../../../../spec/imageLayers.ts'
import { columnBytes } from './columns.ts'
import type { ImageKernelExports } from './imageModule.ts'
import { computedLayers, featuresOf, writeTable, type ComputedLayer } from './imageTable.ts'
import type { GrowingRegion, KernelMemory } from './kernelMemory.ts'

/** Independent images in the kernel's memory at once: what bounds it, and as many as a usual batch has. */
const CHUNK_IMAGES = 32
/** Whole pairs of vectors of samples. */
const LANES = 8

/** Whether the images of a batch depend on each other, so that all of them have to be in the memory at once. */
function needsBatchAtOnce({ layers }: ImageNetwork): boolean {
  return layers.some(({ kind }) => kind === 'batch_normalization')
}

/** What a trainer takes, at most, with `rows` samples in both sets together and batches of `batchSize`, without its order of rows. */
export function imageBytes(network: ImageNetwork, rows: number, batchSize: number): number {
  const lanes = lanesFor(network, batchSize)
  const chunk = chunkParts(network).reduce((sum, { numbers }) => sum + numbers * lanes * 4, 0)
  return 5 * columnBytes(network.parameterCount) + chunk + rows * imageRowBytes(network)
}

/** Lays out what does not grow: the layer table, parameters, and sums. */
export function layOutImages(kernel: ImageKernelExports, memory: KernelMemory, network: ImageNetwork): void {
  const layers = computedLayers(network)
  kernel.layerCount.value = layers.length
  kernel.inputCount.value = network.inputs
  kernel.outputCount.value = network.outputs
  kernel.table.value = writeTable(kernel, memory, network)
  takeParameters(kernel, memory, network.parameterCount)
  kernel.rowBytes.value = imageRowBytes(network)
  kernel.laneSums.value = memory.take(16 * Math.max(0, ...layers.map(convolutionParameters)))
  const features = layers.map((layer) => (layer.kind === 'batch_normalization' ? featuresOf(layer.input) : 0))
  kernel.statistics.value = memory.take(
    kernel.FEATURE_BYTES.value * features.reduce((sum, count) => sum + count, 0),
  )
  kernel.chunk.value = CHUNK_IMAGES
  kernel.batchAtOnce.value = Number(needsBatchAtOnce(network))
}

/**
 * Makes room in `region` for what batches of `batchSize` need in the memory at once; what was there is lost.
 *
 * @throws EngineError `network-too-large` where there is no more memory; all is as it was then.
 */
export function reserveChunk(
  kernel: ImageKernelExports,
  region: GrowingRegion,
  network: ImageNetwork,
  batchSize: number,
): void {
  const row = lanesFor(network, batchSize) * 4
  const parts = chunkParts(network)
  let at = region.reserve(parts.reduce((sum, { numbers }) => sum + numbers * row, 0))
  for (const { name, numbers } of parts) {
    kernel[name].value = at
    at += numbers * row
  }
}

/** Images that have room in the memory at once. */
function lanesFor(network: ImageNetwork, batchSize: number): number {
  const needed = needsBatchAtOnce(network) ? Math.max(CHUNK_IMAGES, batchSize) : CHUNK_IMAGES
  return Math.ceil(needed / LANES) * LANES
}

interface ChunkPart {
  readonly name: 'activations' | 'slopes' | 'factors' | 'batch' | 'padded' | 'paddedSlopes'
  /** Of one image. */
  readonly numbers: number
}

function chunkParts(network: ImageNetwork): ChunkPart[] {
  const layers = computedLayers(network)
  const units = layers.reduce((sum, { output }) => sum + sizeOf(output), 0)
  const padded = Math.max(0, ...layers.map(paddedSize))
  return [
    { name: 'activations', numbers: units },
    { name: 'slopes', numbers: units },
    { name: 'factors', numbers: layers.some(keepsFactors) ? units : 0 },
    { name: 'batch', numbers: imageRowBytes(network) >> 2 },
    { name: 'padded', numbers: padded },
    { name: 'paddedSlopes', numbers: padded },
  ]
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
export function imageRowBytes({ inputs, outputs }: ImageNetwork): number {
  return columnBytes(inputs + outputs)
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
  const { inputs: size, outputs } = network
  for (let row = 0; row < rows; row++) {
    out.set(inputs.subarray(row * size, (row + 1) * size), row * length)
    out.set(targets.subarray(row * outputs, (row + 1) * outputs), row * length + size)
    out.fill(0, row * length + size + outputs, (row + 1) * length)
  }
  return at
}
