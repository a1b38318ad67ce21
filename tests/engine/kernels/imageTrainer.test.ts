import { beforeAll, describe, expect, it } from 'vitest'
import { imageForward, outputsOfImage } from '../../../src/engine/reference/imageForward.ts'
import { imageGradients } from '../../../src/engine/reference/imageGradients.ts'
import { LOSS_FUNCTIONS } from '../../../src/engine/reference/losses.ts'
import { OPTIMIZER_STEPS } from '../../../src/engine/reference/optimizers.ts'
import { INITIAL_SLOTS } from '../../../src/engine/initialSlots.ts'
import { IMAGE_GLOBAL_NAMES, imageKernels } from '../../../src/engine/tfjs/kernels/wasm/imageModule.ts'
import { createFusedImageTrainer } from '../../../src/engine/tfjs/kernels/wasm/imageTrainer.ts'
import type { ImageTrainerOptions } from '../../../src/engine/trainer.ts'
import { OPTIMIZERS } from '../../../src/spec/choices.ts'
import { sizeOf, type ImageNetwork } from '../../../src/spec/imageLayers.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { conv, dense, FLATTEN, stacked } from '../../spec/imageStacks.ts'
import { IMAGE_CASES, imageParametersFor, imagesFor } from '../imageCases.ts'
import { useEmptyWasmBackend } from './emptyBackend.fixtures.ts'

beforeAll(useEmptyWasmBackend)

const TRAINING = { ...DEFAULT_SPEC.training, loss: 'categorical_crossentropy', learningRate: 0.01 } as const

function optionsFor(network: ImageNetwork, rows = 70): ImageTrainerOptions {
  return {
    network,
    training: TRAINING,
    train: imagesFor(network, rows, 'train'),
    test: imagesFor(network, 45, 'test'),
    parameters: imageParametersFor(network, 0.4),
    seed: 9,
  }
}

const rowsUpTo = (count: number) => Uint32Array.from({ length: count }, (_, row) => row)

/** Largest difference, relative to the largest number expected. */
function difference(got: Float32Array, expected: Float64Array): number {
  expect(got).toHaveLength(expected.length)
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return expected.reduce((most, value, i) => Math.max(most, Math.abs(value - got[i]!)), 0) / scale
}

const CASES = Object.entries(IMAGE_CASES)

describe('agrees with the reference', () => {
  it.each(CASES)('%s: gradients of any number of rows', async (_name, network) => {
    const options = optionsFor(network)
    const trainer = await createFusedImageTrainer(options)
    const parameters = Float64Array.from(options.parameters)
    for (const count of [1, 7, 8, 32, 33, 70]) {
      const rows = rowsUpTo(count)
      const expected = imageGradients(network, TRAINING.loss, parameters, options.train, rows)
      expect(difference(await trainer.gradients(rows), expected)).toBeLessThan(1e-6)
    }
    trainer.dispose()
  })

  it.each(CASES)('%s: losses, right answers and activations', async (_name, network) => {
    const options = optionsFor(network)
    const trainer = await createFusedImageTrainer(options)
    const parameters = Float64Array.from(options.parameters)
    const [size, classes] = [sizeOf(network.input), sizeOf(network.layers.at(-1)!.output)]
    const { rows, inputs, targets } = options.test
    let [loss, right] = [0, 0]
    for (let row = 0; row < rows; row++) {
      const image = inputs.subarray(row * size, (row + 1) * size)
      const passes = imageForward(network, parameters, Float64Array.from(image))
      const outputs = outputsOfImage(network, passes)
      loss += LOSS_FUNCTIONS.categorical_crossentropy.forward(outputs, targets, row * classes) / rows
      const a = passes.at(-1)!.a
      right += targets[row * classes + a.indexOf(Math.max(...a))]!
      if (row > 2) continue
      const got = await trainer.activations(image)
      for (const [l, { a: expected }] of passes.entries())
        expect(difference(got[l]!, expected)).toBeLessThan(1e-6)
    }
    const evaluation = await trainer.evaluate('test')
    expect(evaluation.loss).toBeCloseTo(loss, 6)
    expect(evaluation.accuracy).toBe(right / rows)
    trainer.dispose()
  })

  it.each(OPTIMIZERS)('%s: 20 updates', async (optimizer) => {
    const network = IMAGE_CASES['two convolutions']!
    const training = { ...TRAINING, optimizer }
    const options = { ...optionsFor(network), training }
    const trainer = await createFusedImageTrainer(options)
    const order = Uint32Array.from({ length: 200 }, (_, i) => (i * 11) % 70)
    await trainer.train(order, 10)
    const parameters = Float64Array.from(options.parameters)
    const slots = INITIAL_SLOTS[optimizer].map((value) => new Float64Array(parameters.length).fill(value))
    for (let update = 1; update <= 20; update++) {
      const rows = order.subarray((update - 1) * 10, update * 10)
      const gradients = imageGradients(network, training.loss, parameters, options.train, rows)
      OPTIMIZER_STEPS[optimizer].step(parameters, gradients, slots, update, training)
    }
    const state = await trainer.state()
    expect(state.updates).toBe(20)
    expect(difference(state.parameters, parameters)).toBeLessThan(2e-5)
    expect(difference(options.parameters, parameters)).toBeGreaterThan(1e-4)
    trainer.dispose()
  })
})

describe('state', () => {
  it('goes on from a saved one with the same bits, in one call or in many', async () => {
    const options = {
      ...optionsFor(IMAGE_CASES['two convolutions']!),
      training: { ...TRAINING, optimizer: 'adam' as const },
    }
    const [once, resumed] = [await createFusedImageTrainer(options), await createFusedImageTrainer(options)]
    const order = Uint32Array.from({ length: 350 }, (_, i) => (i * 11) % 70)
    await once.train(order, 10)
    await resumed.train(order.subarray(0, 100), 10)
    const saved = await resumed.state()
    await resumed.train(order.subarray(0, 70), 7)
    await resumed.setState(saved)
    for (let at = 100; at < 350; at += 10) await resumed.train(order.subarray(at, at + 10), 10)
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
  })

  it('keeps its memory flat over trainers and calls', async () => {
    const live = async () => {
      const trainer = await createFusedImageTrainer(options)
      for (let i = 0; i < 5; i++) {
        await trainer.train(rowsUpTo(70), 10)
        await trainer.evaluate('test')
        await trainer.activations(options.test.inputs.subarray(0, sizeOf(network.input)))
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
