import { activate, backActivate } from './activations'
import { normalizationBackward, normalizationForward, normalizationGradients } from './batchNormalization'
import { convolutionBackward, convolutionForward, convolutionGradients } from './convolution'
import { denseBackward, denseForward, denseGradients } from './dense'
import { throughDropout } from './imageDropout'
import { BATCH_NORMALIZATION, CONV2D, DENSE, DROPOUT, imageEntry } from './imageLayers'
import { ACTIVATION, field, FIRST_UNIT, KIND, UNITS } from './layers'
import { activations, layerCount, slopes } from './memory'
import { poolingBackward, poolingForward } from './pooling'

/** Sends a chunk through all layers but the activation of the last, whose rows hold pre-activations. */
export function imageForward(x: usize, bytes: usize): void {
  for (let layer: usize = 0; layer < layerCount; layer++) {
    const entry = imageEntry(layer)
    const z = activations + field(entry, FIRST_UNIT) * bytes
    switch (field(entry, KIND)) {
      case CONV2D:
        convolutionForward(entry, x, z, bytes)
        break
      case DENSE:
        denseForward(entry, x, bytes, z, bytes)
        break
      case DROPOUT:
        throughDropout(entry, x, z, bytes)
        break
      case BATCH_NORMALIZATION:
        normalizationForward(entry, x, z, bytes)
        break
      default:
        poolingForward(entry, x, z, bytes)
    }
    if (layer == layerCount - 1) return
    activate(field(entry, ACTIVATION), z, z + field(entry, UNITS) * bytes)
    x = z
  }
}

/** From the slopes by the output's pre-activations to the gradients of all parameters. */
export function imageBackward(x: usize, bytes: usize, accumulate: bool): void {
  for (let layer: usize = layerCount - 1; layer > 0; layer--) {
    const entry = imageEntry(layer)
    const before = imageEntry(layer - 1)
    const at = field(entry, FIRST_UNIT) * bytes
    const first = field(before, FIRST_UNIT) * bytes
    const dz = slopes + at
    const a = activations + first
    const da = slopes + first
    gradientsOf(entry, a, dz, bytes, accumulate)
    switch (field(entry, KIND)) {
      case CONV2D:
        convolutionBackward(entry, dz, da, bytes)
        break
      case DENSE:
        denseBackward(entry, dz, da, bytes)
        break
      case DROPOUT:
        throughDropout(entry, dz, da, bytes)
        break
      case BATCH_NORMALIZATION:
        normalizationBackward(entry, a, dz, da, bytes)
        break
      default:
        poolingBackward(entry, a, activations + at, dz, da, bytes)
    }
    backActivate(field(before, ACTIVATION), da, a, a + field(before, UNITS) * bytes)
  }
  gradientsOf(imageEntry(0), x, slopes, bytes, accumulate)
}

function gradientsOf(entry: usize, x: usize, dz: usize, bytes: usize, accumulate: bool): void {
  switch (field(entry, KIND)) {
    case CONV2D:
      convolutionGradients(entry, x, dz, bytes, accumulate)
      break
    case DENSE:
      denseGradients(entry, x, bytes, dz, bytes, accumulate)
      break
    case BATCH_NORMALIZATION:
      normalizationGradients(entry, x, dz, bytes)
      break
  }
}
