import type { Condition, Goal } from '../teaching.ts'
import type { PlaygroundGoal } from './keys.ts'
import type { PlaygroundLink } from './playgroundLink.ts'

/**
 * What their names say, for the pages that read them are not public: a `MinThreshold` is to be fallen to, a
 * `MaxThreshold` to be risen to (exercises have a learner first make the gap between the losses large, then small).
 */
const CONDITIONS: Record<PlaygroundGoal, Omit<Condition, 'value'> & { readonly tier: number }> = {
  goalTrainTestDiffMaxThresholdFirst: { measure: 'gap', bound: 'min', tier: 0 },
  goalTestLossMinThresholdFirst: { measure: 'loss-test', bound: 'max', tier: 1 },
  goalTestLossMinThresholdSecond: { measure: 'loss-test', bound: 'max', tier: 2 },
  goalTestLossMinThresholdThird: { measure: 'loss-test', bound: 'max', tier: 3 },
  goalTrainLossMinThresholdFirst: { measure: 'loss-train', bound: 'max', tier: 1 },
  goalTrainTestDiffMinThresholdFirst: { measure: 'gap', bound: 'max', tier: 1 },
  goalTrainTestDiffMinThresholdSecond: { measure: 'gap', bound: 'max', tier: 2 },
}
const TIERS = [0, 1, 2, 3]

/** The goals of a link, the first to be reached first; the conditions of each are to hold at the same time. */
export function playgroundGoals({ goals }: Pick<PlaygroundLink, 'goals'>): readonly Goal[] {
  return TIERS.map((tier) =>
    goals
      .filter(({ goal }) => CONDITIONS[goal].tier === tier)
      .map(({ goal, value }) => ({
        measure: CONDITIONS[goal].measure,
        bound: CONDITIONS[goal].bound,
        value,
      })),
  ).filter((conditions) => conditions.length > 0)
}
