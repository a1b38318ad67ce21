import type { Frame } from '../engine/worker/protocol.ts'
import { createCourse } from './course.ts'
import type { FrameStream, Snapshot } from './state.ts'

/** Runs `callback` when the page next paints (or soon, while it is hidden and paints nothing). */
export type SchedulePaint = (callback: () => void) => void

export interface FrameSource extends FrameStream {
  /** Shows `frame` at the next paint; a frame still waiting then is skipped. */
  push(frame: Frame): void
  /** Forgets the last frame and the states before it; with `history`, the curves too. */
  invalidate(options: { history: boolean }): void
  /** See `Course.show`. */
  show(snapshot: Snapshot): void
  /** See `Course.goOn`. */
  goOn(): void
}

/**
 * Hands each frame to its listeners once, in the page's own rhythm, and then gives it back with
 * `release`: after that its pixels belong to the worker again.
 */
export function createFrameStream(schedule: SchedulePaint, release: (frame: Frame) => void): FrameSource {
  const listeners = new Set<(frame: Frame | null) => void>()
  const course = createCourse()
  let latest: Frame | null = null
  let waiting: Frame | null = null

  function paint(): void {
    const frame = waiting
    waiting = null
    if (frame === null) return
    latest = frame
    course.add(frame)
    try {
      for (const listener of listeners) listener(frame)
    } finally {
      // The worker sends no other frame before this one is back, whatever a drawing made of it.
      release(frame)
    }
  }

  return {
    latest: () => latest,
    history: course.history,
    best: course.best,
    course,
    show: course.show,
    goOn: course.goOn,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    push(frame) {
      const scheduled = waiting
      waiting = frame
      if (scheduled === null) schedule(paint)
      else release(scheduled)
    },
    invalidate(options) {
      if (waiting !== null) release(waiting)
      waiting = null
      latest = null
      if (options.history) course.clear()
      else course.rebuild()
      for (const listener of listeners) listener(null)
    },
  }
}
