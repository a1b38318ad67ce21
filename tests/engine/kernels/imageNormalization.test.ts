import { beforeAll, describe, expect, it } from 'vitest'
import { createReferenceImageTrainer } from '../../../src/engine/reference/imageTrainer.ts'
import {
  createFusedImageTrainer,
  fitsFusedImages,
} from '../../../src/engine/tfjs/kernels/wasm/imageTrainer.ts'
import type { ImageTrainerOptions } from '../../../src/engine/trainer.ts'
import type { ImageNetwork } from '../../../src/spec/imageLayers.ts'
import { OPTIMIZERS } from '../../../src/spec/choices.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { conv, dense, FLATTEN, stacked } from '../../spec/imageStacks.ts'
import { imageParametersFor, imagesFor } from '../imageCases.ts'
import { useEmptyWasmBackend } from './emptyBackend.fixtures.ts'
import { outputsOf } from '../outputsOf.ts'

beforeAll(useEmptyWasmBackend)

const NORMALIZED = { kind: 'batch_normalization' } as const
const CHANNELS = 3
const network = stacked({ height: 6, width: 5, channels: 1 }, [
  conv(CHANNELS, 3, { activation: 'tanh' }),
  NORMALIZED,
  FLATTEN,
  dense(4),
])

function optionsFor(network: ImageNetwork, rows: number): ImageTrainerOptions {
  return {
    network,
    training: { ...DEFAULT_SPEC.training, loss: 'categorical_crossentropy', learningRate: 0.05 },
    train: imagesFor(network, rows, 'train'),
    test: imagesFor(network, 0, 'test'),
    parameters: imageParametersFor(network, 0.4).map(Math.abs),
    seed: 9,
  }
}

const options = optionsFor(network, 300)
const rowsUpTo = (count: number) => Uint32Array.from({ length: count }, (_, row) => row)

describe('batch normalization', () => {
  it.each([1, 3, 32, 41, 300])('takes the statistics of the whole batch of %i', async (batchSize) => {
    const trainer = await createFusedImageTrainer(options)
    const reference = createReferenceImageTrainer(options)
    const order = rowsUpTo(300).subarray(0, Math.min(300, 20 * batchSize))
    for (const each of [trainer, reference]) await each.train(order, batchSize)
    const expected = Array.from((await reference.state()).parameters, (w): unknown => expect.closeTo(w, 4))
    expect([...(await trainer.state()).parameters]).toEqual(expected)
    trainer.dispose()
  })

  it.each(OPTIMIZERS)('keeps its moving statistics from %s, penalties and limits', async (optimizer) => {
    // In front of all weights, so that what they become does not change what is normalized.
    const layers = [NORMALIZED, conv(4), FLATTEN, dense(4)]
    const first = optionsFor(stacked({ height: 6, width: 5, channels: CHANNELS }, layers), 60)
    const moved = async (training: Partial<ImageTrainerOptions['training']>) => {
      const trainer = await createFusedImageTrainer({
        ...first,
        training: { ...first.training, ...training },
      })
      await trainer.train(rowsUpTo(60), 10)
      const { parameters } = await trainer.state()
      trainer.dispose()
      return parameters.subarray(2 * CHANNELS, 4 * CHANNELS)
    }
    const plain = await moved({ optimizer: 'sgd', learningRate: 0 })
    expect(plain).not.toEqual(first.parameters.subarray(2 * CHANNELS, 4 * CHANNELS))
    expect(await moved({ optimizer, l1: 0.3, l2: 0.2, maxNorm: 0.01, clipValue: 1e-6 })).toEqual(plain)
    expect(await moved({ optimizer })).toEqual(plain)
  })

  it('moves nothing but in an update', async () => {
    const trainer = await createFusedImageTrainer(options)
    await trainer.gradients(rowsUpTo(50))
    await trainer.evaluate('train')
    await outputsOf(trainer, 'train', rowsUpTo(50))
    await trainer.activations(options.train.inputs.subarray(0, network.inputs))
    expect((await trainer.state()).parameters).toEqual(options.parameters)
    trainer.dispose()
  })

  it('evaluates an image by itself', async () => {
    const trainer = await createFusedImageTrainer(options)
    await trainer.train(rowsUpTo(60), 20)
    const all = await outputsOf(trainer, 'train', rowsUpTo(100))
    const alone = await outputsOf(trainer, 'train', Uint32Array.of(77))
    expect(alone).toEqual(all.subarray(77 * 4, 78 * 4))
    const activations = await trainer.activations(options.train.inputs.slice(77 * 30, 78 * 30))
    expect(activations.at(-1)).toEqual(alone)
    trainer.dispose()
  })

  it('refuses in words a batch that is too large, and goes on with others', async () => {
    const wide = stacked({ height: 30, width: 30, channels: 1 }, [conv(100), NORMALIZED, FLATTEN, dense(2)])
    expect([32, 500, 1000].map((size) => fitsFusedImages(wide, size))).toEqual([true, true, false])
    const train = imagesFor(wide, 1000)
    const trainer = await createFusedImageTrainer({ ...optionsFor(wide, 0), train })
    const { parameters } = await trainer.state()
    const tooLarge = {
      failure: 'network-too-large',
      message: expect.stringMatching(/^network: needs \d+ MiB, at most 1024 on wasm$/) as unknown,
    }
    const training = { ...options.training, batchSize: 1000 }
    const creating = createFusedImageTrainer({ ...optionsFor(wide, 0), train, training })
    await expect(creating).rejects.toMatchObject(tooLarge)
    await expect(trainer.train(rowsUpTo(1000), 1000)).rejects.toMatchObject(tooLarge)
    await expect(trainer.gradients(rowsUpTo(1000))).rejects.toMatchObject(tooLarge)
    expect(await trainer.state()).toMatchObject({ parameters, updates: 0 })
    await trainer.train(rowsUpTo(8), 4)
    expect((await trainer.state()).updates).toBe(2)
    trainer.dispose()
  })
})
