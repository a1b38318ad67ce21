import { activate, backActivate, SOFTMAX } from './activations'
import { denseBackward, denseForward, denseGradients } from './dense'
import { dropping, thin } from './dropout'
import { ACTIVATION, DENSE, entryOf, field, FIRST_UNIT, KIND, UNITS } from './layers'
import { activations, inputCount, layerCount, slopes, thinned } from './memory'
import { softmax } from './softmax'

/**
 * Sends a chunk through the first `depth` layers; the activation of the output layer is left out, so that its
 * row holds pre-activations.
 */
export function forward(x: usize, xStride: usize, bytes: usize, depth: usize): void {
  for (let layer: usize = 0; layer < depth; layer++) {
    const entry = entryOf(layer)
    const first = field(entry, FIRST_UNIT)
    const z = activations + first * bytes
    switch (field(entry, KIND)) {
      case DENSE:
        denseForward(entry, x, xStride, z, bytes)
        break
    }
    if (layer == layerCount - 1) return
    const units = field(entry, UNITS)
    activate(field(entry, ACTIVATION), z, z + units * bytes)
    x = z
    xStride = bytes
    if (dropping) {
      x = thinned + first * bytes
      thin(z, x, inputCount + first, units, bytes)
    }
  }
}

/** Turns the pre-activations that `forward` left in the output layer into activations. */
export function activateOutput(bytes: usize): void {
  const entry = entryOf(layerCount - 1)
  const z = activations + field(entry, FIRST_UNIT) * bytes
  const units = field(entry, UNITS)
  if (field(entry, ACTIVATION) == SOFTMAX) softmax(z, units, bytes)
  else activate(field(entry, ACTIVATION), z, z + units * bytes)
}

/** From the slopes by the output's pre-activations to the gradients of all parameters. */
export function backward(x: usize, xStride: usize, bytes: usize, accumulate: bool): void {
  const passedOn = dropping ? thinned : activations
  for (let layer: usize = layerCount - 1; layer > 0; layer--) {
    const entry = entryOf(layer)
    const before = entryOf(layer - 1)
    const dz = slopes + field(entry, FIRST_UNIT) * bytes
    const firstUnit = field(before, FIRST_UNIT)
    const first = firstUnit * bytes
    const da = slopes + first
    gradientsOf(entry, passedOn + first, bytes, dz, bytes, accumulate)
    switch (field(entry, KIND)) {
      case DENSE:
        denseBackward(entry, dz, da, bytes)
        break
    }
    const units = field(before, UNITS)
    if (dropping) thin(da, da, inputCount + firstUnit, units, bytes)
    const a = activations + first
    backActivate(field(before, ACTIVATION), da, a, a + units * bytes)
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
