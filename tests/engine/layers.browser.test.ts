import { memory, profile } from '@tensorflow/tfjs-core'
import { describe, expect, it } from 'vitest'
import { webglContext } from '../../src/engine/tfjs/backendWebgl.ts'
import { createLayersTrainer } from '../../src/engine/tfjs/layers/layersTrainer.ts'
import type { DenseTrainer } from '../../src/engine/trainer.ts'
import type { Backend } from '../../src/spec/choices.ts'
import { DEFAULT_SPEC, type TrainingSpec } from '../../src/spec/spec.ts'
import { describeAgreement, type MakeTrainer } from './agreement.ts'
import type { Tolerance } from './agreement/comparison.ts'
import { hiddenLayers, networkFor, parametersFor, samplesFor } from './caseNetworks.ts'
import { AGREEMENT_CASES, QUICK_CASES } from './cases.ts'

const BACKENDS = ['cpu', 'wasm', 'webgl'] as const satisfies Backend[]

/**
 * How far single precision may stray, measured with room to spare. cpu rounds to single precision after
 * every kernel; wasm (XNNPACK) and webgl besides approximate exp, sigmoid and tanh to a few units in the
 * last place. After 50 updates the case of saturated units says how much is let through: its gradients are
 * so small that Adam blows a rounding error up to the size of a step.
 */
const TOLERANCES: Record<Backend, Tolerance> = {
  cpu: { loss: 2e-6, gradient: 2e-6, parameters50: 1e-4, parameters200: 1e-4 },
  wasm: { loss: 1e-5, gradient: 5e-6, parameters50: 1e-4, parameters200: 1e-4 },
  webgl: { loss: 1e-5, gradient: 1e-5, parameters50: 1e-4 },
}

/** Software WebGL makes 25 to 250 updates a second, so it gets a subset. */
const CASES = { cpu: AGREEMENT_CASES, wasm: AGREEMENT_CASES, webgl: QUICK_CASES }

const makeOn =
  (backend: Backend): MakeTrainer =>
  (options) =>
    createLayersTrainer(backend, options)

for (const backend of BACKENDS) {
  describeAgreement(`layers on ${backend}`, makeOn(backend), TOLERANCES[backend], CASES[backend])
}

const network = networkFor(2, hiddenLayers([4, 2], 'tanh', 'relu'), 'sigmoid')
const OPTIONS = {
  network,
  training: {
    ...DEFAULT_SPEC.training,
    optimizer: 'adam',
    l1: 0.001,
    l2: 0.001,
    dropout: 0.2,
    maxNorm: 2,
    clipValue: 1,
  },
  train: samplesFor(network, 25, 1.5, 'train'),
  test: samplesFor(network, 10, 1.5, 'test'),
  parameters: parametersFor(network, 0.8),
  seed: 1,
} as const

const ORDER = Uint32Array.from({ length: 25 }, (_, i) => (i * 7) % 25)
const GRID = { resolution: 4, inputs: Float32Array.from({ length: 32 }, (_, i) => Math.sin(i)) }
const MAPS = {
  units: [0, 3, 8],
  palette: new Uint32Array(256),
  discretize: false,
  valuesOf: [8],
}

/** Everything that happens while a person watches. */
async function trainAndLook(trainer: DenseTrainer): Promise<void> {
  await trainer.train(ORDER, 10)
  await trainer.perturb(new Float32Array(50).fill(0.5))
  await trainer.train(ORDER, 10)
  await trainer.perturb(null)
  await trainer.evaluate('train')
  await trainer.evaluate('test')
  await trainer.maps({ ...MAPS, grid: GRID })
  await trainer.maps({ ...MAPS, grid: { ...GRID } })
  await trainer.gradients(ORDER)
  await trainer.activations(Float32Array.of(0.5, -0.5))
  await trainer.setState(await trainer.state())
  await trainer.configure({ ...OPTIONS.training, learningRate: 0.02 })
}

