import type { Samples } from '../../data/samples.ts'
import type { LayerActivation, Loss } from '../../spec/choices.ts'
import type { ImageNetwork, PlacedLayer } from '../../spec/imageLayers.ts'
import { ACTIVATION_FUNCTIONS } from './activations.ts'
import { averagePooling2dBackward } from './averagePooling2d.ts'
import { batchMoments, batchNormalizationBackward } from './batchNormalization.ts'
import { conv2dBackward } from './conv2d.ts'
import { denseBackward } from './dense.ts'
import { throughDropout } from './dropout.ts'
import { flattenBackward } from './flatten.ts'
import { NO_IMAGE_DROPOUT, type ImageDropout } from './imageDropout.ts'
import { activationOf, imageForward, outputsOfImage, partOf, passOf, type LayerPass } from './imageForward.ts'
import { LOSS_FUNCTIONS } from './losses.ts'
import { maxPooling2dBackward } from './maxPooling2d.ts'

/**
 * The slopes by all parameters of the mean `loss` over these rows as one batch, without penalties; of no rows they
 * are 0. See `lossGradients`.
 */
export function imageGradients(
  network: ImageNetwork,
  loss: Loss,
  parameters: Float64Array,
  samples: Samples,
  rows: Uint32Array,
): Float64Array {
  const passes = imageForward(network, parameters, imagesOf(network, samples, rows), NO_IMAGE_DROPOUT)
  return lossGradients(network, loss, parameters, passes, samples, rows)
}

/**
 * The slopes of the mean `loss` of a batch that went forward in training mode: `passes` are those of these `rows` of
 * `samples`, with this `dropout`. Batch normalization took the moments of the batch, through which every image has a
 * part in the slopes of the others; its moving moments have slope 0.
 */
export function lossGradients(
  network: ImageNetwork,
  loss: Loss,
  parameters: Float64Array,
  passes: readonly LayerPass[],
  { targets }: Samples,
  rows: Uint32Array,
  dropout: ImageDropout = NO_IMAGE_DROPOUT,
): Float64Array {
  const gradients = new Float64Array(network.parameterCount)
  if (rows.length === 0) return gradients
  const { backward, terms } = LOSS_FUNCTIONS[loss]
  const { outputs } = network
  const dz = new Float64Array(rows.length * outputs)
  for (const [i, row] of rows.entries())
    backward(outputsOfImage(network, passes, i), targets, row * outputs, partOf(dz, rows.length, i))
  const share = 1 / (rows.length * terms(outputs))
  imageBackward(network, parameters, passes, dz, gradients, dropout)
  return gradients.map((gradient) => gradient * share)
}

/** The images of these rows, one after another. */
export function imagesOf({ inputs }: ImageNetwork, samples: Samples, rows: Uint32Array): Float64Array {
  const images = new Float64Array(rows.length * inputs)
  for (const [i, row] of rows.entries())
    images.set(samples.inputs.subarray(row * inputs, (row + 1) * inputs), i * inputs)
  return images
}

/** From the slopes by the outputs' pre-activations down to the images, adding up `gradients`. */
function imageBackward(
  { layers, outputs }: ImageNetwork,
  parameters: Float64Array,
  passes: readonly LayerPass[],
  dz: Float64Array,
  gradients: Float64Array,
  dropout: ImageDropout,
): void {
  const rows = dz.length / outputs
  let slopes = dz
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l]!
    const pass = passes[l]!
    if (l < layers.length - 1) throughActivation(activationOf(layer), pass, slopes)
    const dx = new Float64Array(pass.x.length)
    if (layer.kind === 'batch_normalization') {
      const { x } = pass
      batchNormalizationBackward(layer, parameters, batchMoments(layer, x), x, slopes, gradients, dx)
    } else {
      for (let row = 0; row < rows; row++) {
        const [from, to] = [partOf(slopes, rows, row), partOf(dx, rows, row)]
        layerBackward(layer, parameters, passOf(pass, rows, row), from, gradients, to, dropout[l])
      }
    }
    slopes = dx
  }
}

/** One image back through a layer that looks at each by itself. */
function layerBackward(
  layer: Exclude<PlacedLayer, { kind: 'batch_normalization' }>,
  parameters: Float64Array,
  { x }: LayerPass,
  slopes: Float64Array,
  gradients: Float64Array,
  dx: Float64Array,
  factors: Float64Array | undefined,
): void {
  switch (layer.kind) {
    case 'conv2d':
      return conv2dBackward(layer, parameters, x, slopes, gradients, dx)
    case 'max_pooling2d':
      return maxPooling2dBackward(layer, x, slopes, dx)
    case 'average_pooling2d':
      return averagePooling2dBackward(layer, slopes, dx)
    case 'flatten':
      return flattenBackward(slopes, dx)
    case 'dense':
      return denseBackward(layer, parameters, x, slopes, gradients, dx)
    case 'dropout':
      dx.set(slopes)
      return throughDropout(factors, dx)
  }
}

/** Turns the slopes by the activations of an inner layer into those by its pre-activations. */
function throughActivation(activation: LayerActivation, { z, a }: LayerPass, slopes: Float64Array): void {
  if (activation === 'softmax')
    throw new RangeError('inner layer: expected an activation per unit, got softmax')
  if (activation === 'linear') return
  const { derivative } = ACTIVATION_FUNCTIONS[activation]
  for (let j = 0; j < slopes.length; j++) slopes[j]! *= derivative(z[j]!, a[j]!)
}
