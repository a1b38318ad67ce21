import { beforeAll, describe, expect, it } from 'vitest'
import { dropLimit, isDropped } from '../../../src/engine/dropout.ts'
import { createReferenceTrainer } from '../../../src/engine/reference/trainer.ts'
import { acquireKernel, type KernelExports } from '../../../src/engine/tfjs/kernels/wasm/kernelModule.ts'
import { createFusedWasmTrainer } from '../../../src/engine/tfjs/kernels/wasm/trainer.ts'
import type { TrainerOptions } from '../../../src/engine/trainer.ts'
import { randomStream } from '../../../src/lib/random.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { hiddenLayers, networkFor, parametersFor, samplesFor } from '../caseNetworks.ts'
import { useEmptyWasmBackend } from './emptyBackend.fixtures.ts'

beforeAll(useEmptyWasmBackend)

/** The parts of the compiled module that only tests use. */
interface DropoutExports extends KernelExports {
  beginDropout(update: number): void
  endDropout(): void
  isDropped(unit: number): number
}

const network = networkFor(2, hiddenLayers([6, 5, 4], 'tanh', 'gelu', 'elu'), 'sigmoid')

const OPTIONS: TrainerOptions = {
  network,
  training: { ...DEFAULT_SPEC.training, optimizer: 'adam', dropout: 0.4 },
  train: samplesFor(network, 150, 1.5, 'train'),
  test: samplesFor(network, 40, 1.5, 'test'),
  parameters: parametersFor(network, 0.6),
  seed: 77,
}

const order = Uint32Array.from({ length: 600 }, (_, i) => (i * 7) % 150)

describe('the mask', () => {
  it('is that of isDropped for any seed, update and unit', async () => {
    const kernel = (await acquireKernel()) as DropoutExports
    const random = randomStream(1, 'masks')
    const drawn = new Set<boolean>()
    for (let i = 0; i < 1000; i++) {
      const seed = random.integer(i < 500 ? 1_000_000 : 2 ** 32)
      const update = 1 + random.integer(i % 2 === 0 ? 100 : 2 ** 31)
      const unit = random.integer(300)
      const rate = random.uniform(0, 0.9)
      kernel.seed.value = seed
      kernel.dropLimit.value = dropLimit(rate)
      kernel.beginDropout(update)
      const expected = isDropped(seed, update, unit, rate)
      expect(kernel.isDropped(unit) !== 0, `${seed}, ${update}, ${unit}, ${rate}`).toBe(expected)
      drawn.add(expected)
    }
    kernel.endDropout()
    expect(drawn.size).toBe(2)
  })
})

describe('updates with dropout', () => {
  it.each([1, 10, 150])('are those of the reference, %i rows at a time', async (batchSize) => {
    const fused = await createFusedWasmTrainer(OPTIONS)
    const reference = createReferenceTrainer(OPTIONS)
    for (const trainer of [fused, reference]) {
      await trainer.train(order.subarray(0, Math.min(600, 40 * batchSize)), batchSize)
    }
    const { parameters } = await reference.state()
    const close = Array.from(parameters, (value): unknown => expect.closeTo(value, 4))
    expect([...(await fused.state()).parameters]).toEqual(close)
    fused.dispose()
  })

  it('leave the weights of a unit that is out alone, and those alone', async () => {
    const training = { ...OPTIONS.training, optimizer: 'sgd' } as const
    const trainer = await createFusedWasmTrainer({ ...OPTIONS, training })
    await trainer.train(order.subarray(0, 10), 10)
    const { parameters } = await trainer.state()
    const { biasOffset, units } = network.layers[0]!
    const still = Array.from({ length: units }, (_, j) => isDropped(77, 1, 2 + j, 0.4))
    const found = still.map((_, j) => parameters[biasOffset + j] === OPTIONS.parameters[biasOffset + j])
    expect(new Set(still).size).toBe(2)
    expect(found).toEqual(still)
    trainer.dispose()
  })

  it('are the same bits in one call, in many, and after a saved state', async () => {
    const [once, often, resumed] = await Promise.all([1, 2, 3].map(() => createFusedWasmTrainer(OPTIONS)))
    await once!.train(order, 10)
    for (let at = 0; at < order.length; at += 10) await often!.train(order.subarray(at, at + 10), 10)
    await resumed!.train(order.subarray(0, 200), 10)
    const saved = await resumed!.state()
    await resumed!.train(order.subarray(0, 90), 1)
    await resumed!.setState(saved)
    await resumed!.train(order.subarray(200), 10)
    const expected = await once!.state()
    expect(await often!.state()).toEqual(expected)
    expect(await resumed!.state()).toEqual(expected)
    for (const trainer of [once!, often!, resumed!]) trainer.dispose()
  })

  it('leave evaluation, gradients and activations as they are without it', async () => {
    const trainer = await createFusedWasmTrainer(OPTIONS)
    await trainer.train(order, 10)
    const all = async () => [
      await trainer.evaluate('train'),
      await trainer.gradients(order),
      await trainer.activations(Float32Array.of(1, -1)),
    ]
    const dropping = await all()
    await trainer.configure({ ...OPTIONS.training, dropout: 0 })
    expect(await all()).toEqual(dropping)
    trainer.dispose()
  })
})
