import type { DenseNetwork } from '../spec/network.ts'
import { displayScale, largestDistance, paintTile } from './paint.ts'
import type { MapAtlas, MapRequest } from './trainer.ts'

/**
 * Paints the atlas `request` asks for. `activationsOf(unit)` gives the activations of a unit at the grid's
 * points, `resolution`^2; it is asked for the units to paint and for `valuesOf`.
 */
export function paintMaps(
  network: DenseNetwork,
  request: MapRequest,
  activationsOf: (unit: number) => Float32Array<ArrayBuffer>,
): MapAtlas {
  const { units, palette, discretize, valuesOf } = request
  const { resolution } = request.grid
  const area = resolution * resolution
  const pixels = pixelBuffer(4 * area * units.length, request.recycled)
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, area * units.length)
  const centers = new Float32Array(units.length)
  const scales = new Float32Array(units.length)
  for (const [tile, unit] of units.entries()) {
    const activations = activationsOf(unit)
    const { center, scale } = displayScale(network, unit)
    centers[tile] = center
    scales[tile] = scale ?? largestDistance(activations, center)
    paintTile(activations, center, scales[tile], palette, discretize, words, tile * area)
  }
  const values = new Float32Array(valuesOf.length * area)
  for (const [i, unit] of valuesOf.entries()) values.set(activationsOf(unit), i * area)
  return { resolution, units, pixels, centers, scales, values }
}

/** `recycled` where it has the right length and lies on whole words, else a new buffer. */
function pixelBuffer(length: number, recycled: MapRequest['recycled']): Uint8ClampedArray<ArrayBuffer> {
  const fits = recycled?.length === length && recycled.byteOffset % 4 === 0
  return fits ? recycled : new Uint8ClampedArray(length)
}
