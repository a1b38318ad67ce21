import { memory, mul, tensor1d } from '@tensorflow/tfjs-core'
import { describe, expect, it } from 'vitest'
import { createReferenceTrainer } from '../../../src/engine/reference/trainer.ts'
import { startBackend } from '../../../src/engine/tfjs/backend.ts'
import { webglContext } from '../../../src/engine/tfjs/backendWebgl.ts'
import { fitsFusedWebgl } from '../../../src/engine/tfjs/kernels/webgl/fitsFusedWebgl.ts'
import { createFusedWebglTrainer } from '../../../src/engine/tfjs/kernels/webgl/fusedWebglTrainer.ts'
import { createLayersTrainer } from '../../../src/engine/tfjs/layers/layersTrainer.ts'
import type { DenseTrainer, TrainerOptions } from '../../../src/engine/trainer.ts'
import { DEFAULT_SPEC, type TrainingSpec } from '../../../src/spec/spec.ts'
import { describeAgreement } from '../agreement.ts'
import { AGREEMENT_CASES, hiddenLayers, networkFor, parametersFor, samplesFor } from '../cases.ts'
import { countObjects } from './webglObjects.fixtures.ts'

/** Single precision, with room to spare: measured in software, gradients are within 2e-6. */
const TOLERANCE = { loss: 1e-5, gradient: 1e-5, parameters50: 1e-4, parameters200: 1e-4 }

/**
 * Every training is a shader to compile, so of the long lists of an activation each takes a third; the
 * optimizers and losses are the same for all, and every one of them meets at least three activations.
 */
const CASES = AGREEMENT_CASES.map((agreementCase, c) => {
  const { trainings } = agreementCase
  const few = trainings.length < 30 ? trainings : trainings.filter((_, i) => i % 3 === c % 3)
  return { ...agreementCase, trainings: few }
})

describeAgreement('fused on webgl', createFusedWebglTrainer, TOLERANCE, CASES)

/** One whose updates share a draw, and one whose updates are two draws each. */
const SMALL = optionsFor([4, 2])
const LARGE = optionsFor([8, 8, 8])

function optionsFor(units: readonly number[]): TrainerOptions {
  const network = networkFor(2, hiddenLayers(units, 'tanh', 'relu'), 'sigmoid')
  return {
    network,
    training: { ...DEFAULT_SPEC.training, optimizer: 'adam', l1: 0.001, l2: 0.001 },
    train: samplesFor(network, 25, 1.5, 'train'),
    test: samplesFor(network, 10, 1.5, 'test'),
    parameters: parametersFor(network, 0.8),
    seed: 5,
  }
}

const REGULARIZED = { dropout: 0.3, clipValue: 0.02, maxNorm: 1 }

const ORDER = Uint32Array.from({ length: 25 }, (_, i) => (i * 7) % 25)
const GRID = { resolution: 6, inputs: Float32Array.from({ length: 72 }, (_, i) => ((i * 5) % 13) / 6 - 1) }

/** Everything that happens while a person watches. */
async function trainAndLook(trainer: DenseTrainer): Promise<void> {
  const maps = { units: [0, 3, 8], palette: new Uint32Array(256), discretize: false, valuesOf: [8] }
  await trainer.train(ORDER, 10)
  await trainer.train(ORDER, 1)
  await trainer.evaluate('train')
  await trainer.evaluate('test')
  await trainer.maps({ ...maps, grid: GRID })
  await trainer.maps({ ...maps, units: [8], grid: { ...GRID } })
  await trainer.gradients(ORDER)
  await trainer.activations(Float32Array.of(0.5, -0.5))
  await trainer.setState(await trainer.state())
  for (const optimizer of ['sgd', 'momentum', 'adam'] as const) {
    await trainer.configure({ ...SMALL.training, optimizer })
    await trainer.train(ORDER, 10)
  }
  await trainer.perturb(SMALL.train.inputs.map((value) => value + 0.1))
  await trainer.perturb(SMALL.train.inputs.map((value) => value - 0.1))
  await trainer.configure({ ...SMALL.training, ...REGULARIZED })
  await trainer.train(ORDER, 10)
  await trainer.gradients(ORDER)
  await trainer.perturb(null)
}

