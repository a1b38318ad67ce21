import type { Timers } from './timers.ts'

/** Silence is counted in ticks, for a computer that slept seems to have been silent for very long. */
const TICK_MS = 5000

/** A worker that owes an answer is dead after 20 s to 25 s of silence, */
const SILENT_TICKS = 5

/** but its code may take a minute to arrive over a slow line. */
const LOADING_TICKS = 12

/** Notices that a worker has fallen silent while it owes an answer. */
export class Watchdog {
  readonly #timers: Timers
  readonly #isOwed: () => boolean
  readonly #onSilent: () => void
  #loaded = false
  #silentTicks = 0
  #cancel: (() => void) | null = null

  constructor(timers: Timers, isOwed: () => boolean, onSilent: () => void) {
    this.#timers = timers
    this.#isOwed = isOwed
    this.#onSilent = onSilent
  }

  /** Something was asked. */
  watch(): void {
    if (this.#cancel !== null) return
    this.#silentTicks = 0
    this.#cancel = this.#timers.after(TICK_MS, () => this.#tick())
  }

  /** The worker said something. */
  heard(): void {
    this.#loaded = true
    this.#silentTicks = 0
  }

  stop(): void {
    this.#cancel?.()
    this.#cancel = null
  }

  #tick(): void {
    this.#cancel = null
    if (!this.#isOwed()) return
    this.#silentTicks++
    if (this.#silentTicks >= (this.#loaded ? SILENT_TICKS : LOADING_TICKS)) return this.#onSilent()
    this.#cancel = this.#timers.after(TICK_MS, () => this.#tick())
  }
}
