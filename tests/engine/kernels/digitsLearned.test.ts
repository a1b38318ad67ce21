import { beforeAll, expect, test } from 'vitest'
import { generateDigits } from '../../../src/data/digits/digits.ts'
import type { Samples } from '../../../src/data/samples.ts'
import { initialImageParameters } from '../../../src/engine/initializeImages.ts'
import { createFusedImageTrainer } from '../../../src/engine/tfjs/kernels/wasm/imageTrainer.ts'
import { randomStream } from '../../../src/lib/random.ts'
import type { ImageLayer } from '../../../src/spec/imageLayers.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { conv, dense, DIGIT, FLATTEN, pool, SMALL_CNN, stacked } from '../../spec/imageStacks.ts'
import { useEmptyWasmBackend } from './emptyBackend.fixtures.ts'

beforeAll(useEmptyWasmBackend)

const TRAINED = 4000
const TESTED = 1000

/** The first digits of a seed to train on, those behind them to test. */
function digitSets(): Readonly<Record<'train' | 'test', Samples>> {
  const { images, labels } = generateDigits(TRAINED + TESTED, 1, 0)
  const samples = (from: number, to: number): Samples => {
    const targets = new Float32Array((to - from) * 10)
    for (let row = from; row < to; row++) targets[(row - from) * 10 + labels[row]!] = 1
    return { rows: to - from, inputs: images.subarray(from * 784, to * 784), targets }
  }
  return { train: samples(0, TRAINED), test: samples(TRAINED, TRAINED + TESTED) }
}

const SETS = digitSets()

/** Share of the test digits that are right after ten epochs of Adam with batches of 32. */
async function learned(layers: readonly ImageLayer[]): Promise<number> {
  const network = stacked(DIGIT, layers)
  const training = {
    ...DEFAULT_SPEC.training,
    loss: 'categorical_crossentropy',
    optimizer: 'adam',
    learningRate: 0.005,
  } as const
  const parameters = initialImageParameters(network, { initializer: 'he_normal', seed: 1 })
  const trainer = await createFusedImageTrainer({ network, training, ...SETS, parameters, seed: 1 })
  for (let epoch = 0; epoch < 10; epoch++) {
    const rows = Uint32Array.from({ length: TRAINED }, (_, row) => row)
    await trainer.train(randomStream(1, 'digits learned', epoch).shuffle(rows), 32)
  }
  const { accuracy } = await trainer.evaluate('test')
  trainer.dispose()
  return accuracy!
}

test('a small CNN tells digits that softmax regression does not', async () => {
  const convolution = await learned(SMALL_CNN)
  const regression = await learned([FLATTEN, dense(10)])
  expect(convolution).toBeGreaterThanOrEqual(0.97)
  expect(convolution - regression).toBeGreaterThanOrEqual(0.05)
})

test('a CNN with batch normalization and dropout learns them as well, and its moving statistics serve', async () => {
  const normalized = [
    conv(8),
    { kind: 'batch_normalization' },
    pool(),
    { kind: 'dropout', rate: 0.25 },
  ] as const
  expect(await learned([...normalized, FLATTEN, dense(10)])).toBeGreaterThanOrEqual(0.97)
})
