import type { Frame, PointFrame } from '../engine/worker/protocol.ts'
import type { Snapshot } from './state.ts'

/** States of one training, in its order and in bounded memory: dense near the present, thinner the older. */
export interface Snapshots {
  /** Rising by iteration; another array after every change. */
  all(): readonly Snapshot[]
  /** Adds a snapshot at its place, instead of one of the same iteration; the others stay, as far as there is room. */
  put(snapshot: Snapshot): void
  /** Drops what lies after an iteration. */
  cutAfter(iteration: number): void
  clear(): void
}

const MOST = 240
const BUDGET_BYTES = 24_000_000

/**
 * Keeps at most `most` snapshots, and no more than fit into `budget` bytes, but always 2. Where there is one too
 * many, that one goes whose neighbours are nearest to each other for their age: of all but the first, the last
 * and the one just put it has the smallest gap / age, where the gap is the distance between its neighbours and
 * the age that of the newer neighbour to the present, both counted in snapshots put (the present is of age 1).
 * So, while they are put one after another, gaps grow with age, and never beyond what this number of snapshots
 * asks for: after L of them, a gap that is not 1 is at most (L^(1 / floor(n / 2)) - 1) times that age.
 */
export function createSnapshots(most = MOST, budget = BUDGET_BYTES): Snapshots {
  let kept: readonly Snapshot[] = []
  /** How many had been put before each, since the first. */
  let order: readonly number[] = []

  function retain(isRetained: (snapshot: Snapshot) => boolean): void {
    order = order.filter((_, index) => isRetained(kept[index]!))
    kept = kept.filter(isRetained)
  }

  function insert(index: number, snapshot: Snapshot): void {
    const [before, after] = [order[index - 1], order[index]]
    const place = before === undefined ? 0 : after === undefined ? before + 1 : (before + after) / 2
    kept = kept.toSpliced(index, 0, snapshot)
    order = order.toSpliced(index, 0, place)
  }

  /** The one that is missed least. */
  function leastMissed(spared: Snapshot): Snapshot | undefined {
    let least = { index: -1, gap: Infinity }
    for (let index = 1; index < kept.length - 1; index++) {
      const next = order[index + 1]!
      const gap = (next - order[index - 1]!) / (order.at(-1)! - next + 1)
      if (kept[index] !== spared && gap < least.gap) least = { index, gap }
    }
    return kept[least.index]
  }

  function thin(spared: Snapshot): void {
    const room = Math.max(2, Math.min(most, Math.floor(budget / bytesOf(spared))))
    while (kept.length > room) {
      const missed = leastMissed(spared)
      if (missed === undefined) return
      retain((snapshot) => snapshot !== missed)
    }
  }

  return {
    all: () => kept,
    put(snapshot) {
      const found = kept.findLastIndex((other) => iterationOf(other) <= iterationOf(snapshot))
      const before = kept[found]
      if (before !== undefined && iterationOf(before) === iterationOf(snapshot))
        kept = kept.with(found, snapshot)
      else insert(found + 1, snapshot)
      thin(snapshot)
    },
    cutAfter: (iteration) => retain((snapshot) => iterationOf(snapshot) <= iteration),
    clear: () => retain(() => false),
  }
}

/** What a frame says of where training stands; `null` where its state was not read. */
export function snapshotOf(frame: PointFrame): Snapshot
export function snapshotOf(frame: Frame): Snapshot | null
export function snapshotOf(frame: Frame): Snapshot | null {
  const { progress, optimizer, epoch } = frame
  const kept = frame.kind === 'points' ? frame : frame.state
  if (kept === null) return null
  const { parameters, slots, updates } = kept
  const flat = frame.kind === 'points' ? frame.flat : null
  return { state: { parameters, slots, updates, progress }, optimizer, epoch, flat }
}

/** The snapshot nearest to an epoch, the earlier of two at the same distance; `null` where there is none. */
export function nearestSnapshot(snapshots: readonly Snapshot[], epoch: number): Snapshot | null {
  let nearest: Snapshot | null = null
  for (const snapshot of snapshots) {
    if (nearest === null || Math.abs(snapshot.epoch - epoch) < Math.abs(nearest.epoch - epoch))
      nearest = snapshot
  }
  return nearest
}

const iterationOf = ({ state }: Snapshot) => state.progress.iteration

function bytesOf({ state: { parameters, slots } }: Snapshot): number {
  return slots.reduce((bytes, slot) => bytes + slot.byteLength, parameters.byteLength)
}
