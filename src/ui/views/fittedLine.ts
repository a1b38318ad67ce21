import type { Scales } from '../../data/scales.ts'
import type { DenseNetwork } from '../../spec/network.ts'

/** `f(slope * x + intercept)`, in the units of the data. */
export interface FittedLine {
  readonly slope: number
  readonly intercept: number
}

/**
 * What a network of one unit with one input has learned, in the units of the data; `null` for any other
 * network. The unit sees (x - mean) / deviation; a linear one gives the target in its own deviations.
 */
export function fittedLine(
  { layers, inputs, outputs }: DenseNetwork,
  parameters: Float32Array,
  scales: Scales,
): FittedLine | null {
  if (layers.length !== 1 || inputs !== 1 || outputs !== 1) return null
  const [input] = scales.inputs
  const [weight, bias] = parameters
  if (input === undefined || weight === undefined || bias === undefined) return null
  const { mean, deviation } = scales.target
  return {
    slope: (weight / input.deviation) * deviation,
    intercept: (bias - (weight * input.mean) / input.deviation) * deviation + mean,
  }
}
