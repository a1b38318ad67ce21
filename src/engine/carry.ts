import type { DenseLayer, DenseNetwork } from '../spec/network.ts'

/** A network and the features it takes, in their order. */
export interface Shape {
  readonly network: DenseNetwork
  readonly features: readonly string[]
}

/**
 * Moves `parameters` of one network into another and keeps every weight and bias that still has a place:
 * hidden layers match by their number, the output layer by being the output, units and inputs by their
 * number, the inputs of the first layer by feature. A first layer that becomes a later one (or the other
 * way round) keeps its biases only, for its inputs mean something else. What is new takes its value from
 * `to.initial`. Optimizer slots, laid out like parameters, are carried the same way with `INITIAL_SLOTS` for `initial`.
 *
 * @throws RangeError when `parameters` or `to.initial` has not the length of its network.
 */
export function carryParameters(
  from: Shape,
  to: Shape & { readonly initial: Float32Array },
  parameters: Float32Array,
): Float32Array {
  expectLength('parameters', parameters, from.network.parameterCount)
  expectLength('to.initial', to.initial, to.network.parameterCount)
  const carried = to.initial.slice()
  for (const [index, layer] of to.network.layers.entries()) {
    const oldIndex = matchingLayer(from.network, to.network, index)
    const oldLayer = from.network.layers[oldIndex]
    if (oldLayer === undefined) continue
    const oldInputs = matchingInputs(
      layer.inputs,
      index === 0 && to.features,
      oldIndex === 0 && from.features,
    )
    carryLayer(parameters, oldLayer, carried, layer, oldInputs)
  }
  return carried
}

/** Number of the layer of `from` that goes into layer `index` of `to`, or -1. */
function matchingLayer(from: DenseNetwork, to: DenseNetwork, index: number): number {
  const output = from.layers.length - 1
  if (index === to.layers.length - 1) return output
  return index < output ? index : -1
}

/** For each new input the old one that it continues; -1 and numbers past the old inputs mean none. */
function matchingInputs(
  count: number,
  features: readonly string[] | false,
  oldFeatures: readonly string[] | false,
): number[] {
  if (features && oldFeatures) return features.map((feature) => oldFeatures.indexOf(feature))
  const sameKind = !features && !oldFeatures
  return Array.from({ length: count }, (_, input) => (sameKind ? input : -1))
}

function carryLayer(
  old: Float32Array,
  oldLayer: DenseLayer,
  carried: Float32Array,
  layer: DenseLayer,
  oldInputs: readonly number[],
): void {
  const units = Math.min(layer.units, oldLayer.units)
  for (let unit = 0; unit < units; unit++) {
    carried[layer.biasOffset + unit] = old[oldLayer.biasOffset + unit]!
    for (const [input, oldInput] of oldInputs.entries()) {
      if (oldInput < 0 || oldInput >= oldLayer.inputs) continue
      const kept = old[oldLayer.kernelOffset + oldInput * oldLayer.units + unit]!
      carried[layer.kernelOffset + input * layer.units + unit] = kept
    }
  }
}

function expectLength(argument: string, array: Float32Array, expected: number): void {
  if (array.length === expected) return
  throw new RangeError(`carryParameters: ${argument} has length ${array.length}, expected ${expected}`)
}
