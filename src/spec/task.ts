import { DATASET_FACTS, FEATURES, LINE_FEATURES, type Task } from './choices.ts'
import type { DataSpec } from './spec.ts'

/** What is learned from `data`. */
export function taskOf({ dataset }: Pick<DataSpec, 'dataset'>): Task {
  return DATASET_FACTS[dataset].task
}

/**
 * Classes to tell apart: 2 for a binary task, 3 or more for a multi-class one (as many as its table has, else as
 * many as were asked for), 0 for a regression.
 */
export function classCountOf(data: Pick<DataSpec, 'dataset' | 'classes'>): number {
  const task = taskOf(data)
  if (task === 'multiclass') return DATASET_FACTS[data.dataset].classes ?? data.classes
  return task === 'binary' ? 2 : 0
}

/** Units of the output layer: one, or one per class where there are more than two. */
export function outputCountOf(data: Pick<DataSpec, 'dataset' | 'classes'>): number {
  return taskOf(data) === 'multiclass' ? classCountOf(data) : 1
}

/** Numbers that each point of `data` has: x1, x2 and so on. */
export function columnCountOf({ dataset }: Pick<DataSpec, 'dataset'>): number {
  return DATASET_FACTS[dataset].columns
}

/** The inputs offered for `data`, beside typed formulas, in the order in which the network takes them. */
export function offeredFeatures(data: Pick<DataSpec, 'dataset'>): readonly string[] {
  const { source, columns } = DATASET_FACTS[data.dataset]
  if (source === 'table') return Array.from({ length: columnCountOf(data) }, (_, i) => `x${i + 1}`)
  return columns === 1 ? LINE_FEATURES : FEATURES
}

/** The inputs that a dataset begins with: each of its numbers as it is, of `flats` the size alone. */
export function defaultFeatures(data: Pick<DataSpec, 'dataset'>): readonly string[] {
  const count = data.dataset === 'flats' ? 1 : columnCountOf(data)
  return Array.from({ length: count }, (_, i) => `x${i + 1}`)
}
