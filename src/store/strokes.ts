import type { Random } from '../lib/random.ts'
import type { DrawnPoint } from '../spec/drawn.ts'
import { erased, pointAt, sprayed, withoutNearest, withPoints, type Place } from './drawnStrokes.ts'

export const DRAWING_TOOLS = ['add', 'spray', 'erase'] as const
export type DrawingTool = (typeof DRAWING_TOOLS)[number]

interface StrokeOptions {
  /** The points as they are. */
  drawn(): readonly DrawnPoint[]
  /** Takes over what was drawn; `goesOn` within one stroke. */
  commit(drawn: readonly DrawnPoint[], goesOn: boolean): void
  readonly random: Random
  /** Calls `callback` after `ms` milliseconds; what is returned takes that back. */
  after(ms: number, callback: () => void): () => void
}

/** Turns strokes of a tool into edits of the points that are drawn, each stroke one edit that grows. */
export interface Strokes {
  begin(tool: DrawingTool, value: number, place: Place): void
  move(place: Place): void
  end(): void
  /** A point at `place`, and without the one nearest to it: strokes of their own. */
  add(value: number, place: Place): void
  erase(place: Place): void
}

/** Within a stroke the data are made anew this often: every time the engine begins with other points. */
const REST_MS = 60

interface Stroke {
  readonly tool: DrawingTool
  readonly value: number
  drawn: readonly DrawnPoint[]
  /** What of it has been taken over. */
  taken: readonly DrawnPoint[]
  at: Place
  /** How far the cursor has come since the last point. */
  since: number
  begun: boolean
}

export function createStrokes({ drawn, commit, random, after }: StrokeOptions): Strokes {
  let stroke: Stroke | null = null
  let stopWaiting: (() => void) | null = null

  function flush(): void {
    stopWaiting?.()
    stopWaiting = null
    if (stroke === null || stroke.drawn === stroke.taken) return
    commit(stroke.drawn, stroke.begun)
    stroke.taken = stroke.drawn
    stroke.begun = true
  }

  function changed(): void {
    if (stroke?.begun === false) return flush()
    stopWaiting ??= after(REST_MS, flush)
  }

  function work(on: Stroke, to: Place): void {
    if (on.tool === 'erase') on.drawn = erased(on.drawn, on.at, to)
    if (on.tool === 'spray') {
      const { points, since } = sprayed(on.at, to, on.since, on.value, random)
      if (points.length > 0) on.drawn = withPoints(on.drawn, points)
      on.since = since
    }
    on.at = to
  }

  return {
    begin(tool, value, place) {
      const before = drawn()
      stroke = { tool, value, drawn: before, taken: before, at: place, since: 0, begun: false }
      if (tool === 'erase') work(stroke, place)
      else stroke.drawn = withPoints(stroke.drawn, [pointAt(place, value)])
      changed()
    },
    move(place) {
      if (stroke === null) return
      work(stroke, place)
      changed()
    },
    end() {
      flush()
      stroke = null
    },
    add: (value, place) => commit(withPoints(drawn(), [pointAt(place, value)]), false),
    erase(place) {
      if (drawn().length > 0) commit(withoutNearest(drawn(), place), false)
    },
  }
}
