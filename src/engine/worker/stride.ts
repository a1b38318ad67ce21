/** Time of one slice of training in ms: short enough that messages and frames never wait for long. */
export const SLICE_MS = 3

/** Growth per call, so that one lucky measurement cannot ask for seconds of training. */
const GROWTH = 4

/** Calls longer than this gain nothing any more. */
const MOST_UPDATES = 1 << 14

/**
 * Finds how many updates one call of the trainer makes in about a slice. A GPU returns before it has
 * trained, and the wait shows only when numbers are read back: `flushed` tells, and counts it in.
 */
export class Stride {
  #updates = 1
  /** Milliseconds of one update, waiting included. */
  #updateMs = 0
  #pendingUpdates = 0
  #pendingMs = 0

  /** Updates to ask for in one call. */
  get updates(): number {
    const affordable = this.#updateMs > 0 ? Math.floor(SLICE_MS / this.#updateMs) : this.#updates
    return Math.max(1, Math.min(this.#updates, affordable))
  }

  /** Milliseconds that the backend probably still has to work for what it was asked. */
  get backlogMs(): number {
    return Math.max(0, this.#pendingUpdates * this.#updateMs - this.#pendingMs)
  }

  /** A call that made `updates` updates took `ms`. */
  called(updates: number, ms: number): void {
    this.#pendingUpdates += updates
    this.#pendingMs += ms
    const fitting = ms > 0 ? Math.floor((updates * SLICE_MS) / ms) : MOST_UPDATES
    if (ms > SLICE_MS) this.#updates = Math.max(1, fitting)
    else if (updates >= this.#updates) this.#updates = Math.min(fitting, GROWTH * updates, MOST_UPDATES)
  }

  /** The backend has done all that it was asked, how long that took is not known. */
  drained(): void {
    this.#pendingUpdates = 0
    this.#pendingMs = 0
  }

  /** Numbers were read back, which took `ms`: nothing is pending any more. */
  flushed(ms: number): void {
    if (this.#pendingUpdates > 0) this.#updateMs = (this.#pendingMs + ms) / this.#pendingUpdates
    this.drained()
  }
}
