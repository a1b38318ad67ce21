import { beforeAll, describe, expect, it } from 'vitest'
import type { Samples } from '../../../src/data/samples.ts'
import { createReferenceTrainer } from '../../../src/engine/reference/trainer.ts'
import { createFusedWasmTrainer } from '../../../src/engine/tfjs/kernels/wasm/trainer.ts'
import type { DenseTrainer, TrainerOptions } from '../../../src/engine/trainer.ts'
import type { DenseNetwork } from '../../../src/spec/network.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { hiddenLayers, networkFor, parametersFor, samplesFor } from '../caseNetworks.ts'
import { useEmptyWasmBackend } from './emptyBackend.fixtures.ts'

beforeAll(useEmptyWasmBackend)

const rowsUpTo = (count: number) => Uint32Array.from({ length: count }, (_, row) => row)

function optionsFor(network: DenseNetwork, samples: Samples, parameters: Float32Array): TrainerOptions {
  const training = { ...DEFAULT_SPEC.training, loss: 'categorical_crossentropy' } as const
  return { network, training, train: samples, test: samples, parameters, seed: 1 }
}

/** A network without weights to speak of: its logits are `logits`, its rows one of each class. */
async function constant(logits: readonly number[]): Promise<DenseTrainer> {
  const count = logits.length
  const network = networkFor(1, [], 'softmax', count)
  const targets = Float32Array.from({ length: count * count }, (_, i) => (i % (count + 1) === 0 ? 1 : 0))
  const samples = { rows: count, inputs: new Float32Array(count), targets }
  const parameters = Float32Array.of(...logits.map(() => 0.5), ...logits)
  return createFusedWasmTrainer(optionsFor(network, samples, parameters))
}

/** Slopes by the biases, of the loss of row `row` alone, whose layout is that of a single sample, or of two. */
async function slopes(trainer: DenseTrainer, row: number, copies: number): Promise<number[]> {
  const gradients = await trainer.gradients(new Uint32Array(copies).fill(row))
  return [...gradients.subarray(gradients.length / 2)]
}

const LOGITS: readonly (readonly number[])[] = [
  [0, 0, 0],
  [1000, 999, -1000],
  [-1000, 1000, 1000],
  [1e30, -1e30, 0],
  [-3e38, -3e38, -3e38, -3e38],
  [20, 0, 0, 1],
  [0.1, 16, -3, 2, 15.5],
  [-88, -89, -90, -500, -501, -502, 3, 2, 1, 0],
]

describe.each(LOGITS)('logits that begin %d, %d, %d', (...logits: number[]) => {
  const exact = Float32Array.from(logits)
  const most = Math.max(...exact)
  const sum = exact.reduce((total, z) => total + Math.exp(z - most), 0)
  const probabilities = Array.from(exact, (z) => Math.exp(z - most) / sum)

  it('gives probabilities, in activations and maps', async () => {
    const trainer = await constant(logits)
    const outputs = logits.map((_, k) => 1 + k)
    const close = probabilities.map((p): unknown => expect.closeTo(p, 6))
    expect([...(await trainer.activations(Float32Array.of(0)))].slice(1)).toEqual(close)
    const grid = { resolution: 3, inputs: new Float32Array(9) }
    const request = { grid, units: outputs, palette: new Uint32Array(256), discretize: false }
    const { values, centers, scales } = await trainer.maps({ ...request, valuesOf: outputs })
    expect(outputs.map((_, k) => values[k * 9 + 8])).toEqual(close)
    expect([...centers, ...scales]).toEqual(outputs.flatMap(() => [0.5, 0.5]))
    trainer.dispose()
  })

  it.each([1, 2])('has slopes that are exact to their last digits, %i at a time', async (copies) => {
    const trainer = await constant(logits)
    for (const row of logits.keys()) {
      const others = probabilities.reduce((sum, p, k) => (k === row ? sum : sum + p), 0)
      const expected = probabilities.map((p, k) => (k === row ? -others : p))
      const got = await slopes(trainer, row, copies)
      for (const [k, slope] of got.entries()) {
        // e^-87 is the smallest there is.
        expect(Math.abs(slope - expected[k]!)).toBeLessThan(2e-6 * Math.abs(expected[k]!) + 1e-36)
      }
    }
    trainer.dispose()
  })

  it('has the mean loss of the rows', async () => {
    const trainer = await constant(logits)
    const mean = exact.reduce((total, z) => total + (most - z + Math.log(sum)) / logits.length, 0)
    const { loss } = await trainer.evaluate('test')
    expect(Math.abs(loss - mean)).toBeLessThanOrEqual(1e-6 * mean)
    trainer.dispose()
  })
})

it('keeps the digits of a loss far below 1', async () => {
  const network = networkFor(1, [], 'softmax', 3)
  const samples = { rows: 1, inputs: Float32Array.of(0), targets: Float32Array.of(1, 0, 0) }
  const parameters = Float32Array.of(0, 0, 0, 20, 0, 0)
  const trainer = await createFusedWasmTrainer(optionsFor(network, samples, parameters))
  const exact = Math.log1p(2 * Math.exp(-20))
  expect(Math.abs((await trainer.evaluate('train')).loss / exact - 1)).toBeLessThan(1e-6)
  trainer.dispose()
})

it('shows a network that has diverged, instead of hiding it', async () => {
  const trainer = await constant([1, 2, 3])
  const { parameters } = await trainer.state()
  await trainer.setState({ parameters: parameters.fill(3e38), slots: [], updates: 0 })
  const [, ...outputs] = await trainer.activations(Float32Array.of(3))
  expect(outputs).toEqual([NaN, NaN, NaN])
  trainer.dispose()
})

const shapes = [2, 3, 5, 10].flatMap((outputs) => [1, 3, 4, 128, 131].map((rows) => ({ outputs, rows })))

describe.each(shapes)('$outputs classes, $rows rows', ({ outputs, rows }) => {
  const network = networkFor(3, hiddenLayers([5], 'tanh'), 'softmax', outputs)
  const samples = samplesFor(network, rows, 1.5, 'softmax')
  const options = optionsFor(network, samples, parametersFor(network, 2, 'softmax'))

  it('evaluates and learns as the reference does', async () => {
    const fused = await createFusedWasmTrainer(options)
    const reference = createReferenceTrainer(options)
    const expected = await reference.evaluate('test')
    expect(await fused.evaluate('test')).toEqual({
      loss: expect.closeTo(expected.loss, 5) as unknown,
      accuracy: expected.accuracy,
    })
    const gradients = await reference.gradients(rowsUpTo(rows))
    const close = Array.from(gradients, (slope): unknown => expect.closeTo(slope, 5))
    expect([...(await fused.gradients(rowsUpTo(rows)))]).toEqual(close)
    fused.dispose()
  })
})

it('gives a tie to the first class', async () => {
  const network = networkFor(1, [], 'softmax', 4)
  const samples = { rows: 1, inputs: Float32Array.of(0), targets: Float32Array.of(0, 1, 0, 0) }
  const parameters = Float32Array.of(0, 0, 0, 0, 1, 2, 2, -1)
  const trainer = await createFusedWasmTrainer(optionsFor(network, samples, parameters))
  expect((await trainer.evaluate('test')).accuracy).toBe(1)
  trainer.dispose()
})
