import type { ImageLayer } from '../../../../spec/imageLayers.ts'
import bytes from './assembly/imageKernel.ts?wasm'
import { InstancePool } from './instancePool.ts'
import {
  ACTIVATION_NAMES,
  LAYER_FIELD_NAMES,
  LOSS_NAMES,
  OPTIMIZER_NAMES,
  TRAINING_NAMES,
} from './kernelNames.ts'

/** What `assembly/imageKernel.ts` exports; lengths and addresses in bytes. */
interface ImageKernelFunctions {
  readonly memory: WebAssembly.Memory
  train(count: number, batchSize: number): void
  meanGradients(start: number, count: number): void
  examine(count: number, out: number, losses: number): void
  propagate(x: number, bytes: number): void
  /** To be called after `updates` or a decay of Adam was set. */
  resume(): void
}

/** The layers that the kernel computes; `Flatten` changes nothing in its memory. */
export const IMAGE_LAYER_NAMES = {
  dense: 'DENSE',
  conv2d: 'CONV2D',
  max_pooling2d: 'MAX_POOLING2D',
  average_pooling2d: 'AVERAGE_POOLING2D',
  dropout: 'DROPOUT',
  batch_normalization: 'BATCH_NORMALIZATION',
} as const satisfies Record<Exclude<ImageLayer['kind'], 'flatten'>, string>

/** Sizes and field offsets of the layer table. */
const SHAPE_NAMES = [
  ...LAYER_FIELD_NAMES,
  'IMAGE_ENTRY_BYTES',
  'HEIGHT',
  'WIDTH',
  'CHANNELS',
  'WINDOW',
  'STRIDES',
  'ABOVE',
  'LEFT',
  'PLACES',
  'FILTERS',
  'DROP_LIMIT',
  'DROP_SCALE',
  'MASK_UNIT',
  'FEATURES',
  'STATISTICS',
  'FEATURE_BYTES',
] as const

/** Addresses, counts and hyper-parameters that TypeScript sets, and what it reads back. */
const VARIABLE_NAMES = [
  ...TRAINING_NAMES,
  'chunk',
  'batchAtOnce',
  'padded',
  'paddedSlopes',
  'laneSums',
  'statistics',
] as const

/** Every global the compiled module has to export. */
export const IMAGE_GLOBAL_NAMES = [
  ...Object.values(ACTIVATION_NAMES),
  ...Object.values(LOSS_NAMES),
  ...Object.values(OPTIMIZER_NAMES),
  ...Object.values(IMAGE_LAYER_NAMES),
  ...SHAPE_NAMES,
  ...VARIABLE_NAMES,
] as const

export type ImageGlobalName = (typeof IMAGE_GLOBAL_NAMES)[number]

/** An instance of the kernel for images: functions on a memory of its own, and its globals. */
export type ImageKernelExports = ImageKernelFunctions & Readonly<Record<ImageGlobalName, { value: number }>>

/** Instances of the kernel for images. */
export const imageKernels = new InstancePool<ImageKernelExports>(bytes)
