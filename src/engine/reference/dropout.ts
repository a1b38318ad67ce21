import type { DenseNetwork } from '../../spec/network.ts'
import { isDropped } from '../dropout.ts'

/** What the activations of each hidden layer are multiplied by in one update: 0 where dropped, else 1 / (1 - rate). */
export type DropoutFactors = readonly Float64Array[]

/** No hidden layer is touched: what evaluation does, and training at a rate of 0. */
export const NO_DROPOUT: DropoutFactors = []

/**
 * Inverted dropout (Srivastava, Hinton, Krizhevsky, Sutskever & Salakhutdinov 2014) of update `update`, from 1:
 * one factor per unit of every hidden layer, the same for all samples of the batch. `rate` is 0 to below 1.
 */
export function dropoutFactors(
  network: DenseNetwork,
  seed: number,
  update: number,
  rate: number,
): DropoutFactors {
  if (rate === 0) return NO_DROPOUT
  let first = network.inputs
  return network.layers.slice(0, -1).map(({ units }) => {
    const start = first
    first += units
    return Float64Array.from({ length: units }, (_, j) =>
      isDropped(seed, update, start + j, rate) ? 0 : 1 / (1 - rate),
    )
  })
}

/** Multiplies the activations of a hidden layer, or on the way back the slopes by them, in place. */
export function throughDropout(factors: Float64Array | undefined, values: Float64Array): void {
  if (factors === undefined) return
  for (let j = 0; j < values.length; j++) values[j]! *= factors[j]!
}
