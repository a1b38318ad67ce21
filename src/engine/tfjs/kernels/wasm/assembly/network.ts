import { activate, backActivate } from './activations'
import { denseBackward, denseForward, denseGradients } from './dense'
import { ACTIVATION, DENSE, entryOf, field, FIRST_UNIT, KIND, UNITS } from './layers'
import { activations, layerCount, slopes } from './memory'

/**
 * Sends a chunk through the first `depth` layers; the activation of the output layer is left out, so that its
 * row holds pre-activations.
 */
export function forward(x: usize, xStride: usize, bytes: usize, depth: usize): void {
  for (let layer: usize = 0; layer < depth; layer++) {
    const entry = entryOf(layer)
    const z = activations + field(entry, FIRST_UNIT) * bytes
    switch (field(entry, KIND)) {
      case DENSE:
        denseForward(entry, x, xStride, z, bytes)
        break
    }
    if (layer < layerCount - 1) activate(field(entry, ACTIVATION), z, z + field(entry, UNITS) * bytes)
    x = z
    xStride = bytes
  }
}

/** From the slopes by the output's pre-activations to the gradients of all parameters. */
export function backward(x: usize, xStride: usize, bytes: usize, accumulate: bool): void {
  for (let layer: usize = layerCount - 1; layer > 0; layer--) {
    const entry = entryOf(layer)
    const before = entryOf(layer - 1)
    const dz = slopes + field(entry, FIRST_UNIT) * bytes
    const first = field(before, FIRST_UNIT) * bytes
    const a = activations + first
    gradientsOf(entry, a, bytes, dz, bytes, accumulate)
    switch (field(entry, KIND)) {
      case DENSE:
        denseBackward(entry, dz, slopes + first, bytes)
        break
    }
    backActivate(field(before, ACTIVATION), slopes + first, a, a + field(before, UNITS) * bytes)
  }
  gradientsOf(entryOf(0), x, xStride, slopes, bytes, accumulate)
}

function gradientsOf(
  entry: usize,
  x: usize,
  xStride: usize,
  dz: usize,
  bytes: usize,
  accumulate: bool,
): void {
  switch (field(entry, KIND)) {
    case DENSE:
      denseGradients(entry, x, xStride, dz, bytes, accumulate)
      break
  }
}