describe.each(BACKENDS)('layers on %s', (backend) => {
  it('holds as many tensors after many epochs as after a few, and none when disposed of', async () => {
    const trainerBefore = await createLayersTrainer(backend, OPTIONS)
    const before = memory().numTensors
    const trainer = await createLayersTrainer(backend, OPTIONS)
    for (let i = 0; i < 3; i++) await trainAndLook(trainer)
    const { numTensors, numBytes } = memory()
    for (let i = 0; i < 5; i++) await trainAndLook(trainer)
    expect(memory()).toMatchObject({ numTensors, numBytes })
    await trainer.perturb(new Float32Array(50))
    trainer.dispose()
    expect(memory().numTensors).toBe(before)
    trainerBefore.dispose()
  })

  it('keeps memory flat when the optimizer is changed to and fro', async () => {
    const trainer = await createLayersTrainer(backend, OPTIONS)
    const { numTensors } = memory()
    for (const optimizer of ['sgd', 'momentum', 'adadelta', 'adagrad', 'adam'] as const) {
      await trainer.configure({ ...OPTIONS.training, optimizer })
      await trainer.train(ORDER.subarray(0, 10), 10)
    }
    expect(memory().numTensors).toBe(numTensors)
    trainer.dispose()
  })

  it('repeats 20 epochs to the last bit', async () => {
    const [first, second] = [await lossesOf20Epochs(backend), await lossesOf20Epochs(backend)]
    expect(new Set(first).size).toBe(first.length)
    expect(second).toEqual(first)
  })
})

/** Kernels that one more update of 2-8-1 costs. */
async function kernelsOfAStep(fields: Partial<TrainingSpec> = {}): Promise<number> {
  const network = networkFor(2, hiddenLayers([8], 'tanh'), 'sigmoid')
  const trainer = await createLayersTrainer('cpu', {
    network,
    training: { ...DEFAULT_SPEC.training, ...fields },
    train: samplesFor(network, 20, 1, 'train'),
    test: samplesFor(network, 0, 1),
    parameters: parametersFor(network, 1),
    seed: 1,
  })
  const kernelsOf = async (rows: number) => {
    const training = () =>
      trainer
        .train(
          ORDER.subarray(0, rows).map((row) => row % 20),
          10,
        )
        .then(() => [])
    return (await profile(training)).kernels.length
  }
  const [one, two] = [await kernelsOf(10), await kernelsOf(20)]
  trainer.dispose()
  return two - one
}

it('pays for dropout, clipping and max-norm only where they are on', async () => {
  expect(await kernelsOfAStep()).toBe(62)
  expect(await kernelsOfAStep({ dropout: 0.5 })).toBe(65)
  expect(await kernelsOfAStep({ clipValue: 1 })).toBe(63)
  expect(await kernelsOfAStep({ maxNorm: 1 })).toBe(82)
})

async function lossesOf20Epochs(backend: Backend): Promise<number[]> {
  const trainer = await createLayersTrainer(backend, OPTIONS)
  const losses: number[] = []
  for (let i = 0; i < 20; i++) {
    await trainer.train(ORDER, 10)
    losses.push((await trainer.evaluate('train')).loss)
  }
  trainer.dispose()
  return losses
}

describe('a lost WebGL context', () => {
  it('is told from other failures, and a new trainer goes on from the old state', async () => {
    const trainer = await createLayersTrainer('webgl', OPTIONS)
    await trainer.train(ORDER, 10)
    const state = await trainer.state()
    const { loss } = await trainer.evaluate('train')
    loseContext()
    const lost = { name: 'EngineError', failure: 'context-lost' }
    await expect(trainer.train(ORDER, 10)).rejects.toMatchObject(lost)
    await expect(trainer.evaluate('train')).rejects.toMatchObject(lost)
    await expect(trainer.state()).rejects.toMatchObject(lost)
    const next = await createLayersTrainer('webgl', OPTIONS)
    await expect(trainer.state()).rejects.toMatchObject(lost)
    await next.setState(state)
    expect((await next.evaluate('train')).loss).toBe(loss)
    trainer.dispose()
    await trainAndLook(next)
    next.dispose()
  })

  it('is noticed while a read-back is under way', async () => {
    const trainer = await createLayersTrainer('webgl', OPTIONS)
    await trainer.train(ORDER, 10)
    const reading = trainer.evaluate('train')
    // As many turns as it takes until tfjs waits for its fence, which on a lost context never passes.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    loseContext()
    await expect(reading).rejects.toMatchObject({ failure: 'context-lost' })
    trainer.dispose()
  })
})

function loseContext(): void {
  const extension = webglContext()?.getExtension('WEBGL_lose_context')
  if (extension === null || extension === undefined) throw new Error('no WEBGL_lose_context')
  extension.loseContext()
}
