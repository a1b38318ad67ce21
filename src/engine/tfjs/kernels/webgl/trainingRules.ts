import type { Loss, OptimizerId } from '../../../../spec/choices.ts'
import type { TrainingSpec } from '../../../../spec/spec.ts'

/** What the text of a shader depends on; all other hyper-parameters are uniforms. */
export interface TrainingRules {
  readonly loss: Loss
  readonly optimizer: OptimizerId
  /** Whether units are left out. */
  readonly drops: boolean
  /** Whether gradients are clipped. */
  readonly clips: boolean
  /** Whether the norms of the weights are limited. */
  readonly limitsNorms: boolean
}

/** The rules of `training`. */
export function trainingRules({ loss, optimizer, dropout, clipValue, maxNorm }: TrainingSpec): TrainingRules {
  return { loss, optimizer, drops: dropout > 0, clips: clipValue > 0, limitsNorms: maxNorm > 0 }
}
