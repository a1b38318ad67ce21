import type { StoreApi } from 'zustand/vanilla'
import type { FrameStream, PlaygroundState } from './state.ts'
import { taskRules, type GoalWatch } from './taskRules.ts'

/** Judges goals from when there are some. */
export function createGoalStart(
  state: StoreApi<PlaygroundState>,
  frames: Pick<FrameStream, 'history' | 'subscribe'>,
): GoalWatch {
  let watch: GoalWatch | null = null

  function start(): void {
    if (state.getState().spec.teaching.goals.length === 0) return
    watch ??= taskRules.loaded?.watchGoals(state, frames) ?? null
  }

  state.subscribe(start)
  return {
    opened(trained) {
      start()
      watch?.opened(trained)
    },
  }
}
