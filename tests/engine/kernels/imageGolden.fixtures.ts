import { createFusedImageTrainer } from '../../../src/engine/tfjs/kernels/wasm/imageTrainer.ts'
import type { Activation } from '../../../src/spec/choices.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { conv, dense, FLATTEN, pool, stacked } from '../../spec/imageStacks.ts'
import { imageParametersFor, imagesFor } from '../imageCases.ts'
import { hashOf } from './golden.fixtures.ts'

const NORMALIZED = { kind: 'batch_normalization' } as const
const DROPOUT = { kind: 'dropout', rate: 0.3 } as const

/**
 * Parameters after 60 updates of Adam with batches of 10, and two with one of 50, through every kind of layer with
 * this activation, penalties and limits, as a hash of their bits.
 */
export async function trainedImageBits(activation: Activation): Promise<string> {
  const layers = [conv(6, 3, { activation, padding: 'same' }), NORMALIZED, pool(), DROPOUT]
  const more = [conv(5, 2, { activation, strides: 2 }), pool(2, { kind: 'average_pooling2d', strides: 1 })]
  const end = [FLATTEN, dense(7, activation), NORMALIZED, dense(4)]
  const network = stacked({ height: 11, width: 10, channels: 2 }, [...layers, ...more, ...end])
  const training = {
    ...DEFAULT_SPEC.training,
    loss: 'categorical_crossentropy',
    optimizer: 'adam',
    learningRate: 0.01,
    l1: 1e-4,
    l2: 1e-3,
    clipValue: 0.1,
    maxNorm: 2,
  } as const
  const trainer = await createFusedImageTrainer({
    network,
    training,
    train: imagesFor(network, 50),
    test: imagesFor(network, 0),
    // Positive, as moving variances are.
    parameters: imageParametersFor(network, 0.5).map(Math.abs),
    seed: 1,
  })
  const order = Uint32Array.from({ length: 50 }, (_, i) => (i * 37) % 50)
  for (let epoch = 0; epoch < 12; epoch++) await trainer.train(order, 10)
  for (let epoch = 0; epoch < 2; epoch++) await trainer.train(order, 50)
  const state = await trainer.state()
  trainer.dispose()
  // The bits of NaN are every machine's own.
  if (!state.parameters.every(Number.isFinite)) throw new Error('golden: training has diverged')
  return hashOf(state.parameters)
}

/**
 * The bits every machine must compute. They change only with the kernel's arithmetic, and then every saved
 * replay changes with them.
 */
export const GOLDEN_IMAGES: readonly (readonly [Activation, string])[] = [
  ['relu', 'db4f6ee9'],
  ['tanh', '28658628'],
  ['gelu', '14b4acc1'],
  ['softplus', 'bf6086b0'],
]
