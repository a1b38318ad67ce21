/** The clock and the alarm of one thread, injected so that tests can drive them by hand. */
export interface Timers {
  /** Milliseconds from any origin, never going back. */
  now(): number
  /** Calls `callback` after `ms` milliseconds; what is returned takes the alarm back. */
  after(ms: number, callback: () => void): () => void
}

/** What the training loop needs of its thread. */
export interface Scheduler extends Timers {
  /** Lets messages that have arrived be received, at once and without the delay of a timer. */
  yieldToMessages(): Promise<void>
}

export function systemTimers(): Timers {
  return {
    now: () => performance.now(),
    after(ms, callback) {
      const timer = setTimeout(callback, ms)
      return () => clearTimeout(timer)
    },
  }
}

/** Yields by posting a message to itself: a chain of `setTimeout(0)` would wait 4 ms every time. */
export function workerScheduler(): Scheduler {
  const { port1, port2 } = new MessageChannel()
  let resume: (() => void) | null = null
  port1.onmessage = () => resume?.()
  return {
    ...systemTimers(),
    yieldToMessages: () =>
      new Promise((resolve) => {
        resume = resolve
        port2.postMessage(null)
      }),
  }
}
