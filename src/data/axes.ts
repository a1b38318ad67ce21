import { DATASET_FACTS } from '../spec/choices.ts'
import type { ViewSpec } from '../spec/spec.ts'
import type { Dataset } from './dataset.ts'
import { usedColumns } from './usedColumns.ts'

/** What the large picture spans, by number of column from 0: one column under a curve, or two of a plane. */
export type Axes =
  | { readonly kind: 'curve'; readonly x: number }
  | { readonly kind: 'plane'; readonly x: number; readonly y: number }

/**
 * A curve where the points have but one number, and where a network with a single output is made of one column
 * of a table; else the plane that the view asks for, as far as there are such columns.
 */
export function axesOf(
  { id, columns, task }: Pick<Dataset, 'id' | 'columns' | 'task'>,
  features: readonly string[],
  { axes }: Pick<ViewSpec, 'axes'>,
): Axes {
  const used = usedColumns(features)
  if (columns.length === 1) return { kind: 'curve', x: 0 }
  const isTable = DATASET_FACTS[id].source === 'table'
  if (isTable && task !== 'multiclass' && used.length === 1) return { kind: 'curve', x: used[0]! }
  const [x, y] = axes.every((column) => column < columns.length) ? axes : [0, 1]
  return { kind: 'plane', x, y }
}
