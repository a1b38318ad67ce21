import { generateDataset } from '../../src/data/generate.ts'
import { gridInputs } from '../../src/data/grid.ts'
import { createReferenceTrainer } from '../../src/engine/reference/trainer.ts'
import { createFusedWasmTrainer } from '../../src/engine/tfjs/kernels/wasm/trainer.ts'
import { createFusedWebglTrainer } from '../../src/engine/tfjs/kernels/webgl/fusedWebglTrainer.ts'
import { createLayersTrainer } from '../../src/engine/tfjs/layers/layersTrainer.ts'
import type { DenseTrainer, TrainerOptions } from '../../src/engine/trainer.ts'
import { FEATURES } from '../../src/spec/choices.ts'
import type { DenseNetwork } from '../../src/spec/network.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { hiddenLayers, networkFor, parametersFor, samplesFor } from '../engine/caseNetworks.ts'
import { ObjectGraph } from './objectGraph.ts'
import { quantile } from './statistics.ts'

/** Samples a second of every way to train one network with one size of batch. */
export interface KernelSpeed {
  readonly network: string
  readonly batchSize: number
  readonly samplesPerSecond: Readonly<Record<string, number>>
}

export interface MapSpeed {
  readonly network: string
  readonly units: number
  /** For all units at 100x100, coloured; by trainer. */
  readonly milliseconds: Readonly<Record<string, number>>
}

export interface KernelReport {
  readonly speeds: readonly KernelSpeed[]
  readonly maps: readonly MapSpeed[]
}

const NETWORKS: readonly { readonly name: string; readonly inputs: number; readonly units: number[] }[] = [
  { name: 'A 2-4-2-1', inputs: 2, units: [4, 2] },
  { name: 'B 7-8-8-8-1', inputs: 7, units: [8, 8, 8] },
  { name: 'C 7-8x6-1', inputs: 7, units: [8, 8, 8, 8, 8, 8] },
  { name: 'D 7-32x3-1', inputs: 7, units: [32, 32, 32] },
]

const BATCH_SIZES = [1, 10, 250]
const ROWS = 250
const ROUNDS = 5
const ROUND_MS = 100
const RESOLUTION = 100
const MAPS_PAINTED = 100

/** One way to train: does `ROWS` x `epochs` samples. */
interface Contender {
  readonly name: string
  /** Epochs in one call. */
  readonly epochs: number
  train(order: Uint32Array, batchSize: number): void | Promise<void>
}

/**
 * Runs in the page. Every contender trains in turn, round after round, so that a busy moment of the machine
 * strikes them all; the median of the rounds counts.
 */
export async function measureKernels(): Promise<KernelReport> {
  const speeds: KernelSpeed[] = []
  const maps: MapSpeed[] = []
  for (const { name, inputs, units } of NETWORKS) {
    const network = networkFor(inputs, hiddenLayers(units, 'tanh'), 'sigmoid')
    const options = optionsFor(network)
    for (const batchSize of BATCH_SIZES) {
      speeds.push({ network: name, batchSize, samplesPerSecond: await race(options, batchSize) })
    }
    maps.push({ network: name, units: network.unitCount, milliseconds: await mapTimes(options) })
  }
  return { speeds, maps }
}

function optionsFor(network: DenseNetwork): TrainerOptions {
  return {
    network,
    training: { ...DEFAULT_SPEC.training, learningRate: 0.03 },
    train: samplesFor(network, ROWS, 1, 'bench'),
    test: samplesFor(network, ROWS, 1, 'bench'),
    parameters: parametersFor(network, 0.5, 'bench'),
    seed: 1,
  }
}

interface TrainerKind {
  readonly name: string
  /** Epochs in one call: the fused trainers get at least 25 updates, the slow ones a part of an epoch. */
  readonly epochs: number
  create(options: TrainerOptions): DenseTrainer | Promise<DenseTrainer>
}

const TRAINERS: readonly TrainerKind[] = [
  { name: 'reference', epochs: 0.4, create: createReferenceTrainer },
  { name: 'layers cpu', epochs: 0.4, create: (options) => createLayersTrainer('cpu', options) },
  { name: 'layers wasm', epochs: 0.4, create: (options) => createLayersTrainer('wasm', options) },
  { name: 'layers webgl', epochs: 0.4, create: (options) => createLayersTrainer('webgl', options) },
  { name: 'fused wasm', epochs: 40, create: createFusedWasmTrainer },
  { name: 'fused webgl', epochs: 4, create: createFusedWebglTrainer },
]

async function race(options: TrainerOptions, batchSize: number): Promise<Record<string, number>> {
  const { network, training, train, parameters } = options
  const graph = new ObjectGraph(network, parameters, training.loss)
  const trainers: DenseTrainer[] = []
  // one after another: two backends of TensorFlow.js must not start at the same time
  for (const { create } of TRAINERS) trainers.push(await create(options))
  const contenders: Contender[] = [
    {
      name: 'object graph',
      epochs: 1,
      train: (order, size) => graph.train(train, order, size, training.learningRate),
    },
    ...trainers.map((trainer, i) => ({
      ...TRAINERS[i]!,
      train: (order: Uint32Array, size: number) => trainCompletely(trainer, order, size),
    })),
  ]
  const rounds = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const contender of contenders) {
      const speed = await speedOf(contender, batchSize)
      // the first round warms up
      if (round > 0) rounds.get(contender.name)!.push(speed)
    }
  }
  for (const trainer of trainers) trainer.dispose()
  return Object.fromEntries([...rounds].map(([name, speeds]) => [name, quantile(speeds, 0.5)]))
}

/** Until it is done: training only tells a GPU what to do, and reading back waits for it. */
async function trainCompletely(trainer: DenseTrainer, order: Uint32Array, batchSize: number): Promise<void> {
  await trainer.train(order, batchSize)
  if (trainer.backend === 'webgl') await trainer.state()
}

async function speedOf({ epochs, train }: Contender, batchSize: number): Promise<number> {
  const order = Uint32Array.from({ length: ROWS * epochs }, (_, i) => (i * 7) % ROWS)
  const start = performance.now()
  let samples = 0
  let elapsed = 0
  do {
    await train(order, batchSize)
    samples += order.length
    elapsed = performance.now() - start
  } while (elapsed < ROUND_MS)
  return (samples * 1000) / elapsed
}

async function mapTimes(options: TrainerOptions): Promise<Record<string, number>> {
  const wasm = await mapTime(await createFusedWasmTrainer(options), options)
  const webgl = await mapTime(await createFusedWebglTrainer(options), options)
  return { 'fused wasm': wasm, 'fused webgl': webgl }
}

/** Disposes of `trainer`. */
async function mapTime(trainer: DenseTrainer, { network }: TrainerOptions): Promise<number> {
  const dataset = generateDataset(DEFAULT_SPEC.data)
  const features = FEATURES.slice(0, network.inputs)
  const request = {
    grid: {
      resolution: RESOLUTION,
      inputs: gridInputs(dataset, features, DEFAULT_SPEC.view, RESOLUTION),
    },
    units: Array.from({ length: network.unitCount }, (_, unit) => unit),
    palette: Uint32Array.from({ length: 256 }, (_, i) => i * 0x010101 + 0xff000000),
    discretize: false,
    valuesOf: [],
  }
  let { pixels } = await trainer.maps(request)
  const times: number[] = []
  for (let i = 0; i < MAPS_PAINTED; i++) {
    const start = performance.now()
    pixels = (await trainer.maps({ ...request, recycled: pixels })).pixels
    times.push(performance.now() - start)
  }
  trainer.dispose()
  return quantile(times, 0.5)
}
