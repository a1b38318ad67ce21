import type { PlacedConv2D } from '../../spec/imageLayers.ts'
import { slidingWindow } from '../../spec/slidingWindow.ts'
import { ACTIVATION_FUNCTIONS } from './activations.ts'

/**
 * z = bias + sum over the window of x times kernel (a cross-correlation, as in every framework) and a = f(z) of
 * one image. `x`, `z` and `a` are channels-last; pixels outside the image are zeros; `parameters` is the whole
 * flat vector of the network.
 */
export function conv2dForward(
  layer: PlacedConv2D,
  parameters: Float64Array,
  x: Float64Array,
  z: Float64Array,
  a: Float64Array,
): void {
  const { filters, biasOffset, output } = layer
  const places = output.height * output.width
  for (let j = 0; j < places * filters; j++) z[j] = parameters[biasOffset + (j % filters)]!
  eachProduct(layer, (i, w, j) => {
    z[j]! += x[i]! * parameters[w]!
  })
  const { forward } = ACTIVATION_FUNCTIONS[layer.activation]
  for (let j = 0; j < z.length; j++) a[j] = forward(z[j]!)
}

/**
 * From dz, the slope of the loss with respect to z: the slopes by kernel and bias are added to `gradients`
 * (laid out like the parameters), and those by `x` are written to `dx`.
 */
export function conv2dBackward(
  layer: PlacedConv2D,
  parameters: Float64Array,
  x: Float64Array,
  dz: Float64Array,
  gradients: Float64Array,
  dx: Float64Array,
): void {
  const { filters, biasOffset } = layer
  for (let j = 0; j < dz.length; j++) gradients[biasOffset + (j % filters)]! += dz[j]!
  dx.fill(0)
  eachProduct(layer, (i, w, j) => {
    gradients[w]! += x[i]! * dz[j]!
    dx[i]! += parameters[w]! * dz[j]!
  })
}

/** Every product of a number `i` of the image and weight `w` that goes into number `j` of the result. */
function eachProduct(layer: PlacedConv2D, visit: (i: number, w: number, j: number) => void): void {
  const { input, output, kernelSize, strides, padding, filters } = layer
  const top = slidingWindow(input.height, kernelSize, strides, padding).before
  const left = slidingWindow(input.width, kernelSize, strides, padding).before
  for (let place = 0; place < output.height * output.width; place++) {
    const firstRow = Math.floor(place / output.width) * strides - top
    const firstColumn = (place % output.width) * strides - left
    for (let tap = 0; tap < kernelSize ** 2; tap++) {
      const row = firstRow + Math.floor(tap / kernelSize)
      const column = firstColumn + (tap % kernelSize)
      if (row < 0 || row >= input.height || column < 0 || column >= input.width) continue
      for (let c = 0; c < input.channels; c++) {
        const i = (row * input.width + column) * input.channels + c
        const w = layer.kernelOffset + (tap * input.channels + c) * filters
        for (let f = 0; f < filters; f++) visit(i, w + f, place * filters + f)
      }
    }
  }
}
