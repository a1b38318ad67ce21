import type { Feature } from '../spec/choices.ts'
import { DOMAIN } from './dataset.ts'
import { featureInputs } from './features.ts'

/**
 * The centres of `resolution` x `resolution` pixels over [-6, 6]^2 as network inputs: resolution^2 x
 * features row-major; pixels row by row from the top left, so x2 falls from row to row.
 */
export function gridInputs(features: readonly Feature[], resolution: number): Float32Array {
  const pixel = (2 * DOMAIN) / resolution
  const points = new Float32Array(2 * resolution * resolution)
  let at = 0
  for (let row = 0; row < resolution; row++) {
    for (let column = 0; column < resolution; column++) {
      points[at++] = (column + 0.5) * pixel - DOMAIN
      points[at++] = DOMAIN - (row + 0.5) * pixel
    }
  }
  return featureInputs(points, features)
}
