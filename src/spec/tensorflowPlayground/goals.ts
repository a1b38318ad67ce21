import type { PlaygroundGoal } from './keys.ts'
import type { PlaygroundLink } from './playgroundLink.ts'

/** A loss that is to be reached. */
export interface LossGoal {
  /** `gap`: what the test loss is above the training loss. */
  readonly loss: 'train' | 'test' | 'gap'
  readonly bound: 'at-most' | 'at-least'
  readonly value: number
  /** From 1, the easiest of its kind. */
  readonly tier: number
}

/**
 * What their names say, for the pages that read them are not public: `Min` is to be fallen to, `Max` to be risen
 * to (the exercises have a learner make the gap between the losses large first, then small).
 */
const GOALS: Record<PlaygroundGoal, Omit<LossGoal, 'value'>> = {
  goalTestLossMinThresholdFirst: { loss: 'test', bound: 'at-most', tier: 1 },
  goalTestLossMinThresholdSecond: { loss: 'test', bound: 'at-most', tier: 2 },
  goalTestLossMinThresholdThird: { loss: 'test', bound: 'at-most', tier: 3 },
  goalTrainLossMinThresholdFirst: { loss: 'train', bound: 'at-most', tier: 1 },
  goalTrainTestDiffMinThresholdFirst: { loss: 'gap', bound: 'at-most', tier: 1 },
  goalTrainTestDiffMinThresholdSecond: { loss: 'gap', bound: 'at-most', tier: 2 },
  goalTrainTestDiffMaxThresholdFirst: { loss: 'gap', bound: 'at-least', tier: 1 },
}

export function playgroundGoals({ goals }: Pick<PlaygroundLink, 'goals'>): readonly LossGoal[] {
  return goals.map(({ goal, value }) => ({ ...GOALS[goal], value }))
}
