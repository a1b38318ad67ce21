import { sizeOf, type ImageNetwork } from '../../spec/imageLayers.ts'
import { isDropped } from '../dropout.ts'
import { firstUnits } from '../firstUnits.ts'

/** For each layer, what one image's numbers are multiplied by: 0 or 1 / (1 - rate); `undefined` where by nothing. */
export type ImageDropout = readonly (Float64Array | undefined)[]

/** Nothing is left out. */
export const NO_IMAGE_DROPOUT: ImageDropout = []

/**
 * What the `Dropout` layers do in update `update`, from 1, to every image of the batch alike; see `isDropped`, and
 * `firstUnits` for the numbers of the units.
 */
export function imageDropout(network: ImageNetwork, seed: number, update: number): ImageDropout {
  const first = firstUnits(network)
  return network.layers.map((layer, l) => {
    if (layer.kind !== 'dropout' || layer.rate === 0) return undefined
    const size = sizeOf(layer.output)
    return Float64Array.from({ length: size }, (_, i) =>
      isDropped(seed, update, first[l]! + i, layer.rate) ? 0 : 1 / (1 - layer.rate),
    )
  })
}
