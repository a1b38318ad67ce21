import type { Frame } from '../engine/worker/protocol.ts'
import { createHistory } from './history.ts'
import type { FrameStream } from './state.ts'

/** Runs `callback` when the page next paints (or soon, while it is hidden and paints nothing). */
export type SchedulePaint = (callback: () => void) => void

export interface FrameSource extends FrameStream {
  /** Shows `frame` at the next paint; a frame still waiting then is skipped. */
  push(frame: Frame): void
  /** Forgets the last frame; with `history`, the curves too. */
  invalidate(options: { history: boolean }): void
}

/**
 * Hands each frame to its listeners once, in the page's own rhythm, and then gives it back with
 * `release`: after that its pixels belong to the worker again.
 */
export function createFrameStream(schedule: SchedulePaint, release: (frame: Frame) => void): FrameSource {
  const listeners = new Set<(frame: Frame | null) => void>()
  const history = createHistory()
  let latest: Frame | null = null
  let waiting: Frame | null = null

  function paint(): void {
    const frame = waiting
    waiting = null
    if (frame === null) return
    latest = frame
    history.add(frame)
    try {
      for (const listener of listeners) listener(frame)
    } finally {
      // The worker sends no other frame before this one is back, whatever a drawing made of it.
      release(frame)
    }
  }

  return {
    latest: () => latest,
    history: history.points,
    best: history.best,
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
      if (options.history) history.clear()
      for (const listener of listeners) listener(null)
    },
  }
}
