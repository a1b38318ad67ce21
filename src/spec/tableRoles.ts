import { MOST_CLASSES, type Task } from './choices.ts'
import type { Table, TableColumn } from './table.ts'

/** What a target is taken for: classes to tell apart, or a value to come near to. */
export const TARGET_KINDS = ['classes', 'value'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]

/** What the columns of a table are to the network. */
export interface TableRoles {
  readonly task: Task
  /** Places of the columns that are inputs, rising: x1, x2 and so on. */
  readonly inputs: readonly number[]
  /** Names of the other columns, which are not of numbers and so no inputs. */
  readonly leftOut: readonly string[]
  /** Of classes, their numbers from 0; NaN: missing. */
  readonly target: TableColumn
  /** The names of the classes in the order of their numbers; none for a value. */
  readonly classes: readonly string[]
}

interface Named<Kind extends string> {
  readonly kind: Kind
  /** Of the target. */
  readonly name: string
}

/** Why a column cannot be the target of a table; each detail is a text or a number. */
export type TargetProblem =
  | { readonly kind: 'no-target' }
  /** Words are no values. */
  | Named<'words-as-value'>
  | Named<'one-class'>
  | (Named<'too-many-classes'> & { readonly found: number; readonly limit: number })
  /** All other columns are words, or empty. */
  | Named<'no-inputs'>
  | Named<'no-values'>

export type ReadRoles = { readonly roles: TableRoles } | { readonly problem: TargetProblem }

/** Tables do not change, and what their columns are is asked again and again. */
const known = new WeakMap<Table, Map<string, ReadRoles>>()

/** The roles of the columns of `table` where the column at `target` is what is to be learned, as `targetAs`. */
export function tableRoles(table: Table, target: number, targetAs: TargetKind): ReadRoles {
  const ofTable = known.get(table) ?? new Map<string, ReadRoles>()
  known.set(table, ofTable)
  const key = `${target} ${targetAs}`
  const read = ofTable.get(key) ?? readRoles(table, target, targetAs)
  ofTable.set(key, read)
  return read
}

/** The last column that can be a target, else the last. */
export function defaultTarget(table: Table): number {
  const last = table.columns.length - 1
  const fits = table.columns.findLastIndex(
    (_, place) => 'roles' in tableRoles(table, place, defaultTargetAs(table, place)),
  )
  return fits < 0 ? last : fits
}

/** Words are classes, and so are numbers that count up from 0 or 1 and are few. */
export function defaultTargetAs(table: Table, target: number): TargetKind {
  const column = table.columns[target]
  if (column === undefined) return 'value'
  if (column.labels !== null) return 'classes'
  return countsClasses(column) ? 'classes' : 'value'
}

/** Whether the numbers are 0, 1, 2... or 1, 2, 3..., each at least once, and there are few of them. */
function countsClasses({ values }: TableColumn): boolean {
  const different = new Set<number>()
  for (const value of values) {
    if (Number.isNaN(value)) continue
    if (!Number.isInteger(value) || value < 0 || value > MOST_CLASSES) return false
    different.add(value)
  }
  const first = different.has(0) ? 0 : 1
  const last = Math.max(...different)
  return different.size > 1 && different.size <= MOST_CLASSES && last - first + 1 === different.size
}

function readRoles(table: Table, target: number, targetAs: TargetKind): ReadRoles {
  const column = table.columns[target]
  if (column === undefined) return { problem: { kind: 'no-target' } }
  const { name } = column
  const others = table.columns.map((_, place) => place).filter((place) => place !== target)
  const inputs = others.filter((place) => isInput(table.columns[place]!))
  const leftOut = others.filter((place) => !inputs.includes(place)).map((place) => table.columns[place]!.name)
  if (inputs.length === 0) return { problem: { kind: 'no-inputs', name } }
  if (!column.values.some((value) => !Number.isNaN(value))) return { problem: { kind: 'no-values', name } }
  if (targetAs === 'value') {
    if (column.labels !== null) return { problem: { kind: 'words-as-value', name } }
    return { roles: { task: 'regression', inputs, leftOut, target: column, classes: [] } }
  }
  const { labels, values } = column.labels === null ? asLabels(column) : { ...column, labels: column.labels }
  const found = labels.length
  if (found < 2) return { problem: { kind: 'one-class', name } }
  if (found > MOST_CLASSES) return { problem: { kind: 'too-many-classes', name, found, limit: MOST_CLASSES } }
  const task = found === 2 ? 'binary' : 'multiclass'
  return { roles: { task, inputs, leftOut, target: { name, values, labels }, classes: labels } }
}

const isInput = ({ labels, values }: TableColumn): boolean =>
  labels === null && values.some((value) => !Number.isNaN(value))

/** Numbers as classes, the smallest first. */
function asLabels(column: TableColumn): { labels: readonly string[]; values: Float32Array } {
  const different = differentValues(column)
  const classOf = new Map(different.map((value, k) => [value, k]))
  return {
    // Seven digits are what 32 bits hold.
    labels: different.map((value) => String(Number(value.toPrecision(7)))),
    values: column.values.map((value) => classOf.get(value) ?? NaN),
  }
}

/** Rising, without what is missing. */
function differentValues({ values }: TableColumn): readonly number[] {
  const different = new Set<number>()
  for (const value of values) if (!Number.isNaN(value)) different.add(value + 0)
  return [...different].sort((a, b) => a - b)
}
