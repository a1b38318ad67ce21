import type { DenseNetwork } from '../../spec/network.ts'
import { denseForward } from './dense.ts'
import { NO_DROPOUT, throughDropout, type DropoutFactors } from './dropout.ts'
import type { Outputs } from './losses.ts'

/** What one sample leaves behind on its way through a network, layer by layer. */
export interface Pass {
  /** Activations of every unit, numbered as in `DenseNetwork`: the buffer behind `activations`. */
  readonly units: Float64Array
  /** The inputs first, then the activations of each layer. */
  readonly activations: readonly Float64Array[]
  /** Pre-activations z of each layer. */
  readonly preActivations: readonly Float64Array[]
  /** Per width of `activations`, room for the slope of the loss. */
  readonly slopes: readonly Float64Array[]
}

/** Buffers for passes through `network`; one set serves any number of samples, one after another. */
export function createPass(network: DenseNetwork): Pass {
  const units = new Float64Array(network.unitCount)
  const widths = [network.inputs, ...network.layers.map((layer) => layer.units)]
  let offset = 0
  const activations = widths.map((width) => units.subarray(offset, (offset += width)))
  return {
    units,
    activations,
    preActivations: widths.slice(1).map((width) => new Float64Array(width)),
    slopes: widths.map((width) => new Float64Array(width)),
  }
}

/** Sends the input vector at `offset` of `inputs` through the network; `pass` holds the result. */
export function forwardPass(
  network: DenseNetwork,
  parameters: Float64Array,
  inputs: Float32Array | Float64Array,
  offset: number,
  pass: Pass,
  dropout: DropoutFactors = NO_DROPOUT,
): void {
  const first = pass.activations[0]!
  for (let i = 0; i < network.inputs; i++) first[i] = inputs[offset + i]!
  network.layers.forEach((layer, l) => {
    denseForward(layer, parameters, pass.activations[l]!, pass.preActivations[l]!, pass.activations[l + 1]!)
    throughDropout(dropout[l], pass.activations[l + 1]!)
  })
}

/** The outputs as the last pass left them. */
export function outputsOf(network: DenseNetwork, pass: Pass): Outputs {
  const last = network.layers.length - 1
  const { activation } = network.layers[last]!
  return { z: pass.preActivations[last]!, a: pass.activations[last + 1]!, activation }
}
