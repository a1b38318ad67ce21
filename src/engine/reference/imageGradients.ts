import type { Samples } from '../../data/samples.ts'
import type { LayerActivation, Loss } from '../../spec/choices.ts'
import { sizeOf, type ImageNetwork, type PlacedLayer } from '../../spec/imageLayers.ts'
import { ACTIVATION_FUNCTIONS } from './activations.ts'
import { averagePooling2dBackward, averagePooling2dForward } from './averagePooling2d.ts'
import { conv2dBackward, conv2dForward } from './conv2d.ts'
import { denseBackward, denseForward } from './dense.ts'
import { flattenBackward, flattenForward } from './flatten.ts'
import { LOSS_FUNCTIONS, type Outputs } from './losses.ts'
import { maxPooling2dBackward, maxPooling2dForward } from './maxPooling2d.ts'

/** What one layer made of one image: `z` before its activation (unused where it has none), `a` behind it. */
export interface LayerPass {
  readonly x: Float64Array
  readonly z: Float64Array
  readonly a: Float64Array
}

/** Sends one image, channels-last, through all layers. @throws RangeError for a layer that is not computed yet. */
export function imageForward(
  { layers }: ImageNetwork,
  parameters: Float64Array,
  image: Float64Array,
): LayerPass[] {
  let x = image
  return layers.map((layer) => {
    const size = sizeOf(layer.output)
    const pass = { x, z: new Float64Array(size), a: new Float64Array(size) }
    layerForward(layer, parameters, pass)
    x = pass.a
    return pass
  })
}

/** The slopes by all parameters of the mean `loss` over these rows, which are at least one. */
export function imageGradients(
  network: ImageNetwork,
  loss: Loss,
  parameters: Float64Array,
  { inputs, targets }: Samples,
  rows: Uint32Array,
): Float64Array {
  const gradients = new Float64Array(network.parameterCount)
  const [size, outputs] = [sizeOf(network.input), sizeOf(network.layers.at(-1)!.output)]
  const { backward, terms } = LOSS_FUNCTIONS[loss]
  for (const row of rows) {
    const image = Float64Array.from(inputs.subarray(row * size, (row + 1) * size))
    const passes = imageForward(network, parameters, image)
    const dz = new Float64Array(outputs)
    backward(outputsOfImage(network, passes), targets, row * outputs, dz)
    imageBackward(network, parameters, passes, dz, gradients)
  }
  const share = 1 / (rows.length * terms(outputs))
  return gradients.map((gradient) => gradient * share)
}

/** The outputs as the loss sees them. */
export function outputsOfImage({ layers }: ImageNetwork, passes: readonly LayerPass[]): Outputs {
  const { z, a } = passes.at(-1)!
  return { z, a, activation: activationOf(layers.at(-1)!) }
}

/** From the slopes `dz` by the output's pre-activations down to the image, adding up `gradients`. */
function imageBackward(
  { layers }: ImageNetwork,
  parameters: Float64Array,
  passes: readonly LayerPass[],
  dz: Float64Array,
  gradients: Float64Array,
): void {
  let slopes = dz
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l]!
    const pass = passes[l]!
    if (l < layers.length - 1) throughActivation(activationOf(layer), pass, slopes)
    const dx = new Float64Array(pass.x.length)
    layerBackward(layer, parameters, pass, slopes, gradients, dx)
    slopes = dx
  }
}

function layerForward(layer: PlacedLayer, parameters: Float64Array, { x, z, a }: LayerPass): void {
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
    case 'batch_normalization':
      throw new RangeError(`layer: expected one that is computed, got ${layer.kind}`)
  }
}

function layerBackward(
  layer: PlacedLayer,
  parameters: Float64Array,
  { x }: LayerPass,
  slopes: Float64Array,
  gradients: Float64Array,
  dx: Float64Array,
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
    case 'batch_normalization':
      throw new RangeError(`layer: expected one that is computed, got ${layer.kind}`)
  }
}

function activationOf(layer: PlacedLayer): LayerActivation {
  return layer.kind === 'conv2d' || layer.kind === 'dense' ? layer.activation : 'linear'
}

/** Turns the slopes by the activations of an inner layer into those by its pre-activations. */
function throughActivation(activation: LayerActivation, { z, a }: LayerPass, slopes: Float64Array): void {
  if (activation === 'softmax')
    throw new RangeError('inner layer: expected an activation per unit, got softmax')
  const { derivative } = ACTIVATION_FUNCTIONS[activation]
  for (let j = 0; j < slopes.length; j++) slopes[j]! *= derivative(z[j]!, a[j]!)
}
