/** What a page writes down about itself while it plays. Times are in milliseconds. */
export interface Recording {
  /** Between one animation frame and the next. */
  readonly frameIntervals: number[]
  /** Durations of the tasks that held the main thread for 50 ms or more. */
  readonly longTasks: number[]
  /** The training speed as displayed, read twice a second. */
  readonly samplesPerSecond: number[]
  /** Frames of the engine that the page has put on the screen. */
  painted: number
  readonly start: number
  end: number
}

declare global {
  interface Window {
    startRecording: () => void
    stopRecording: () => Recording
  }
}

/**
 * Runs in the page, before its own scripts: so it is one function that uses nothing from outside itself.
 * A frame counts as painted when the page tells a worker so.
 */
export function installRecorder(): void {
  let recording: Recording | null = null

  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function countPainted(this: Worker, ...args: [unknown]) {
    const [message] = args
    const isPainted =
      typeof message === 'object' && message !== null && Reflect.get(message, 'kind') === 'painted'
    if (recording !== null && isPainted) recording.painted += 1
    Reflect.apply(post, this, args)
  }

  const longTasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) recording?.longTasks.push(duration)
  })
  longTasks.observe({ type: 'longtask' })

  function readSpeed(into: Recording) {
    const readout = document.querySelector('[data-testid="samples-per-second"]')
    const value = Number(readout?.getAttribute('data-value') ?? Number.NaN)
    if (Number.isFinite(value)) into.samplesPerSecond.push(value)
  }

  window.startRecording = () => {
    const start = performance.now()
    const now: Recording = {
      frameIntervals: [],
      longTasks: [],
      samplesPerSecond: [],
      painted: 0,
      start,
      end: start,
    }
    let last: number | null = null
    let nextReading = start
    const onFrame = (time: number) => {
      if (recording !== now) return
      if (last !== null) now.frameIntervals.push(time - last)
      last = time
      if (time >= nextReading) {
        readSpeed(now)
        nextReading = time + 500
      }
      requestAnimationFrame(onFrame)
    }
    recording = now
    requestAnimationFrame(onFrame)
  }

  window.stopRecording = () => {
    if (recording === null) throw new Error('Nothing is being recorded.')
    const finished = { ...recording, end: performance.now() }
    recording = null
    return finished
  }
}
