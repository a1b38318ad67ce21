import type { Frame } from '../../src/engine/worker/protocol.ts'

/** A frame at an epoch, with losses that tell frames apart. */
export function frameAt(epoch: number, patch: Partial<Frame> = {}): Frame {
  return {
    frame: Math.round(epoch * 1000),
    playing: false,
    progress: { epoch: Math.floor(epoch), position: 0, iteration: Math.round(epoch * 25) },
    epoch,
    samplesPerSecond: 0,
    train: { loss: 1 / (1 + epoch), accuracy: 0.5 },
    test: { loss: 2 / (1 + epoch), accuracy: 0.25 },
    parameters: new Float32Array(33).fill(epoch),
    slots: [],
    updates: 0,
    tiles: null,
    map: null,
    batch: new Uint32Array(0),
    mistakes: new Uint32Array(0),
    flat: null,
    predictions: null,
    ...patch,
  }
}
