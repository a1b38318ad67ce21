import { sizeOf, type ImageNetwork } from '../spec/imageLayers.ts'

/**
 * For every layer the number of its first unit, for `isDropped`: the numbers that all layers before it hand on,
 * counted one layer after the other in the order of `ImageNetwork.layers`, those of `Flatten`, `Dropout` and
 * `BatchNormalization` included; the image itself is not counted. A unit is this plus its place in the output of
 * the layer.
 */
export function firstUnits({ layers }: ImageNetwork): number[] {
  let first = 0
  return layers.map(({ output }) => {
    const start = first
    first += sizeOf(output)
    return start
  })
}
