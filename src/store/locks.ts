import type { Spec } from '../spec/spec.ts'
import { isFixed, isRuled, type ControlId } from '../spec/teaching.ts'
import type { PlaygroundState } from './state.ts'
import { taskRules } from './taskRules.ts'

/** Whether the person may use a control: a teacher who writes a task may use all of them. */
export function mayUse({ spec, role }: Pick<PlaygroundState, 'spec' | 'role'>, control: ControlId): boolean {
  return role === 'teacher' || !isFixed(spec.teaching, control)
}

/** Whether there is a task for a student whose rules are not here, so that none of its settings may be changed. */
export function lacksRules({ spec, role }: Pick<PlaygroundState, 'spec' | 'role'>): boolean {
  return role !== 'teacher' && taskRules.loaded === null && isRuled(spec.teaching)
}

/**
 * The fixed controls that stand against `next`. What another dataset brings with it is not held against it, unless
 * `whole`: then everything is taken from somewhere else at once.
 */
export function refusedBy(
  state: Pick<PlaygroundState, 'spec' | 'role'>,
  next: Spec,
  whole: boolean,
): readonly ControlId[] {
  const { locks, hidden } = state.spec.teaching
  if (locks.length + hidden.length === 0) return []
  const controls = taskRules.loaded?.touched(state.spec, next) ?? []
  const asked: readonly ControlId[] = !whole && controls.includes('dataset') ? ['dataset'] : controls
  return asked.filter((control) => !mayUse(state, control))
}
