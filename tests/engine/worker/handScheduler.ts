import type { Scheduler } from '../../../src/engine/worker/timers.ts'

interface Alarm {
  readonly at: number
  readonly callback: () => void
}

/** Turns of the event loop without any activity after which nothing more will happen by itself. */
const QUIET_TURNS = 8

/**
 * A clock and an alarm that only move when the test says so. Work "takes" time by calling `spend`; whoever
 * yields waits once the time the test allowed is used up.
 */
export class HandScheduler implements Scheduler {
  #now = 0
  #end = 0
  #activity = 0
  #alarms: Alarm[] = []
  #parked: (() => void)[] = []

  now(): number {
    this.#activity++
    return this.#now
  }

  /** Work takes `ms`. */
  spend(ms: number): void {
    this.#activity++
    this.#now += ms
  }

  after(ms: number, callback: () => void): () => void {
    this.#activity++
    const alarm = { at: this.#now + ms, callback }
    this.#alarms.push(alarm)
    return () => {
      this.#alarms = this.#alarms.filter((other) => other !== alarm)
    }
  }

  async yieldToMessages(): Promise<void> {
    this.#activity++
    for (let turn = 0; turn < 3; turn++) await nextTurn()
    if (this.#now < this.#end) return
    await new Promise<void>((resume) => this.#parked.push(resume))
  }

  /** Lets `ms` pass, and everything happen that happens in it. */
  async advance(ms: number): Promise<void> {
    this.#end += ms
    const parked = this.#parked.splice(0)
    if (this.#now < this.#end) for (const resume of parked) resume()
    else this.#parked = parked
    for (;;) {
      await this.settle()
      const next = this.#alarms.sort((a, b) => a.at - b.at)[0]
      if (next === undefined || next.at > this.#end) break
      this.#alarms.shift()
      this.#now = Math.max(this.#now, next.at)
      next.callback()
    }
    this.#now = Math.max(this.#now, this.#end)
  }

  /** Waits until nothing more happens without time passing. */
  async settle(): Promise<void> {
    let seen = -1
    for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
      if (seen !== this.#activity) quiet = 0
      seen = this.#activity
      await nextTurn()
    }
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
