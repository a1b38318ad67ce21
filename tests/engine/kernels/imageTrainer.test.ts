import { beforeAll, describe, expect, it } from 'vitest'
import { createReferenceImageTrainer } from '../../../src/engine/reference/imageTrainer.ts'
import { IMAGE_GLOBAL_NAMES, imageKernels } from '../../../src/engine/tfjs/kernels/wasm/imageModule.ts'
import {
  createFusedImageTrainer,
  fitsFusedImages,
} from '../../../src/engine/tfjs/kernels/wasm/imageTrainer.ts'
import type { ImageTrainerOptions } from '../../../src/engine/trainer.ts'
import type { ImageNetwork } from '../../../src/spec/imageLayers.ts'
import { parameterCountOf } from '../../../src/spec/imageNetwork.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { conv, dense, FLATTEN, stacked } from '../../spec/imageStacks.ts'
import { IMAGE_CASES, imageParametersFor, imagesFor, NORMALIZED_CASES } from '../imageCases.ts'
import { useEmptyWasmBackend } from './emptyBackend.fixtures.ts'
import { outputsOf } from '../outputsOf.ts'

beforeAll(useEmptyWasmBackend)

const TRAINING = { ...DEFAULT_SPEC.training, loss: 'categorical_crossentropy', learningRate: 0.01 } as const

function optionsFor(network: ImageNetwork, rows = 70): ImageTrainerOptions {
  return {
    network,
    training: TRAINING,
    train: imagesFor(network, rows, 'train'),
    test: imagesFor(network, 45, 'test'),
    parameters: positiveVariances(network, imageParametersFor(network, 0.4)),
    seed: 9,
  }
}

/** Moving variances as they can come about. */
function positiveVariances({ layers }: ImageNetwork, parameters: Float32Array): Float32Array {
  for (const layer of layers) {
    if (layer.kind !== 'batch_normalization') continue
    const end = layer.offset + parameterCountOf(layer)
    const variances = parameters.subarray(layer.offset + (3 / 4) * parameterCountOf(layer), end)
    variances.forEach((value, c) => (variances[c] = 0.1 + Math.abs(value)))
  }
  return parameters
}

const rowsUpTo = (count: number) => Uint32Array.from({ length: count }, (_, row) => row)

/** Largest difference, relative to the largest number expected. */
function difference(got: Float32Array, expected: Float32Array): number {
  expect(got).toHaveLength(expected.length)
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9)
  return expected.reduce((most, value, i) => Math.max(most, Math.abs(value - got[i]!)), 0) / scale
}

const CASES = Object.entries({ ...IMAGE_CASES, ...NORMALIZED_CASES })
/** Fewer and more than fill a vector, a pair of them, and a chunk. */
const COUNTS = [0, 1, 7, 8, 32, 33, 70]

it.each(CASES)('agrees with the reference on any number of rows: %s', async (_name, network) => {
  const options = { ...optionsFor(network), training: { ...TRAINING, l1: 0.001, l2: 0.002 } }
  const [trainer, reference] = [await createFusedImageTrainer(options), createReferenceImageTrainer(options)]
  for (const count of COUNTS) {
    const rows = rowsUpTo(count).reverse()
    const expected = await reference.gradients(rows)
    expect(difference(await trainer.gradients(rows), expected)).toBeLessThan(3e-6)
    const outputs = await outputsOf(reference, 'train', rows)
    expect(difference(await outputsOf(trainer, 'train', rows), outputs)).toBeLessThan(2e-6)
  }
  for (const set of ['train', 'test'] as const) {
    const { loss, accuracy } = await reference.evaluate(set)
    expect(await trainer.evaluate(set)).toEqual({ loss: expect.closeTo(loss, 5) as unknown, accuracy })
  }
  trainer.dispose()
})

