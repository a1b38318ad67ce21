import type { Axes } from '../../data/axes.ts'
import type { Dataset } from '../../data/dataset.ts'
import type { Scale } from '../../data/scales.ts'
import type { PlaneAxis } from '../../draw/outputMap.ts'
import { DATASET_FACTS } from '../../spec/choices.ts'
import type { DataNames } from './dataNames.ts'

/** The points of `dataset` on `axes`, n x 2 row-major: two of their columns, or a column and what `height` makes of the target. */
export function planePoints(
  { points, targets, columns }: Pick<Dataset, 'points' | 'targets' | 'columns'>,
  axes: Axes,
  height: (target: number) => number,
): Float32Array {
  const width = columns.length
  const places = new Float32Array(2 * targets.length)
  for (const [row, target] of targets.entries()) {
    places[2 * row] = points[row * width + axes.x]!
    places[2 * row + 1] = axes.kind === 'plane' ? points[row * width + axes.y]! : height(target)
  }
  return places
}

/** At this distance from the slice, in deviations of what is held, points are as faint as they get. */
const FAR = 3
const FAINTEST = 0.25

/**
 * How clearly each point is drawn on a slice: from 1 on it, falling evenly with the distance to 0.25 three
 * deviations away. The distance is the root mean square over the columns that are `held`, each in its own
 * deviations; `null` where nothing is held.
 */
export function sliceStrength(
  { points, columns }: Pick<Dataset, 'points' | 'columns'>,
  held: readonly { readonly column: number; readonly at: number; readonly scale: Scale }[],
): Float32Array | null {
  if (held.length === 0) return null
  const width = columns.length
  return Float32Array.from({ length: points.length / width }, (_, row) => {
    const squares = held.map(
      ({ column, at, scale }) => ((points[row * width + column]! - at) / scale.deviation) ** 2,
    )
    const distance = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / held.length)
    // A row may lack a number that nothing but the slice asks for.
    return Number.isNaN(distance) ? FAINTEST : Math.max(FAINTEST, 1 - ((1 - FAINTEST) * distance) / FAR)
  })
}

/** A column as an axis: of a plot its symbol, of a table its name in words. */
export function planeAxis(
  { id, columns }: Pick<Dataset, 'id' | 'columns'>,
  column: number,
  names: Pick<DataNames, 'column'>,
): PlaneAxis {
  const { name, min, max } = columns[column]!
  return { name: DATASET_FACTS[id].source === 'table' ? names.column(column) : name, min, max }
}
