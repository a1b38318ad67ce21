import { createFusedImageTrainer } from '../../src/engine/tfjs/kernels/wasm/imageTrainer.ts'
import { createImageLayersTrainer } from '../../src/engine/tfjs/layers/imageLayersTrainer.ts'
import type { ImageTrainer, ImageTrainerOptions } from '../../src/engine/trainer.ts'
import type { ImageLayer } from '../../src/spec/imageLayers.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { imageParametersFor, imagesFor } from '../engine/imageCases.ts'
import { DIGIT, SMALL_CNN, stacked, USUAL_CNN } from '../spec/imageStacks.ts'
import { PlainConvolution } from './plainConvolution.ts'
import { quantile } from './statistics.ts'
import { StockImages } from './stockImages.ts'

/** Images a second of every way to train one network, medians of the rounds. */
export interface ImageSpeed {
  readonly network: string
  readonly imagesPerSecond: Readonly<Record<ImageContender, number>>
}

export type ImageContender = 'plain loops' | 'stock cpu' | 'stock webgl' | 'layers webgl' | 'fused wasm'

interface Race {
  readonly network: string
  readonly layers: readonly ImageLayer[]
  /** Batches of a round, so that each takes a fraction of a second, or one batch. */
  readonly batches: Readonly<Record<ImageContender, number>>
}

const RACES: readonly Race[] = [
  {
    network: '8 filters 3x3, pool, dense 10',
    layers: SMALL_CNN,
    batches: { 'plain loops': 8, 'stock cpu': 2, 'stock webgl': 4, 'layers webgl': 4, 'fused wasm': 200 },
  },
  {
    network: '32 filters 3x3, pool, dense 128, dense 10',
    layers: USUAL_CNN,
    batches: { 'plain loops': 2, 'stock cpu': 1, 'stock webgl': 2, 'layers webgl': 2, 'fused wasm': 20 },
  },
]

const BATCH = 32
const ROWS = 256
const ROUNDS = 3

/** Runs in the page: 28x28 images, batches of 32, SGD, all in turn and round after round, as in `measureKernels`. */
export async function measureImageKernels(): Promise<ImageSpeed[]> {
  const speeds: ImageSpeed[] = []
  for (const { network, layers, batches } of RACES) {
    const shape = stacked(DIGIT, layers)
    const samples = imagesFor(shape, ROWS, 'bench')
    const training = {
      ...DEFAULT_SPEC.training,
      loss: 'categorical_crossentropy',
      learningRate: 0.01,
    } as const
    const parameters = imageParametersFor(shape, 0.05)
    const options = { network: shape, training, train: samples, test: samples, parameters, seed: 1 }
    speeds.push({ network, imagesPerSecond: await race(options, batches) })
  }
  return speeds
}

/** Trains on so many images from the first on, and again from the first after the last. */
type Train = (images: number) => void | Promise<void>

async function race(
  options: ImageTrainerOptions,
  batches: Race['batches'],
): Promise<Record<ImageContender, number>> {
  const { network, train, parameters, training } = options
  const plain = new PlainConvolution(network, parameters)
  const stock = { cpu: await StockImages.on('cpu', network), webgl: await StockImages.on('webgl', network) }
  const layers = await createImageLayersTrainer('webgl', options)
  const fused = await createFusedImageTrainer(options)
  const contenders: Record<ImageContender, Train> = {
    'plain loops': (images) => plain.train(train, orderOf(images), BATCH, training.learningRate),
    'stock cpu': (images) => stock.cpu.train(train, images, BATCH),
    'stock webgl': (images) => stock.webgl.train(train, images, BATCH),
    'layers webgl': (images) => trainCompletely(layers, images),
    'fused wasm': (images) => trainCompletely(fused, images),
  }
  const names = Object.keys(contenders) as ImageContender[]
  const rounds = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of names) {
      const speed = await speedOf(contenders[name], batches[name] * BATCH)
      // The first round warms up.
      if (round > 0) rounds.get(name)!.push(speed)
    }
  }
  for (const trainer of [stock.cpu, stock.webgl, layers, fused]) trainer.dispose()
  const medians = [...rounds].map(([name, speeds]) => [name, quantile(speeds, 0.5)])
  return Object.fromEntries(medians) as Record<ImageContender, number>
}

async function speedOf(train: Train, images: number): Promise<number> {
  const start = performance.now()
  await train(images)
  return (images * 1000) / (performance.now() - start)
}

/** Until it is done: training only tells a GPU what to do, and reading back waits for it. */
async function trainCompletely(trainer: ImageTrainer, images: number): Promise<void> {
  await trainer.train(orderOf(images), BATCH)
  if (trainer.backend === 'webgl') await trainer.examine('test', Uint32Array.of(0), 'present')
}

function orderOf(images: number): Uint32Array {
  return Uint32Array.from({ length: images }, (_, i) => i % ROWS)
}
