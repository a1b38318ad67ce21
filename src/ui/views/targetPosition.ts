import type { Task } from '../../spec/choices.ts'

/** The place on the colour scale, -1 to 1, of a target: classes 0 and 1 are its ends, values are themselves. */
export function targetPosition(task: Task): (target: number) => number {
  return task === 'binary' ? (target) => 2 * target - 1 : (target) => Math.max(-1, Math.min(1, target))
}
