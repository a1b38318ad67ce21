import { beforeAll, describe, expect, it } from 'vitest'
import { createReferenceTrainer } from '../../../src/engine/reference/trainer.ts'
import { acquireKernel, releaseKernel } from '../../../src/engine/tfjs/kernels/wasm/kernelModule.ts'
import { createFusedWasmTrainer, fitsFusedWasm } from '../../../src/engine/tfjs/kernels/wasm/trainer.ts'
import type { Grid, TrainerOptions } from '../../../src/engine/trainer.ts'
import { OPTIMIZERS } from '../../../src/spec/choices.ts'
import type { DenseNetwork } from '../../../src/spec/network.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { hiddenLayers, networkFor, networkOfLayers, parametersFor, samplesFor } from '../caseNetworks.ts'
import { useEmptyWasmBackend } from './emptyBackend.fixtures.ts'
import { GOLDEN, GOLDEN_CHOICES, trainedBits } from './golden.fixtures.ts'

beforeAll(useEmptyWasmBackend)

function optionsFor(network: DenseNetwork, rows: number): TrainerOptions {
  return {
    network,
    training: { ...DEFAULT_SPEC.training, optimizer: 'adam', loss: 'mean_squared_error', l2: 0.001 },
    train: samplesFor(network, rows, 1.5, 'train'),
    test: samplesFor(network, 40, 1.5, 'test'),
    parameters: parametersFor(network, 0.6),
    seed: 1,
  }
}

const SMALL = optionsFor(networkFor(3, hiddenLayers([5, 4], 'tanh', 'leaky_relu'), 'sigmoid'), 300)

const rowsUpTo = (count: number) => Uint32Array.from({ length: count }, (_, row) => row)

function expectClose(got: Float32Array, expected: Float32Array, tolerance = 5e-6): void {
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0.01)
  const errors = Array.from(got, (value, i) => Math.abs(value - expected[i]!) / scale)
  expect(got).toHaveLength(expected.length)
  expect(Math.max(...errors)).toBeLessThan(tolerance)
}

describe('exact replay', () => {
  it.each(OPTIMIZERS)('%s computes the bits of every other machine', async (optimizer) => {
    expect(await trainedBits(optimizer)).toBe(GOLDEN[optimizer])
  })

  it.each(GOLDEN_CHOICES)('%o computes the bits of every other machine', async (choices, bits) => {
    expect(await trainedBits('sgd', choices)).toBe(bits)
  })

  it('gives the same bits in one call, in many, and after a saved state', async () => {
    const order = Uint32Array.from({ length: 3000 }, (_, i) => (i * 7) % 300)
    const [once, often, resumed] = await Promise.all([1, 2, 3].map(() => createFusedWasmTrainer(SMALL)))
    await once!.train(order, 10)
    for (let at = 0; at < order.length; at += 10) await often!.train(order.subarray(at, at + 10), 10)
    // 70 updates: not where Adam's powers are computed afresh
    await resumed!.train(order.subarray(0, 700), 10)
    const saved = await resumed!.state()
    await resumed!.train(rowsUpTo(90), 1)
    await resumed!.setState(saved)
    await resumed!.train(order.subarray(700), 10)
    const expected = await once!.state()
    expect(await often!.state()).toEqual(expected)
    expect(await resumed!.state()).toEqual(expected)
    for (const trainer of [once!, often!, resumed!]) trainer.dispose()
  })
})

