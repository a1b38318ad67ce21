/** At most 60 frames a second. */
const FRAME_MS = 1000 / 60

/** A frame may start this late without moving the next one. */
const SLACK_MS = 4

/** Frames of a hidden page, which keep its numbers and its last state fresh. */
const HIDDEN_MS = 500

/** While training wants all the time there is, at least this often a frame. */
const SLOWEST_MS = 250

/**
 * Decides when a frame may be posted. One is in flight at a time, until the page has painted it; a hidden
 * page paints nothing, so it is not waited for. While training is behind what it should do, evaluating
 * gets no more than half of the time, unless that would mean fewer than four frames a second.
 */
export class FrameRhythm {
  #hidden = false
  #frame = 0
  #inFlight = 0
  /** When the next frame may be posted; moves on a grid, so that late starts do not lower the rate. */
  #nextAt = -Infinity
  #startedAt = -Infinity
  /** When evaluating has had its half of the time. */
  #fairAt = -Infinity

  /** The page cannot take a frame now. */
  get blocked(): boolean {
    return this.#inFlight > 0 && !this.#hidden
  }

  /** When the next frame may start; `behind`: training is behind. */
  nextAt(behind: boolean): number {
    return behind ? Math.max(this.#nextAt, this.#fairAt) : this.#nextAt
  }

  start(now: number): void {
    this.#nextAt = Math.max(this.#nextAt, now - SLACK_MS) + (this.#hidden ? HIDDEN_MS : FRAME_MS)
    this.#startedAt = now
  }

  /** The frame is ready at `now`, and evaluating it took `evaluateMs`. Returns its number. */
  end(now: number, evaluateMs: number): number {
    this.#fairAt = Math.min(now + evaluateMs, this.#startedAt + SLOWEST_MS)
    this.#inFlight = ++this.#frame
    return this.#frame
  }

  painted(frame: number): void {
    if (frame === this.#inFlight) this.#inFlight = 0
  }

  hide(hidden: boolean): void {
    this.#hidden = hidden
    if (!hidden) this.#nextAt = Math.min(this.#nextAt, this.#startedAt + FRAME_MS)
  }

  /** Another network: nobody waits for its predecessor's frames. */
  forget(): void {
    this.#inFlight = 0
  }
}
