/** The span over which speed is measured, and the shortest that says anything, in ms. */
const SPAN_MS = 1000
const SHORTEST_MS = 100

interface Mark {
  readonly time: number
  readonly samples: number
}

/** Samples trained per second over about the last second of play. */
export class Throughput {
  #samples = 0
  #marks: Mark[] = []
  #measured = 0

  /** Play begins at `now`; what was measured before stays until there is something new. */
  begin(now: number): void {
    this.#marks = [{ time: now, samples: this.#samples }]
  }

  add(samples: number): void {
    this.#samples += samples
  }

  /** The speed at `now`, or what it last was where nothing plays; 0 before anything was measured. */
  measure(now: number, playing: boolean): number {
    const marks = this.#marks
    if (!playing) return this.#measured
    while (marks.length > 1 && marks[1]!.time <= now - SPAN_MS) marks.shift()
    const first = marks[0]
    if (first !== undefined && now - first.time >= SHORTEST_MS) {
      this.#measured = ((this.#samples - first.samples) * 1000) / (now - first.time)
    }
    marks.push({ time: now, samples: this.#samples })
    return this.#measured
  }
}