describe('state', () => {
  it('goes on from a saved one with the same bits, in one call or in many', async () => {
    const options = {
      ...optionsFor(NORMALIZED_CASES['normalization and dropout']!),
      training: { ...TRAINING, optimizer: 'adam', l2: 0.001, maxNorm: 2, clipValue: 0.1 },
    } as const
    const [once, resumed] = [await createFusedImageTrainer(options), await createFusedImageTrainer(options)]
    const order = Uint32Array.from({ length: 350 }, (_, i) => (i * 11) % 70)
    await once.train(order, 10)
    await resumed.train(order.subarray(0, 100), 10)
    const saved = await resumed.state()
    await resumed.train(order.subarray(0, 280), 70)
    await resumed.evaluate('train')
    await resumed.setState(saved)
    for (let at = 100; at < 350; at += 10) {
      await resumed.gradients(order.subarray(0, 50))
      await resumed.train(order.subarray(at, at + 10), 10)
    }
    expect(await resumed.state()).toEqual(await once.state())
    expect((await once.state()).updates).toBe(35)
    once.dispose()
    resumed.dispose()
  })

  it('begins the slots anew with another optimizer only', async () => {
    const trainer = await createFusedImageTrainer(optionsFor(IMAGE_CASES['one convolution']!))
    await trainer.configure({ ...TRAINING, optimizer: 'adam' })
    await trainer.train(rowsUpTo(20), 10)
    await trainer.configure({ ...TRAINING, optimizer: 'adam', learningRate: 0.5 })
    expect((await trainer.state()).updates).toBe(2)
    await trainer.configure({ ...TRAINING, optimizer: 'rmsprop' })
    expect(await trainer.state()).toMatchObject({
      updates: 0,
      slots: [new Float32Array((await trainer.state()).parameters.length)],
    })
    trainer.dispose()
  })
})

describe('limits', () => {
  const network = IMAGE_CASES['one convolution']!
  const options = optionsFor(network)

  it('makes nothing of no rows, and refuses rows that are not there', async () => {
    const trainer = await createFusedImageTrainer(options)
    await trainer.train(new Uint32Array(0), 10)
    expect(await trainer.gradients(new Uint32Array(0))).toEqual(new Float32Array(network.parameterCount))
    expect(await outputsOf(trainer, 'test', new Uint32Array(0))).toEqual(new Float32Array(0))
    await expect(outputsOf(trainer, 'test', Uint32Array.of(45))).rejects.toThrow(/45/)
    await expect(trainer.train(Uint32Array.of(70), 1)).rejects.toThrow(/70/)
    expect(await trainer.state()).toMatchObject({ updates: 0, parameters: options.parameters })
    trainer.dispose()
  })

  it('refuses in words parameters and losses that do not fit', async () => {
    const creating = (more: Partial<ImageTrainerOptions>) => createFusedImageTrainer({ ...options, ...more })
    const parameters = new Float32Array(3)
    await expect(creating({ parameters })).rejects.toMatchObject({ failure: 'bad-parameters' })
    const diverged = options.parameters.with(5, NaN)
    await expect(creating({ parameters: diverged })).rejects.toThrow(
      'parameter 5: expected a finite number, got NaN',
    )
    const training = { ...TRAINING, loss: 'huber' } as const
    await expect(creating({ training })).rejects.toThrow('huber: does not fit')
  })

  it('refuses in words a network that is too large, before it takes memory for it', async () => {
    const wide = stacked({ height: 200, width: 200, channels: 3 }, [conv(600), FLATTEN, dense(1)])
    const parameters = new Float32Array(wide.parameterCount)
    const building = createFusedImageTrainer({ ...options, network: wide, parameters })
    await expect(building).rejects.toMatchObject({
      failure: 'network-too-large',
      message: expect.stringMatching(/^network: needs \d+ MiB, at most 1024 on wasm$/) as unknown,
    })
    expect(fitsFusedImages(wide)).toBe(false)
    expect(fitsFusedImages(network, 1e9)).toBe(true)
  })

  it('keeps its memory flat over trainers and calls', async () => {
    const { 'normalization and dropout': network } = NORMALIZED_CASES
    const options = optionsFor(network!)
    const live = async () => {
      const trainer = await createFusedImageTrainer(options)
      for (let i = 0; i < 5; i++) {
        await trainer.perturb(options.train.inputs)
        await trainer.train(rowsUpTo(70), 70)
        await trainer.hold()
        await trainer.examine('train', rowsUpTo(70), 'held')
        await trainer.evaluate('test')
        await trainer.activations(options.train.inputs.subarray(0, network!.inputs))
      }
      trainer.dispose()
      const kernel = await imageKernels.acquire()
      imageKernels.release(kernel)
      return kernel.memory.buffer.byteLength
    }
    const first = await live()
    for (let i = 0; i < 5; i++) expect(await live()).toBe(first)
  })

  it('finds every global in the compiled module', async () => {
    const kernel = await imageKernels.acquire()
    const missing = IMAGE_GLOBAL_NAMES.filter((name) => !(kernel[name] instanceof WebAssembly.Global))
    expect(missing).toEqual([])
    imageKernels.release(kernel)
  })
})
