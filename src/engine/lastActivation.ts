import type { LayerActivation } from '../spec/choices.ts'
import type { Network } from '../spec/network.ts'

/** The activation of the output layer. @throws RangeError where that is not dense, which a checked network's is. */
export function lastActivation({ layers }: Network): LayerActivation {
  const output = layers.at(-1)!
  if (output.kind !== 'dense') throw new RangeError(`output layer: expected dense, got ${output.kind}`)
  return output.activation
}
