import { concat, reshape, transpose, type Tensor } from '@tensorflow/tfjs-core'
import type { DenseNetwork } from '../../../spec/network.ts'
import type { NetworkModels } from './models.ts'

/** A layer and the numbers its units have in `DenseNetwork`. */
interface LayerUnits {
  readonly layer: number
  readonly units: readonly number[]
}

/** The layers, first to last, that hold any of `wanted`; inputs belong to no layer. */
export function layersHolding(network: DenseNetwork, wanted: readonly number[]): LayerUnits[] {
  const holding: LayerUnits[] = []
  let start = network.inputs
  for (const [layer, { units: count }] of network.layers.entries()) {
    const first = start
    const units = Array.from({ length: count }, (_, j) => first + j)
    if (units.some((unit) => wanted.includes(unit))) holding.push({ layer, units })
    start += count
  }
  return holding
}

/**
 * The activations of all units of these layers (at least one) for `inputs`, points x features: unit after
 * unit, a number for each point, as one vector.
 */
export function activationRows(
  models: NetworkModels,
  holding: readonly LayerUnits[],
  inputs: Tensor,
): Tensor {
  const applied = models.prefixes[holding.at(-1)!.layer]!.apply(inputs)
  const activations = (Array.isArray(applied) ? applied : [applied]) as Tensor[]
  return concat(holding.map(({ layer }) => reshape(transpose(activations[layer]!), [-1])))
}
