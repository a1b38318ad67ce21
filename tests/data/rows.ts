import { generateDataset } from '../../src/data/generate.ts'
import type { DatasetId } from '../../src/spec/choices.ts'
import { DEFAULT_SPEC, type DataSpec } from '../../src/spec/spec.ts'

export interface Row {
  readonly x1: number
  readonly x2: number
  readonly target: number
}

/** The points of a generated dataset, one object each, training first. Where they have but one number, x2 is 0. */
export function rowsOf(dataset: DatasetId, data: Partial<DataSpec> = {}): Row[] {
  const { count, columns, points, targets } = generateDataset({ ...DEFAULT_SPEC.data, dataset, ...data })
  const width = columns.length
  return Array.from({ length: count }, (_, row) => ({
    x1: points[width * row]!,
    x2: width > 1 ? points[width * row + 1]! : 0,
    target: targets[row]!,
  }))
}

export const radius = ({ x1, x2 }: Row): number => Math.sqrt(x1 * x1 + x2 * x2)

export function share(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return rows.filter(holds).length / rows.length
}
