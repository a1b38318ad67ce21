import type { Dataset } from '../data/dataset.ts'
import type { Task } from '../spec/choices.ts'
import { DRAWN_LIMITS, drawnClassCount, hundredth, type DrawnPoint } from '../spec/drawn.ts'

/** Points as they would have been drawn for another task: classes become heights and heights classes. */
export function drawnFor(drawn: readonly DrawnPoint[], from: Task, to: Task): readonly DrawnPoint[] {
  if (from === to) return drawn
  const last = Math.max(2, drawnClassCount(drawn)) - 1
  const valueOf = (value: number): number => {
    if (to === 'regression') return hundredth((2 * value) / last - 1)
    if (from === 'regression') return value > 0 ? 1 : 0
    return to === 'binary' ? Math.min(1, value) : value
  }
  return drawn.map((point) => ({ ...point, value: valueOf(point.value) }))
}

/** Whether the points of `dataset` can be taken over as if they had been drawn. */
export function canBeDrawn({ id, columns }: Dataset): boolean {
  return id !== 'points' && columns.length === 2 && columns.every(({ name }, i) => name === `x${i + 1}`)
}

/** The points of a plot as if they had been drawn; of more than may be drawn the first. */
export function drawnFrom({ task, count, points, targets }: Dataset): readonly DrawnPoint[] {
  const { points: most, coordinate } = DRAWN_LIMITS
  const within = (value: number, limit: number) => hundredth(Math.max(-limit, Math.min(limit, value)))
  return Array.from({ length: Math.min(count, most) }, (_, i) => ({
    x1: within(points[2 * i]!, coordinate),
    x2: within(points[2 * i + 1]!, coordinate),
    value: task === 'regression' ? within(targets[i]!, 1) : targets[i]!,
  }))
}
