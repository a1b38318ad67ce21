import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { createReferenceImageTrainer } from '../../../src/engine/reference/imageTrainer.ts'
import { Tally } from '../../../src/engine/tally.ts'
import { createFusedImageTrainer } from '../../../src/engine/tfjs/kernels/wasm/imageTrainer.ts'
import type { ImageTrainer, ImageTrainerOptions } from '../../../src/engine/trainer.ts'
import { RowPace } from '../../../src/engine/worker/rowPace.ts'
import { SLICE_MS, Sweep } from '../../../src/engine/worker/sweep.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { conv, dense, FLATTEN, pool, stacked } from '../../spec/imageStacks.ts'
import { imageParametersFor, imagesFor } from '../imageCases.ts'
import { useEmptyWasmBackend } from '../kernels/emptyBackend.fixtures.ts'

beforeAll(useEmptyWasmBackend)

const network = stacked({ height: 6, width: 6, channels: 1 }, [conv(3), pool(2), FLATTEN, dense(4)])
const OPTIONS: ImageTrainerOptions = {
  network,
  training: { ...DEFAULT_SPEC.training, loss: 'categorical_crossentropy', learningRate: 0.3 },
  train: imagesFor(network, 77, 'train'),
  test: imagesFor(network, 41, 'test'),
  parameters: imageParametersFor(network, 0.5),
  seed: 4,
}
const BATCH = Uint32Array.of(0, 5, 9, 2)
const NO_DATASET = { ...OPTIONS, dataset: undefined as never }

/** Evaluates in calls of so many rows each, over and over, and trains between them. */
async function sweptWhileTraining(trainer: ImageTrainer, sizes: readonly number[]) {
  await trainer.hold()
  const sweep = new Sweep(trainer, NO_DATASET, 'held')
  let calls = 0
  const pace = { rowsIn: () => sizes[calls++ % sizes.length]!, leastMs: 2 * SLICE_MS, took: () => {} }
  while (!sweep.done) {
    await sweep.slice(pace, () => 0)
    await trainer.train(BATCH, BATCH.length)
  }
  return { train: sweep.of('train'), test: sweep.of('test'), predictions: sweep.predictions, calls }
}

it.each([
  ['the fused kernel', (options: ImageTrainerOptions) => createFusedImageTrainer(options)],
  ['the reference', async (options: ImageTrainerOptions) => createReferenceImageTrainer(options)],
])(
  'finds what evaluating at once found before, however it is cut and trained between: %s',
  async (_, make) => {
    const trainer = await make(OPTIONS)
    const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(sizes, async (each) => {
        const [train, test] = [await trainer.evaluate('train'), await trainer.evaluate('test')]
        const outputs = (await trainer.examine('train', new Tally(77, 4).next(77), 'present')).outputs
        const found = await sweptWhileTraining(trainer, each)
        expect(found).toMatchObject({ train, test })
        expect(found.predictions.train).toEqual(outputs)
        expect(await trainer.evaluate('train')).not.toEqual(train)
      }),
      { numRuns: 15 },
    )
    trainer.dispose()
  },
)

it('goes on for as long as a slice lasts, by the clock', async () => {
  const trainer = createReferenceImageTrainer(OPTIONS)
  let now = 0
  const timed = {
    examine(...asked: Parameters<ImageTrainer['examine']>) {
      now += asked[1].length / 2
      return trainer.examine(...asked)
    },
  }
  const sweep = new Sweep(timed, NO_DATASET, 'present')
  const pace = new RowPace(1)
  const slices: number[] = []
  while (!sweep.done) {
    const began = now
    await sweep.slice(pace, () => now)
    slices.push(now - began)
  }
  // 118 rows: of two a millisecond 20 fit.
  expect(slices).toEqual([10, 10, 10, 10, 10, 9])
})

it('tells early of a loss that is no number', async () => {
  const trainer = createReferenceImageTrainer(OPTIONS)
  const wrong = {
    async examine(...asked: Parameters<ImageTrainer['examine']>) {
      const examined = await trainer.examine(...asked)
      return asked[1].includes(3) ? { ...examined, losses: examined.losses.fill(Infinity) } : examined
    },
  }
  const sweep = new Sweep(wrong, NO_DATASET, 'present')
  const lost: boolean[] = []
  const pace = { rowsIn: () => 2, leastMs: 2 * SLICE_MS, took: () => {} }
  for (let call = 0; call < 4; call++) {
    lost.push(sweep.lost)
    await sweep.slice(pace, () => 0)
  }
  expect(lost).toEqual([false, false, true, true])
})
