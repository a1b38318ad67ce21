import type { Samples } from '../../data/samples.ts'
import type { DenseNetwork } from '../../spec/network.ts'
import { createPass, forwardPass, outputsOf } from './pass.ts'

/**
 * The outputs of the network for each sample, `rows` x outputs row-major, computed in double precision from
 * `parameters`: the same for every backend, and belonging to these very parameters.
 */
export function predictionsOf(
  network: DenseNetwork,
  parameters: Float32Array,
  samples: Samples,
): Float32Array<ArrayBuffer> {
  const pass = createPass(network)
  const weights = Float64Array.from(parameters)
  const predictions = new Float32Array(samples.rows * network.outputs)
  for (let row = 0; row < samples.rows; row++) {
    forwardPass(network, weights, samples.inputs, row * network.inputs, pass)
    const { a } = outputsOf(network, pass)
    for (let k = 0; k < network.outputs; k++) predictions[row * network.outputs + k] = a[k]!
  }
  return predictions
}
