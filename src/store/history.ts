import type { Frame } from '../engine/worker/protocol.ts'
import type { HistoryPoint } from './state.ts'

/** The learning curves, in bounded memory: dense near the present, thinner the older. */
export interface History {
  points(): readonly HistoryPoint[]
  /** Adds the frame's numbers; a frame of an earlier epoch first cuts off what lies after it. */
  add(frame: Frame): void
  clear(): void
}

/** At `capacity` points (at least 4) every second one of the older half goes; first and last stay. */
export function createHistory(capacity = 2000): History {
  let points: HistoryPoint[] = []
  return {
    points: () => points,
    add(frame) {
      while (points.length > 0 && points.at(-1)!.epoch >= frame.epoch) points.pop()
      points.push(pointOf(frame))
      if (points.length > capacity) points = thin(points)
    },
    clear() {
      points = []
    },
  }
}

function pointOf(frame: Frame): HistoryPoint {
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
