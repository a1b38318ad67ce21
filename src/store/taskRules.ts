import type { StoreApi } from 'zustand/vanilla'
import type { Spec } from '../spec/spec.ts'
import type { ControlId } from '../spec/teaching.ts'
import type { FrameStream, PlaygroundState } from './state.ts'

export interface GoalWatch {
  /** A link or a file was opened, with weights or without. */
  opened(trained: boolean): void
}

export interface TaskRules {
  touched(before: Spec, after: Spec): readonly ControlId[]
  withGoalData(spec: Spec): Spec
  watchGoals(state: StoreApi<PlaygroundState>, frames: Pick<FrameStream, 'history' | 'subscribe'>): GoalWatch
}

/**
 * What keeps locks and judges goals. Few links have any, so its code comes later than the page's own: whoever opens
 * a link that has some, or begins to write a task, loads `installTaskRules.ts` first. Without it none of the settings
 * of a task can be changed (see `lacksRules`).
 */
export const taskRules: { loaded: TaskRules | null } = { loaded: null }
