import { generateDataset } from '../../src/data/generate.ts'
import { gridInputs } from '../../src/data/grid.ts'
import { createFusedWasmTrainer } from '../../src/engine/tfjs/kernels/wasm/trainer.ts'
import type { DenseTrainer } from '../../src/engine/trainer.ts'
import { FEATURES } from '../../src/spec/choices.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { hiddenLayers, networkFor, parametersFor, samplesFor } from '../engine/caseNetworks.ts'
import { growthExponent, quantile } from './statistics.ts'

/** How the cost of one thing grows with another. */
export interface Growth {
  readonly what: string
  readonly by: string
  readonly sizes: readonly number[]
  /** Microseconds at each size, the median of the rounds. */
  readonly microseconds: readonly number[]
  /** The exponent p of cost ~ size^p, fitted by least squares on logarithms. */
  readonly exponent: number
}

const INPUTS = 7
const ROWS = 250
const ROUNDS = 9
const ROUND_MS = 30

/** Runs in the page: the fused WebAssembly trainer, one size varied at a time. */
export async function measureGrowth(): Promise<Growth[]> {
  return [
    await grow('update, batch 10', 'parameters', [4, 8, 16, 32], async (width) => {
      const trainer = await trainerOf(width)
      const order = Uint32Array.from({ length: 25 * 10 }, (_, i) => i)
      const time = await timeOf(() => trainer.train(order, 10))
      trainer.dispose()
      return { size: parameterCount(width), microseconds: time / 25 }
    }),
    await grow('update, 7-8-8-8-1', 'batch size', [1, 10, 50, 250], async (batchSize) => {
      const trainer = await trainerOf(8)
      const order = Uint32Array.from({ length: 2500 }, (_, i) => i % ROWS)
      const time = await timeOf(() => trainer.train(order, batchSize))
      trainer.dispose()
      return { size: batchSize, microseconds: (time * batchSize) / order.length }
    }),
    await grow('all maps, 7-8-8-8-1', 'pixels of a map', [25, 50, 100, 200], async (resolution) => {
      const trainer = await trainerOf(8)
      const time = await mapTime(trainer, resolution)
      trainer.dispose()
      return { size: resolution * resolution, microseconds: time }
    }),
  ]
}

type Measured = { readonly size: number; readonly microseconds: number }

async function grow(
  what: string,
  by: string,
  steps: readonly number[],
  measure: (step: number) => Promise<Measured>,
): Promise<Growth> {
  const measured: Measured[] = []
  for (const step of steps) measured.push(await measure(step))
  const sizes = measured.map(({ size }) => size)
  const microseconds = measured.map((one) => one.microseconds)
  return { what, by, sizes, microseconds, exponent: growthExponent(sizes, microseconds) }
}

function networkOfWidth(width: number) {
  return networkFor(INPUTS, hiddenLayers([width, width, width], 'tanh'), 'sigmoid')
}

function parameterCount(width: number): number {
  return networkOfWidth(width).parameterCount
}

function trainerOf(width: number): Promise<DenseTrainer> {
  const network = networkOfWidth(width)
  return createFusedWasmTrainer({
    network,
    training: { ...DEFAULT_SPEC.training, learningRate: 0.03 },
    train: samplesFor(network, ROWS, 1, 'growth'),
    test: samplesFor(network, ROWS, 1, 'growth'),
    parameters: parametersFor(network, 0.5, 'growth'),
    seed: 1,
  })
}

/** Microseconds of one call: the median over rounds, each of as many calls as fit into its time. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  await work()
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    let calls = 0
    let elapsed = 0
    do {
      await work()
      calls++
      elapsed = performance.now() - start
    } while (elapsed < ROUND_MS)
    times.push((1000 * elapsed) / calls)
  }
  return quantile(times, 0.5)
}

async function mapTime(trainer: DenseTrainer, resolution: number): Promise<number> {
  const { unitCount } = networkOfWidth(8)
  const dataset = generateDataset(DEFAULT_SPEC.data)
  const request = {
    grid: { resolution, inputs: gridInputs(dataset, FEATURES, DEFAULT_SPEC.view, resolution) },
    units: Array.from({ length: unitCount }, (_, unit) => unit),
    palette: new Uint32Array(256).fill(0xff000000),
    discretize: false,
    valuesOf: [],
  }
  let { pixels } = await trainer.maps(request)
  return timeOf(async () => {
    pixels = (await trainer.maps({ ...request, recycled: pixels })).pixels
  })
}
