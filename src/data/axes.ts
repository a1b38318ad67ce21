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
 * of a table; else the plane that the view asks for, where a column that cannot be spanned gives way to the
 * first other one that can.
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
  const spanned = spannedColumns({ id, columns }, features)
  const [across, up] = axes.map((column) => (spanned.includes(column) ? column : null)) as [
    number | null,
    number | null,
  ]
  const x = across ?? spanned.find((column) => column !== up)!
  return { kind: 'plane', x, y: up ?? spanned.find((column) => column !== x)! }
}

/** The columns that a plane may span, at least two of two or more: of a table those that the network is given. */
export function spannedColumns(
  { id, columns }: Pick<Dataset, 'id' | 'columns'>,
  features: readonly string[],
): readonly number[] {
  const used = usedColumns(features)
  const isTable = DATASET_FACTS[id].source === 'table'
  return isTable && used.length > 1 ? used : columns.map((_, column) => column)
}
