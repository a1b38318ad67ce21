import type { Frame, Stop } from '../engine/worker/protocol.ts'
import { createHistory } from './history.ts'
import { createSnapshots, snapshotOf } from './snapshots.ts'
import type { CourseView, HistoryPoint, Snapshot } from './state.ts'

/** The way that a training has come, noted frame by frame. */
export interface Course extends CourseView {
  /** See `History.points`. */
  history(): readonly HistoryPoint[]
  /** See `FrameStream.best`. */
  best(): Stop['best']
  /** Notes a frame; while a person looks at a state there is nothing to note. */
  add(frame: Frame): void
  /** The person looks at one of the snapshots. */
  show(snapshot: Snapshot): void
  /** Training goes on from what is shown: all that lay after it becomes a ghost. */
  goOn(): void
  /** Another network, or other data: the curves go on, but its states cannot be gone to. */
  rebuild(): void
  clear(): void
}

const GHOSTS = 2

export function createCourse(history = createHistory(), snapshots = createSnapshots()): Course {
  let present: Snapshot | null = null
  let visited: Snapshot | null = null
  let ghosts: readonly (readonly HistoryPoint[])[] = []

  function leave(): void {
    snapshots.clear()
    present = visited = null
  }

  return {
    history: history.points,
    best: history.best,
    ghosts: () => ghosts,
    snapshots: snapshots.all,
    present: () => present,
    shown: () => visited ?? present,
    add(frame) {
      if (visited !== null) return
      history.add(frame)
      // Numbers that have gone wrong are nowhere to go back to.
      if (!Number.isFinite(frame.train.loss)) return
      const seen = snapshotOf(frame)
      if (seen === null) return
      const added = { ...seen, flat: seen.flat ?? present?.flat ?? null }
      const { iteration } = frame.progress
      // Where early stopping went back, what lay after it can be looked at until training goes on.
      if (!frame.stop?.best) snapshots.cutAfter(Math.min(iteration, present?.state.progress.iteration ?? 0))
      snapshots.put(added)
      present = added
    },
    show(snapshot) {
      visited = snapshot
    },
    goOn() {
      if (visited === null) return
      const left = history.branch(visited.epoch)
      if (left.length > 1) ghosts = [left, ...ghosts].slice(0, GHOSTS)
      snapshots.cutAfter(visited.state.progress.iteration)
      present = visited
      visited = null
    },
    rebuild: leave,
    clear() {
      leave()
      history.clear()
      ghosts = []
    },
  }
}
