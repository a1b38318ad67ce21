import type { ImageLayer } from './imageLayers.ts'

/** A layer as it is added to a stack, by its kind; in the order in which the kinds are offered. */
export const NEW_LAYERS = {
  conv2d: { kind: 'conv2d', filters: 8, kernelSize: 3, strides: 1, padding: 'valid', activation: 'relu' },
  max_pooling2d: { kind: 'max_pooling2d', poolSize: 2, strides: 2, padding: 'valid' },
  average_pooling2d: { kind: 'average_pooling2d', poolSize: 2, strides: 2, padding: 'valid' },
  flatten: { kind: 'flatten' },
  dense: { kind: 'dense', units: 32, activation: 'relu' },
  dropout: { kind: 'dropout', rate: 0.25 },
  batch_normalization: { kind: 'batch_normalization' },
} as const satisfies { readonly [Kind in ImageLayer['kind']]: ImageLayer & { readonly kind: Kind } }

export const LAYER_KINDS = Object.keys(NEW_LAYERS) as readonly ImageLayer['kind'][]

/**
 * The stack with a dense layer more at its end, like the last one if that is dense. Where `stack` fits, numbers in a row
 * arrive there, so this fits as well unless it is too large.
 */
export function withDenseLayer(stack: readonly ImageLayer[]): readonly ImageLayer[] {
  const last = stack.at(-1)
  return [...stack, last?.kind === 'dense' ? last : NEW_LAYERS.dense]
}

/** Whether the last layer stands behind `Flatten`, so that the stack fits without it. */
export function canLoseLast(stack: readonly ImageLayer[]): boolean {
  const last = stack.at(-1)
  return last !== undefined && last.kind !== 'flatten'
}
