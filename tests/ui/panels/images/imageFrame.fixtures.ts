import { imageForward } from '../../../../src/engine/reference/imageForward.ts'
import type { ImageFrame } from '../../../../src/engine/worker/protocol.ts'
import { randomStream } from '../../../../src/lib/random.ts'
import type { ImageNetwork } from '../../../../src/spec/imageLayers.ts'

/** A frame of a network with random parameters, at rest, as the reference has it. */
export function imageFrameOf(network: ImageNetwork, patch: Partial<ImageFrame> = {}): ImageFrame {
  const random = randomStream(1, 'frame')
  const image = patch.image ?? Float32Array.from({ length: network.inputs }, () => random.next())
  const parameters =
    patch.state?.parameters ??
    Float32Array.from({ length: network.parameterCount }, () => random.uniform(-0.5, 0.5))
  const passes = imageForward(network, Float64Array.from(parameters), Float64Array.from(image))
  return {
    kind: 'images',
    frame: 1,
    playing: false,
    progress: { epoch: 1, position: 0, iteration: 100 },
    epoch: 1,
    evaluatedAt: 1,
    samplesPerSecond: 0,
    train: { loss: 1, accuracy: 0.5 },
    test: { loss: 1, accuracy: 0.5 },
    optimizer: 'sgd',
    batch: new Uint32Array(0),
    stop: null,
    predictions: null,
    activations: passes.map(({ a }) => Float32Array.from(a)),
    parameters: network.layers.map(() => new Float32Array(0)),
    state: { parameters, slots: [], updates: 100 },
    ...patch,
    image,
  }
}
