import { DATASET_FACTS, FEATURES, LINE_FEATURES, type Task } from './choices.ts'
import { drawnClassCount } from './drawn.ts'
import type { DataSpec } from './spec.ts'
import { tableRoles, type TableRoles } from './tableRoles.ts'

/** The dataset, and what makes the person's own what they are. */
type Own = 'drawnTask' | 'drawn' | 'table' | 'target' | 'targetAs'
export type TaskData = Pick<DataSpec, 'dataset' | Own>

/** What is learned from `data`; from a table that cannot be learned from, two classes. */
export function taskOf(data: TaskData): Task {
  if (data.dataset === 'points') return data.drawnTask
  return DATASET_FACTS[data.dataset].task ?? rolesOf(data)?.task ?? 'binary'
}

/**
 * Classes to tell apart: 2 for a binary task, 3 or more for a multi-class one (as many as its table has or were
 * drawn, else as many as were asked for), 0 for a regression.
 */
export function classCountOf(data: TaskData & Pick<DataSpec, 'classes'>): number {
  const task = taskOf(data)
  if (task !== 'multiclass') return task === 'binary' ? 2 : 0
  if (data.dataset === 'points') return Math.max(3, drawnClassCount(data.drawn))
  return rolesOf(data)?.classes.length ?? DATASET_FACTS[data.dataset].classes ?? data.classes
}

/** Units of the output layer: one, or one per class where there are more than two. */
export function outputCountOf(data: TaskData & Pick<DataSpec, 'classes'>): number {
  return taskOf(data) === 'multiclass' ? classCountOf(data) : 1
}

/** Numbers that each point of `data` has: x1, x2 and so on. */
export function columnCountOf(data: TaskData): number {
  return DATASET_FACTS[data.dataset].columns ?? rolesOf(data)?.inputs.length ?? 1
}

/** The roles of the columns of the person's own table; `null` of other data, and where it cannot be learned from. */
export function rolesOf({ dataset, table, target, targetAs }: TaskData): TableRoles | null {
  if (dataset !== 'table' || table === null) return null
  const read = tableRoles(table, target, targetAs)
  return 'roles' in read ? read.roles : null
}

/** The inputs offered for `data`, beside typed formulas, in the order in which the network takes them. */
export function offeredFeatures(data: TaskData): readonly string[] {
  const columns = columnCountOf(data)
  if (columns === 0) return []
  if (DATASET_FACTS[data.dataset].source === 'table') {
    return Array.from({ length: columns }, (_, i) => `x${i + 1}`)
  }
  return columns === 1 ? LINE_FEATURES : FEATURES
}

/** The inputs that a dataset begins with: each of its numbers as it is, of `flats` the size alone. */
export function defaultFeatures(data: TaskData): readonly string[] {
  const count = data.dataset === 'flats' ? 1 : columnCountOf(data)
  return Array.from({ length: count }, (_, i) => `x${i + 1}`)
}
