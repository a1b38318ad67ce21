import type { ImageFrame, PointFrame, Stop } from '../../src/engine/worker/protocol.ts'

/** Early stopping at epoch `end`, back at epoch `best`. */
export function stopAt(best: number, end: number): Stop {
  const { epoch, train, test } = frameAt(end)
  return { reason: 'early-stopping', best: { epoch: best, loss: 0.1 }, last: { epoch, train, test } }
}

/** A frame at an epoch, with losses that tell frames apart. */
export function frameAt(epoch: number, patch: Partial<PointFrame> = {}): PointFrame {
  return {
    kind: 'points',
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
    optimizer: 'sgd',
    tiles: null,
    map: null,
    batch: new Uint32Array(0),
    dropped: new Uint32Array(0),
    stop: null,
    mistakes: new Uint32Array(0),
    flat: null,
    predictions: null,
    ...patch,
  }
}

/** A frame of a network of images at an epoch, without anything that is looked at. */
export function imageFrameAt(epoch: number, patch: Partial<ImageFrame> = {}): ImageFrame {
  const { frame, playing, progress, samplesPerSecond, train, test, optimizer, batch, stop } = frameAt(epoch)
  return {
    ...{ frame, playing, progress, epoch, samplesPerSecond, train, test, optimizer, batch, stop },
    kind: 'images',
    evaluatedAt: epoch,
    predictions: null,
    image: null,
    activations: [],
    parameters: [],
    state: null,
    ...patch,
  }
}
