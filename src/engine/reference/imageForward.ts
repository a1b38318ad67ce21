import type { LayerActivation } from '../../spec/choices.ts'
import { sizeOf, type ImageNetwork, type PlacedLayer } from '../../spec/imageLayers.ts'
import { averagePooling2dForward } from './averagePooling2d.ts'
import { batchMoments, batchNormalizationForward, movingMoments } from './batchNormalization.ts'
import { conv2dForward } from './conv2d.ts'
import { denseForward } from './dense.ts'
import { throughDropout } from './dropout.ts'
import { flattenForward } from './flatten.ts'
import type { ImageDropout } from './imageDropout.ts'
import type { Outputs } from './losses.ts'
import { maxPooling2dForward } from './maxPooling2d.ts'

/**
 * What one layer made of a batch, image after image: `z` before its activation (unused where it has none), `a`
 * behind it.
 */
export interface LayerPass {
  readonly x: Float64Array
  readonly z: Float64Array
  readonly a: Float64Array
}

/** How a batch goes through the layers that do something else in training than otherwise. */
export type PassMode =
  /** Nothing is left out, and batch normalization takes its moving moments. */
  | 'evaluation'
  /** Batch normalization takes the moments of this very batch. */
  | ImageDropout

/**
 * Sends images, channels-last and one after another, through all layers: one layer after the other, because batch
 * normalization in training looks at all images of the batch.
 */
export function imageForward(
  { inputs, layers }: ImageNetwork,
  parameters: Float64Array,
  images: Float64Array,
  mode: PassMode = 'evaluation',
): LayerPass[] {
  const rows = images.length / inputs
  let x = images
  return layers.map((layer, l) => {
    const size = rows * sizeOf(layer.output)
    const pass = { x, z: new Float64Array(size), a: new Float64Array(size) }
    if (layer.kind === 'batch_normalization') {
      const moments = mode === 'evaluation' ? movingMoments(layer, parameters) : batchMoments(layer, x)
      batchNormalizationForward(layer, parameters, moments, x, pass.a)
    } else {
      const factors = mode === 'evaluation' ? undefined : mode[l]
      for (let row = 0; row < rows; row++) layerForward(layer, parameters, passOf(pass, rows, row), factors)
    }
    x = pass.a
    return pass
  })
}

/** The part of one image in the pass of a batch. */
export function passOf({ x, z, a }: LayerPass, rows: number, row: number): LayerPass {
  return { x: partOf(x, rows, row), z: partOf(z, rows, row), a: partOf(a, rows, row) }
}

/** Number `row` of `rows` equal parts of `values`: not a copy. */
export function partOf(values: Float64Array, rows: number, row: number): Float64Array {
  const size = values.length / rows
  return values.subarray(row * size, (row + 1) * size)
}

/** The outputs for image `row` of the batch as the loss sees them. */
export function outputsOfImage(
  { layers, outputs }: ImageNetwork,
  passes: readonly LayerPass[],
  row = 0,
): Outputs {
  const last = passes.at(-1)!
  const { z, a } = passOf(last, last.a.length / outputs, row)
  return { z, a, activation: activationOf(layers.at(-1)!) }
}

/** What a layer does with its pre-activations; `linear` of those that have none. */
export function activationOf(layer: PlacedLayer): LayerActivation {
  return layer.kind === 'conv2d' || layer.kind === 'dense' ? layer.activation : 'linear'
}

/** One image through a layer that looks at each by itself. */
function layerForward(
  layer: Exclude<PlacedLayer, { kind: 'batch_normalization' }>,
  parameters: Float64Array,
  { x, z, a }: LayerPass,
  factors: Float64Array | undefined,
): void {
  switch (layer.kind) {
    case 'conv2d':
      return conv2dForward(layer, parameters, x, z, a)
    case 'max_pooling2d':
      return maxPooling2dForward(layer, x, a)
    case 'average_pooling2d':
      return averagePooling2dForward(layer, x, a)
    case 'flatten':
      return flattenForward(x, a)
    case 'dense':
      return denseForward(layer, parameters, x, z, a)
    case 'dropout':
      a.set(x)
      return throughDropout(factors, a)
  }
}
