import type { Frame, Stop } from '../engine/worker/protocol.ts'
import type { HistoryPoint } from './state.ts'

/** The learning curves, in bounded memory: dense near the present, thinner the older. */
export interface History {
  points(): readonly HistoryPoint[]
  /** See `FrameStream.best`. */
  best(): Stop['best']
  /**
   * Adds the frame's numbers; a frame of an earlier epoch first cuts off what lies after it. Where early
   * stopping went back, the numbers of the training as it stopped are added, and cut off once it goes on.
   */
  add(frame: Frame): void
  /** Cuts off what lies after `epoch`, and gives it, from the last point that stays on. */
  branch(epoch: number): readonly HistoryPoint[]
  clear(): void
}

/** At `capacity` points (at least 4) every second one of the older half goes; first and last stay. */
export function createHistory(capacity = 2000): History {
  let points: HistoryPoint[] = []
  let best: Stop['best'] = null

  function cut(isAfter: (epoch: number) => boolean): void {
    while (points.length > 0 && isAfter(points.at(-1)!.epoch)) points.pop()
  }

  return {
    points: () => points,
    best: () => best,
    add(frame) {
      const wentBack = frame.stop?.best ?? null
      const added = wentBack === null ? momentOf(frame) : frame.stop!.last
      if (added === null) return
      const goneOnFrom = best?.epoch ?? Infinity
      best = wentBack
      if (best === null) cut((epoch) => epoch > goneOnFrom)
      cut((epoch) => epoch >= added.epoch)
      points.push(pointOf(added))
      if (points.length > capacity) points = thin(points)
    },
    branch(epoch) {
      const first = points.findLastIndex((point) => point.epoch <= epoch)
      const left = points.slice(Math.max(0, first))
      cut((after) => after > epoch)
      best = null
      return left
    },
    clear() {
      points = []
      best = null
    },
  }
}

/** The numbers of a frame, and the epoch that they are of; `null` where there are none yet. */
function momentOf(frame: Frame): Stop['last'] | null {
  if (frame.kind === 'points') return frame
  return frame.evaluatedAt === null ? null : { ...frame, epoch: frame.evaluatedAt }
}

function pointOf(frame: Stop['last']): HistoryPoint {
  return {
    epoch: frame.epoch,
    lossTrain: frame.train.loss,
    lossTest: frame.test.loss,
    accuracyTrain: frame.train.accuracy,
    accuracyTest: frame.test.accuracy,
  }
}

function thin(points: readonly HistoryPoint[]): HistoryPoint[] {
  const half = points.length / 2
  return points.filter((_, index) => index >= half || index % 2 === 0)
}