describe.each([
  ['small', SMALL],
  ['large', LARGE],
])('fused on webgl, a %s network', (_, options) => {
  it('holds as much of the GPU after many epochs as after a few, and nothing when disposed of', async () => {
    await startBackend('webgl')
    const count = countObjects(webglContext()!)
    const { numTensors, numBytes } = memory()
    const trainer = await createFusedWebglTrainer(options)
    for (let i = 0; i < 3; i++) await trainAndLook(trainer)
    const after3 = count()
    for (let i = 0; i < 5; i++) await trainAndLook(trainer)
    expect(count()).toEqual(after3)
    await trainer.perturb(options.train.inputs)
    trainer.dispose()
    expect(count()).toEqual({ Texture: 0, Framebuffer: 0, Buffer: 0, Program: 0, Sync: 0 })
    expect(memory()).toMatchObject({ numTensors, numBytes })
  })

  it('compiles for other kinds of training, but not for other numbers', async () => {
    await startBackend('webgl')
    const count = countObjects(webglContext()!)
    const trainer = await createFusedWebglTrainer(options)
    const programsAfter = async (fields: Partial<TrainingSpec>) => {
      await trainer.configure({ ...options.training, ...fields })
      await trainer.train(ORDER, 10)
      return count().Program
    }
    const plain = await programsAfter({})
    expect(await programsAfter({ learningRate: 0.2, l1: 0, l2: 0.1, beta1: 0.8 })).toBe(plain)
    const regularized = await programsAfter(REGULARIZED)
    expect(regularized).toBeGreaterThan(plain)
    expect(await programsAfter({ dropout: 0.5, clipValue: 0.1, maxNorm: 2 })).toBe(regularized)
    expect(await programsAfter({})).toBe(regularized)
    trainer.dispose()
  })

  it('repeats an epoch to the last bit', async () => {
    const [first, second] = [await afterTraining(options), await afterTraining(options)]
    expect(second).toEqual(first)
  })

  it.each([
    ['', {}],
    [', regularized', REGULARIZED],
  ])('makes the same of many updates in one call and in calls of their own%s', async (_words, fields) => {
    const training = { ...options.training, ...fields }
    const order = Uint32Array.from({ length: 1000 }, (_unused, i) => (i * 7) % 25)
    const calls = Array.from({ length: 100 }, (_unused, i) => order.subarray(10 * i, 10 * (i + 1)))
    const make = { ...options, training }
    expect(await afterTraining(make, [order])).toEqual(await afterTraining(make, calls))
  })

  it('shares the context with kernels of tfjs', async () => {
    const layers = await createLayersTrainer('webgl', options)
    const trainer = await createFusedWebglTrainer(options)
    for (const each of [trainer, layers, trainer, layers]) await each.train(ORDER, 10)
    const values = Float32Array.from({ length: 300 }, (_unused, i) => i)
    const product = mul(tensor1d(values), 2)
    await trainer.train(ORDER, 10)
    await layers.train(ORDER, 10)
    expect(await product.data()).toEqual(values.map((value) => 2 * value))
    product.dispose()
    const [got, expected] = [await trainer.state(), await layers.state()]
    expect(got.updates).toBe(expected.updates)
    for (const [i, parameter] of expected.parameters.entries()) {
      expect(got.parameters[i]).toBeCloseTo(parameter, 4)
    }
    trainer.dispose()
    layers.dispose()
  })

  it('tells a lost context from other failures, and a new trainer goes on from the old state', async () => {
    const trainer = await createFusedWebglTrainer(options)
    await trainer.train(ORDER, 10)
    const state = await trainer.state()
    const { loss } = await trainer.evaluate('train')
    const reading = trainer.evaluate('train')
    loseContext()
    const lost = { name: 'EngineError', failure: 'context-lost' }
    await expect(reading).rejects.toMatchObject(lost)
    await expect(trainer.train(ORDER, 10)).rejects.toMatchObject(lost)
    await expect(trainer.maps(mapsOf(8))).rejects.toMatchObject(lost)
    await expect(trainer.state()).rejects.toMatchObject(lost)
    const next = await createFusedWebglTrainer(options)
    await expect(trainer.state()).rejects.toMatchObject(lost)
    await next.setState(state)
    expect((await next.evaluate('train')).loss).toBe(loss)
    trainer.dispose()
    await trainAndLook(next)
    next.dispose()
  })
})

describe('the limit of the fused kernel on webgl', () => {
  const fits = (inputs: number, units: readonly number[]) =>
    fitsFusedWebgl(networkFor(inputs, hiddenLayers(units, 'tanh'), 'sigmoid'))

  it('lets in what trains well, and keeps out what loses the context', () => {
    expect(fits(1, [])).toBe(true)
    expect(fits(7, [8, 8, 8, 8, 8, 8, 8, 8])).toBe(true)
    expect(fits(7, [32, 32, 32])).toBe(true)
    expect(fits(7, [32, 32, 32, 32])).toBe(false)
  })

  it.each([
    ['largest', [32, 32, 32]],
    ['smallest', []],
  ])('trains the %s it lets in as the reference does, all regularizers at once', async (_, units) => {
    const network = networkFor(7, hiddenLayers(units, 'tanh'), 'softmax', 3)
    expect(fitsFusedWebgl(network)).toBe(true)
    const samples = samplesFor(network, 25, 1.5, 'train')
    const options: TrainerOptions = {
      network,
      training: {
        ...DEFAULT_SPEC.training,
        ...REGULARIZED,
        loss: 'categorical_crossentropy',
        optimizer: 'momentum',
        l2: 0.01,
      },
      train: samples,
      test: samples,
      parameters: parametersFor(network, 0.2),
      seed: 5,
    }
    const [trainer, reference] = [await createFusedWebglTrainer(options), createReferenceTrainer(options)]
    const gradients = await reference.gradients(ORDER)
    const worst = largestDifference(await trainer.gradients(ORDER), gradients)
    expect(worst).toBeLessThan(1e-5 * Math.max(...gradients.map(Math.abs)))
    for (const each of [trainer, reference]) await each.train(ORDER, 10)
    const [got, expected] = [await trainer.state(), await reference.state()]
    expect(largestDifference(got.parameters, expected.parameters)).toBeLessThan(1e-5)
    expect(largestDifference(got.slots[0]!, expected.slots[0]!)).toBeLessThan(1e-5)
    trainer.dispose()
  })
})

function largestDifference(got: Float32Array, expected: Float32Array): number {
  return Math.max(...got.map((value, i) => Math.abs(value - expected[i]!)))
}

/** Parameters and slots after training with each of `orders` in turn, in batches of 10. */
async function afterTraining(options: TrainerOptions, orders: readonly Uint32Array[] = [ORDER]) {
  const trainer = await createFusedWebglTrainer(options)
  for (const order of orders) await trainer.train(order, 10)
  const state = await trainer.state()
  trainer.dispose()
  return state
}

function mapsOf(unit: number) {
  return {
    grid: GRID,
    units: [unit],
    palette: new Uint32Array(256),
    discretize: false,
    valuesOf: [],
  }
}

function loseContext(): void {
  const extension = webglContext()?.getExtension('WEBGL_lose_context')
  if (extension === null || extension === undefined) throw new Error('no WEBGL_lose_context')
  extension.loseContext()
}
