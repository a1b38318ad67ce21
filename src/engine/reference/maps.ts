import type { Network } from '../../spec/network.ts'
import { displayScale, largestDistance, paintTile } from '../paint.ts'
import type { Grid, MapAtlas, MapRequest } from '../trainer.ts'
import { forwardPass, type Pass } from './pass.ts'

/** Evaluates and paints what `request` asks for; `pass` is overwritten. */
export function paintMaps(
  network: Network,
  parameters: Float64Array,
  request: MapRequest,
  pass: Pass,
): MapAtlas {
  const { grid, units, palette, discretize, valuesOf, recycled } = request
  const area = grid.resolution ** 2
  const wanted = valuesOf < 0 ? units : [...units, valuesOf]
  const values = unitValues(network, parameters, grid, wanted, pass)
  const length = units.length * area * 4
  const pixels = recycled?.length === length ? recycled : new Uint8ClampedArray(length)
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, units.length * area)
  const centers = new Float32Array(units.length)
  const scales = new Float32Array(units.length)
  units.forEach((unit, tile) => {
    const { center, scale: fixed } = displayScale(network, unit)
    const scale = fixed ?? largestDistance(values[tile]!, center)
    paintTile(values[tile]!, center, scale, palette, discretize, words, tile * area)
    centers[tile] = center
    scales[tile] = scale
  })
  const raw = valuesOf < 0 ? new Float32Array(0) : Float32Array.from(values[units.length]!)
  return { resolution: grid.resolution, units, pixels, centers, scales, values: raw }
}

/** For each of `units` its activations over the grid. */
function unitValues(
  network: Network,
  parameters: Float64Array,
  grid: Grid,
  units: readonly number[],
  pass: Pass,
): Float64Array[] {
  const points = grid.resolution ** 2
  const values = units.map(() => new Float64Array(points))
  for (let point = 0; point < points; point++) {
    forwardPass(network, parameters, grid.inputs, point * network.inputs, pass)
    for (let i = 0; i < units.length; i++) values[i]![point] = pass.units[units[i]!]!
  }
  return values
}
