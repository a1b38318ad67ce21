import { UNSCALED, type Scale } from '../../data/scales.ts'
import type { Task } from '../../spec/choices.ts'

/**
 * The place on the colour scale, -1 to 1, of a target: classes 0 and 1 are its ends, values as the network is
 * given them; `null` where there are more than two classes, which have colours of their own.
 */
export function targetPosition(task: Task, scale: Scale = UNSCALED): ((target: number) => number) | null {
  if (task === 'multiclass') return null
  if (task === 'binary') return (target) => 2 * target - 1
  return (target) => Math.max(-1, Math.min(1, (target - scale.mean) / scale.deviation))
}
