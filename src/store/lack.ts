import type { Dataset } from '../data/dataset.ts'

/** Why nothing can be learned from a dataset. */
export type Lack = 'no-points' | 'one-point' | 'no-rows' | 'one-class'

/** What a dataset lacks to be learned from; `null` where it lacks nothing. */
export function lackOf({ id, count, task, targets }: Dataset): Lack | null {
  if (count < 2 && id !== 'points') return 'no-rows'
  if (count < 2) return count === 0 ? 'no-points' : 'one-point'
  if (task !== 'regression' && targets.every((target) => target === targets[0])) return 'one-class'
  return null
}
