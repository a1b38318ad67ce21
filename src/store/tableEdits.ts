import { inOrder } from '../spec/features.ts'
import type { Spec } from '../spec/spec.ts'
import type { Table } from '../spec/table.ts'
import type { TargetKind } from '../spec/tableRoles.ts'
import { offeredFeatures } from '../spec/task.ts'
import { editData } from './edits.ts'

/** A table of the person's own with what is to be learned from it. */
export interface TableChoice {
  readonly table: Table
  /** The place of the column to learn. */
  readonly target: number
  readonly targetAs: TargetKind
  /** The inputs to begin with, `x1` and so on by the order of the columns that can be some. */
  readonly inputs: readonly string[]
}

/**
 * Takes a table as the data in one edit: its roles and its inputs together. Formulas stay where the columns do.
 * Without any input that fits, the table begins with all; what cannot be learned changes nothing.
 */
export function chooseTable(spec: Spec, { inputs, ...table }: TableChoice): Spec {
  const moved = editData(spec, { dataset: 'table', ...table })
  if (moved === spec) return spec
  const offered = offeredFeatures(moved.data)
  const chosen = inputs.filter((input) => offered.includes(input))
  if (chosen.length === 0) return moved
  const typed = moved.features.filter((feature) => !offered.includes(feature))
  return { ...moved, features: inOrder([...new Set(chosen), ...typed], offered) }
}
