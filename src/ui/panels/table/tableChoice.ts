import { tableDataset } from '../../../data/tableDataset.ts'
import type { DataSpec } from '../../../spec/spec.ts'
import type { Table, TableColumn } from '../../../spec/table.ts'
import {
  defaultTarget,
  defaultTargetAs,
  TARGET_KINDS,
  tableRoles,
  type TableRoles,
  type TargetKind,
} from '../../../spec/tableRoles.ts'
import { lackOf, type Lack } from '../../../store/lack.ts'

/** What a person chooses of a table; `inputs` are places of columns, rising. */
export interface Choice {
  readonly target: number
  readonly targetAs: TargetKind
  readonly inputs: readonly number[]
}

/** So many inputs are on at first; more make a network that nobody can follow. */
const MOST_AT_FIRST = 10

/** What the columns are if `choice` is made; `null` where that target cannot be learned. */
export function rolesFor(table: Table, { target, targetAs }: Pick<Choice, 'target' | 'targetAs'>) {
  const read = tableRoles(table, target, targetAs)
  return 'roles' in read ? read.roles : null
}

/** The kinds that the column at `target` can be learned as, none where it cannot be learned. */
export function kindsOf(table: Table, target: number): readonly TargetKind[] {
  return TARGET_KINDS.filter((targetAs) => rolesFor(table, { target, targetAs }) !== null)
}

/** The places of the columns that can be learned. */
export function possibleTargets(table: Table): readonly number[] {
  return [...table.columns.keys()].filter((place) => kindsOf(table, place).length > 0)
}

/** `target` with the kind that fits it and the first inputs that say something. */
export function choiceOf(table: Table, target = defaultTarget(table)): Choice {
  const usual = defaultTargetAs(table, target)
  const kinds = kindsOf(table, target)
  const targetAs = kinds.includes(usual) ? usual : (kinds[0] ?? usual)
  const inputs = rolesFor(table, { target, targetAs })?.inputs ?? []
  const telling = inputs.filter((place) => varies(table.columns[place]!))
  return { target, targetAs, inputs: (telling.length > 0 ? telling : inputs).slice(0, MOST_AT_FIRST) }
}

/** What the playground has chosen of its own table. */
export function choiceInUse(table: Table, data: DataSpec, features: readonly string[]): Choice {
  const { target, targetAs } = data
  const inputs = rolesFor(table, data)?.inputs ?? []
  return { target, targetAs, inputs: inputs.filter((_, i) => features.includes(`x${i + 1}`)) }
}

/** The names that the chosen inputs have in the network: `x1` and so on. */
export function featuresOf(roles: TableRoles, { inputs }: Choice): readonly string[] {
  return roles.inputs.flatMap((place, i) => (inputs.includes(place) ? [`x${i + 1}`] : []))
}

export interface CompleteRows {
  readonly count: number
  readonly lack: Lack | null
}

/** How many rows have all that the choice needs, and what they lack to be learned from. */
export function completeRows(table: Table, choice: Choice, data: DataSpec): CompleteRows {
  const roles = rolesFor(table, choice)
  if (roles === null) return { count: 0, lack: 'no-rows' }
  const { target, targetAs } = choice
  const chosen: DataSpec = { ...data, dataset: 'table', table, target, targetAs }
  const dataset = tableDataset(chosen, featuresOf(roles, choice))
  return { count: dataset.count, lack: lackOf(dataset) }
}

function varies({ values }: TableColumn): boolean {
  const present = values.filter((value) => !Number.isNaN(value))
  return present.some((value) => value !== present[0])
}
