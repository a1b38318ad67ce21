import type { StoreApi } from 'zustand/vanilla'
import type { EngineClient } from '../engine/worker/client.ts'
import { withoutSlots } from '../engine/worker/withoutSlots.ts'
import type { FrameSource } from './frameStream.ts'
import { nearestSnapshot } from './snapshots.ts'
import type { PlaygroundState, Snapshot } from './state.ts'

/**
 * Goes back in the training. The engine is asked for one state at a time; as long as its picture is not there,
 * only the newest wish waits. A wish gives whether it leads anywhere else, and training pauses where it does.
 */
export interface Timeline {
  /** To the snapshot nearest to an epoch. */
  visit(epoch: number): boolean
  /** So many snapshots on, or back below 0, as far as there are any. */
  visitBy(snapshots: number): boolean
  visitPresent(): boolean
  /** Training is to go on from what is shown (see `Course.goOn`), or is given up for another. */
  goOn(): void
}

interface TimelineParts {
  readonly state: StoreApi<PlaygroundState>
  readonly client: Pick<EngineClient, 'visit'>
  readonly frames: FrameSource
  onFailure(error: unknown): void
}

/** A visit under way: its picture is the next frame after its answer. */
interface Flight {
  answered: boolean
}

export function createTimeline({ state, client, frames, onFailure }: TimelineParts): Timeline {
  const { course } = frames
  let flight: Flight | null = null
  let waiting: Snapshot | null = null

  async function send({ state: kept, optimizer }: Snapshot): Promise<void> {
    const sent: Flight = { answered: false }
    flight = sent
    waiting = null
    // The moments of another optimizer mean something else.
    const fits = optimizer === state.getState().spec.training.optimizer
    try {
      await client.visit(fits ? kept : withoutSlots(kept))
      sent.answered = true
    } catch (error) {
      if (flight === sent) flight = waiting = null
      onFailure(error)
    }
  }

  function go(snapshot: Snapshot | null | undefined): boolean {
    if (!snapshot || snapshot === course.shown()) return false
    frames.show(snapshot)
    state.setState({ playing: false, visited: snapshot === course.present() ? null : snapshot.epoch })
    if (flight === null) void send(snapshot)
    else waiting = snapshot
    return true
  }

  frames.subscribe(() => {
    if (flight?.answered !== true) return
    flight = null
    if (waiting !== null) void send(waiting)
  })

  return {
    visit: (epoch) => go(nearestSnapshot(course.snapshots(), epoch)),
    visitBy(steps) {
      const snapshots = course.snapshots()
      const shown = course.shown()
      const at = snapshots.findIndex((snapshot) => snapshot === shown)
      return go(snapshots[Math.max(0, Math.min(snapshots.length - 1, at + steps))])
    },
    visitPresent: () => go(course.present()),
    goOn() {
      if (waiting !== null) void send(waiting)
      flight = null
      frames.goOn()
      if (state.getState().visited !== null) state.setState({ visited: null })
    },
  }
}
