import type { DenseLayer } from '../../spec/network.ts'
import { ACTIVATION_FUNCTIONS } from './activations.ts'
import { softmax } from './softmax.ts'

/**
 * z = x W + b and a = f(z) of one sample. `x` holds `layer.inputs` numbers, `z` and `a` take
 * `layer.units`; `parameters` is the whole flat vector of the network.
 */
export function denseForward(
  layer: DenseLayer,
  parameters: Float64Array,
  x: Float64Array,
  z: Float64Array,
  a: Float64Array,
): void {
  const { inputs, units, kernelOffset, biasOffset } = layer
  for (let j = 0; j < units; j++) {
    let sum = parameters[biasOffset + j]!
    for (let i = 0; i < inputs; i++) sum += x[i]! * parameters[kernelOffset + i * units + j]!
    z[j] = sum
  }
  if (layer.activation === 'softmax') return softmax(z, a)
  const { forward } = ACTIVATION_FUNCTIONS[layer.activation]
  for (let j = 0; j < units; j++) a[j] = forward(z[j]!)
}

/**
 * From dz, the slope of the loss with respect to z: dW = x^T dz and db = dz are added to `gradients`
 * (laid out like the parameters), and dx = dz W^T is written.
 */
export function denseBackward(
  layer: DenseLayer,
  parameters: Float64Array,
  x: Float64Array,
  dz: Float64Array,
  gradients: Float64Array,
  dx: Float64Array,
): void {
  const { inputs, units, kernelOffset, biasOffset } = layer
  for (let j = 0; j < units; j++) gradients[biasOffset + j]! += dz[j]!
  for (let i = 0; i < inputs; i++) {
    let sum = 0
    for (let j = 0; j < units; j++) {
      const weight = kernelOffset + i * units + j
      gradients[weight]! += x[i]! * dz[j]!
      sum += parameters[weight]! * dz[j]!
    }
    dx[i] = sum
  }
}
