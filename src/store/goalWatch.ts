import type { StoreApi } from 'zustand/vanilla'
import { dataFingerprint } from '../spec/dataFingerprint.ts'
import type { Spec } from '../spec/spec.ts'
import type { Teaching } from '../spec/teaching.ts'
import { evidenceOf, judged } from './goals.ts'
import type { FrameStream, GoalsState, PlaygroundState } from './state.ts'
import type { GoalWatch } from './taskRules.ts'

/** Where the weights come from: from this training on the data of the task, from other data, or from a link. */
type Learned = 'here' | 'elsewhere' | 'opened'

/**
 * Judges the goals of the task by the frames, in `state.goals`. Only what was learned here from the data of the task
 * counts: as soon as the data are others, or others train, nothing is judged until training begins anew on those of
 * the task, so that no test point is ever learned from.
 */
export function createGoalWatch(
  state: StoreApi<PlaygroundState>,
  frames: Pick<FrameStream, 'history' | 'subscribe'>,
): GoalWatch {
  let home = ''
  let learned: Learned = 'here'
  let isHome = true

  function settle(met: GoalsState['met']): void {
    const { goals, taskOrigin } = state.getState()
    const left = learned === 'here' ? null : learned
    const here = isHome ? left : 'data'
    const refusal = taskOrigin === 'unlocked' ? 'unlocked' : here
    if (goals.refusal === refusal && goals.met.join() === met.join()) return
    state.setState({ goals: { refusal, met } })
  }

  const sameMet = () => state.getState().goals.met

  /** The goals begin anew, on the data that the link names or has. */
  function begin(spec: Spec): void {
    const { goals, goalData } = spec.teaching
    const now = goals.length > 0 ? dataFingerprint(spec) : ''
    home = goalData === '' ? now : goalData
    isHome = now === home
    if (!isHome && learned === 'here') learned = 'elsewhere'
    settle(goals.map(() => null))
  }

  function follow(spec: Spec): void {
    isHome = dataFingerprint(spec) === home
    if (!isHome) learned = 'elsewhere'
    settle(sameMet())
  }

  state.subscribe(({ spec, taskOrigin }, { spec: last, taskOrigin: lastOrigin }) => {
    if (!sameGoals(spec.teaching, last.teaching)) return begin(spec)
    if (spec.data !== last.data && spec.teaching.goals.length > 0) return follow(spec)
    if (taskOrigin !== lastOrigin) settle(sameMet())
  })

  frames.subscribe((frame) => {
    const { spec, network, dataset, visited, role, taskOrigin } = state.getState()
    const { goals } = spec.teaching
    if (goals.length === 0) return
    const beginsAnew = frame === null && frames.history().length === 0
    const hasLearnedNothing = frame?.progress.iteration === 0 && learned === 'elsewhere'
    if (isHome && (beginsAnew || hasLearnedNothing)) learned = 'here'
    const isStudent = role !== 'teacher' && taskOrigin !== 'unlocked'
    const counts = frame !== null && isHome && learned === 'here' && visited === null && isStudent
    settle(counts ? judged(goals, sameMet(), evidenceOf(frame, network, dataset)) : sameMet())
  })

  begin(state.getState().spec)
  return {
    opened(trained) {
      learned = trained ? 'opened' : 'here'
      begin(state.getState().spec)
    },
  }
}

/** Back and Forward read the same goals again. */
function sameGoals(a: Teaching, b: Teaching): boolean {
  if (a === b) return true
  return a.goalData === b.goalData && JSON.stringify(a.goals) === JSON.stringify(b.goals)
}