describe('shapes beyond the playground', () => {
  it.each([1, 2, 3, 4, 5, 11, 127, 128, 129, 260, 300])('gradients and losses of %i rows', async (rows) => {
    const options = { ...SMALL, test: samplesFor(SMALL.network, rows, 1.5, 'test') }
    const fused = await createFusedWasmTrainer(options)
    const reference = createReferenceTrainer(options)
    expectClose(await fused.gradients(rowsUpTo(rows)), await reference.gradients(rowsUpTo(rows)))
    const got = await fused.evaluate('test')
    const expected = await reference.evaluate('test')
    expect(got.loss).toBeCloseTo(expected.loss, 6)
    expect(got.accuracy).toBe(expected.accuracy)
    fused.dispose()
  })

  it.each(['linear', 'sigmoid'] as const)('three %s outputs, 70 units wide', async (activation) => {
    const network = networkOfLayers('regression', 6, [
      ...hiddenLayers([70, 9], 'tanh'),
      { units: 3, activation },
    ])
    const options = optionsFor(network, 50)
    const fused = await createFusedWasmTrainer(options)
    const reference = createReferenceTrainer(options)
    await fused.train(rowsUpTo(50), 7)
    await reference.train(rowsUpTo(50), 7)
    expectClose((await fused.state()).parameters, (await reference.state()).parameters, 1e-4)
    expectClose(await fused.gradients(rowsUpTo(50)), await reference.gradients(rowsUpTo(50)), 1e-4)
    const input = Float32Array.of(1, -1, 0.5, 0, 2, -2)
    expectClose(await fused.activations(input), await reference.activations(input), 1e-4)
    expect((await fused.evaluate('train')).loss).toBeCloseTo((await reference.evaluate('train')).loss, 4)
    fused.dispose()
  })

  it('a grid of many chunks and an odd number of points', async () => {
    const fused = await createFusedWasmTrainer(SMALL)
    const reference = createReferenceTrainer(SMALL)
    const units = Array.from({ length: SMALL.network.unitCount }, (_, unit) => unit)
    const palette = Uint32Array.from({ length: 256 }, (_, i) => i * 0x010101)
    for (const grid of [gridOf(31, 3), gridOf(20, 3), gridOf(31, 3), gridOf(7, 3)]) {
      const request = { grid, units, palette, discretize: false, valuesOf: [10, 0, 4] }
      const got = await fused.maps(request)
      const expected = await reference.maps(request)
      expectClose(got.values, expected.values)
      expectClose(got.scales, expected.scales)
      expect(got.pixels).toHaveLength(expected.pixels.length)
      expect(got.pixels.every((level, i) => Math.abs(level - expected.pixels[i]!) <= 1)).toBe(true)
    }
    fused.dispose()
  })
})

describe('limits', () => {
  const wide = networkFor(7, hiddenLayers([12_000, 12_000], 'relu'), 'sigmoid')

  it('trains everything the playground offers, and refuses in words what does not fit', async () => {
    expect(fitsFusedWasm(networkFor(7, hiddenLayers(Array<number>(8).fill(32), 'tanh'), 'sigmoid'))).toBe(
      true,
    )
    expect(fitsFusedWasm(wide)).toBe(false)
    const parameters = new Float32Array(wide.parameterCount)
    const building = createFusedWasmTrainer({ ...SMALL, network: wide, parameters })
    await expect(building).rejects.toMatchObject({
      failure: 'network-too-large',
      message: expect.stringMatching(/^network: needs \d+ MiB, at most 1024 on wasm$/) as unknown,
    })
  })

  it('makes no update of an empty batch', async () => {
    const trainer = await createFusedWasmTrainer(SMALL)
    await trainer.train(new Uint32Array(0), 10)
    expect(await trainer.state()).toMatchObject({ updates: 0, parameters: SMALL.parameters })
    trainer.dispose()
  })

  it('refuses rows that are not there and keeps its state', async () => {
    const trainer = await createFusedWasmTrainer(SMALL)
    await expect(trainer.train(Uint32Array.of(0, 300), 1)).rejects.toMatchObject({ failure: 'internal' })
    expect(await trainer.state()).toMatchObject({ updates: 0, parameters: SMALL.parameters })
    trainer.dispose()
  })
})

it('keeps its memory flat over trainers, calls and grids', async () => {
  const live = async () => {
    const trainer = await createFusedWasmTrainer(SMALL)
    for (let i = 0; i < 20; i++) {
      await trainer.train(rowsUpTo(300), 10)
      await trainer.evaluate('test')
      for (const grid of [gridOf(40, 3), gridOf(9, 3), gridOf(40, 3)]) {
        const request = { grid, units: [0, 4, 12], palette: new Uint32Array(256), discretize: false }
        await trainer.maps({ ...request, valuesOf: [12] })
      }
    }
    trainer.dispose()
    const kernel = await acquireKernel()
    releaseKernel(kernel)
    return kernel.memory.buffer.byteLength
  }
  const first = await live()
  for (let i = 0; i < 20; i++) expect(await live()).toBe(first)
})

it('gives each trainer a memory of its own, even after one was disposed of twice', async () => {
  const gone = await createFusedWasmTrainer(SMALL)
  gone.dispose()
  gone.dispose()
  const [one, other] = [await createFusedWasmTrainer(SMALL), await createFusedWasmTrainer(SMALL)]
  await one.train(rowsUpTo(300), 10)
  expect((await other.state()).parameters).toEqual(SMALL.parameters)
  one.dispose()
  other.dispose()
})

function gridOf(resolution: number, inputs: number): Grid {
  return {
    resolution,
    inputs: Float32Array.from({ length: resolution ** 2 * inputs }, (_, i) => 3 * Math.sin(i * 1.7)),
  }
}
