import type { Frame } from '../engine/worker/protocol.ts'
import { layerParameters } from '../spec/imageNetwork.ts'
import type { Network } from '../spec/network.ts'

/** A parameter of `network` by its index, as `frame` shows it; `undefined` where it shows none. */
export function parameterIn(frame: Frame, network: Network, index: number): number | undefined {
  if (frame.kind === 'points') return frame.parameters[index]
  if (network.kind !== 'image') return undefined
  for (const [l, layer] of network.layers.entries()) {
    const { from, to } = layerParameters(layer)
    if (index >= from && index < to) return frame.parameters[l]?.[index - from]
  }
  return undefined
}
