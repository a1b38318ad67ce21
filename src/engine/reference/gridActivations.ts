import type { DenseNetwork } from '../../spec/network.ts'
import type { Grid } from '../trainer.ts'
import { forwardPass, type Pass } from './pass.ts'

/** Activations at the points of `grid` of each unit in `units`; `pass` is overwritten. */
export function gridActivations(
  network: DenseNetwork,
  parameters: Float64Array,
  grid: Grid,
  units: Iterable<number>,
  pass: Pass,
): Map<number, Float32Array<ArrayBuffer>> {
  const points = grid.resolution ** 2
  const activations = new Map(Array.from(units, (unit) => [unit, new Float32Array(points)]))
  for (let point = 0; point < points; point++) {
    forwardPass(network, parameters, grid.inputs, point * network.inputs, pass)
    for (const [unit, values] of activations) values[point] = pass.units[unit]!
  }
  return activations
}
