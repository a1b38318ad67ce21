import { firstOutput, type DenseNetwork } from '../spec/network.ts'
import { isDropped } from './dropout.ts'

/** The hidden units, numbered as in `DenseNetwork` and rising, that update `update` leaves out; see `isDropped`. */
export function droppedUnits(
  network: DenseNetwork,
  seed: number,
  update: number,
  rate: number,
): Uint32Array<ArrayBuffer> {
  const dropped: number[] = []
  const end = firstOutput(network)
  for (let unit = network.inputs; unit < end; unit++) {
    if (isDropped(seed, update, unit, rate)) dropped.push(unit)
  }
  return Uint32Array.from(dropped)
}
