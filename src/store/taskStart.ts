import type { StoreApi } from 'zustand/vanilla'
import { isRuled } from '../spec/teaching.ts'
import type { Notices } from './notices.ts'
import type { FrameStream, PlaygroundState } from './state.ts'
import { taskRules, type GoalWatch } from './taskRules.ts'

interface TaskStartParts {
  readonly state: StoreApi<PlaygroundState>
  readonly frames: Pick<FrameStream, 'history' | 'subscribe'>
  readonly notices: Pick<Notices, 'noTaskRules'>
}

/**
 * Judges goals from when there are some. Where there is a task whose rules have not come with the link, fetches them,
 * and says so where they cannot be had; until then `refusedBy` and `lacksRules` let nothing be changed.
 */
export function createTaskStart({ state, frames, notices }: TaskStartParts): GoalWatch {
  let watch: GoalWatch | null = null
  let hasAsked = false
  let cameTrained = false

  async function fetchRules(): Promise<void> {
    hasAsked = true
    try {
      await import('./installTaskRules.ts')
    } catch {
      return notices.noTaskRules()
    }
    start()
  }

  function start(): void {
    const { teaching } = state.getState().spec
    if (watch !== null || !isRuled(teaching)) return
    if (taskRules.loaded === null) {
      if (!hasAsked) void fetchRules()
      return
    }
    if (teaching.goals.length === 0) return
    watch = taskRules.loaded.watchGoals(state, frames)
    watch.opened(cameTrained)
  }

  state.subscribe(start)
  return {
    opened(trained) {
      cameTrained = trained
      if (watch === null) start()
      else watch.opened(trained)
    },
  }
}
