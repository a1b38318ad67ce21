import type { ViewSpec } from '../spec/spec.ts'
import { axesOf, type Axes } from './axes.ts'
import type { Dataset } from './dataset.ts'
import { featureValues } from './features.ts'
import { scaled, scalesOf } from './scales.ts'

/**
 * The centres of `resolution` x `resolution` pixels of what the view shows (see `axesOf`) as network inputs:
 * resolution^2 x features row-major; pixels row by row from the top left, so the column that points up falls
 * from row to row. Columns that are not spanned are held where the view holds them. Under a curve every row
 * of pixels is the same; with `alongCurve` they are one after another resolution^2 places along it instead.
 */
export function gridInputs(
  dataset: Dataset,
  features: readonly string[],
  view: Pick<ViewSpec, 'axes' | 'held'>,
  resolution: number,
  alongCurve = false,
): Float32Array {
  const axes = axesOf(dataset, features, view)
  const points = gridPoints(dataset, axes, heldPoint(dataset, view), resolution, alongCurve)
  return scaled(featureValues(dataset, points, features), scalesOf(dataset, features).inputs)
}

/** Where the view holds each column: where the person put it, else at its mean. */
export function heldPoint({ columns }: Dataset, { held }: Pick<ViewSpec, 'held'>): readonly number[] {
  return columns.map(({ mean }, column) => held[column] ?? mean)
}

function gridPoints(
  { columns }: Dataset,
  axes: Axes,
  held: readonly number[],
  resolution: number,
  alongCurve: boolean,
): Float32Array {
  const points = new Float32Array(columns.length * resolution * resolution)
  for (let pixel = 0; pixel < resolution * resolution; pixel++) {
    const point = pixel * columns.length
    points.set(held, point)
    const along = axes.kind === 'curve' && alongCurve
    const across = along ? (pixel + 0.5) / resolution ** 2 : ((pixel % resolution) + 0.5) / resolution
    points[point + axes.x] = between(columns[axes.x]!, across)
    if (axes.kind === 'plane') {
      points[point + axes.y] = between(
        columns[axes.y]!,
        1 - (Math.floor(pixel / resolution) + 0.5) / resolution,
      )
    }
  }
  return points
}

const between = ({ min, max }: { min: number; max: number }, share: number) => min + (max - min) * share
