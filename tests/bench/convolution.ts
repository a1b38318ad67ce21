import { createFusedImageTrainer } from '../../src/engine/tfjs/kernels/wasm/imageTrainer.ts'
import type { ImageLayer, ImageNetwork } from '../../src/spec/imageLayers.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { imageParametersFor, imagesFor } from '../engine/imageCases.ts'
import { useEmptyWasmBackend as startEmptyBackend } from '../engine/kernels/emptyBackend.fixtures.ts'
import { DIGIT, SMALL_CNN, stacked, USUAL_CNN } from '../spec/imageStacks.ts'
import { markdownTable } from './markdownTable.ts'
import { PlainConvolution } from './plainConvolution.ts'
import { quantile } from './statistics.ts'

const BATCH = 32
const ROUNDS = 5
const NETWORKS: readonly (readonly [string, readonly ImageLayer[], number])[] = [
  ['8 filters 3x3, pool, dense 10', SMALL_CNN, 60],
  ['32 filters 3x3, pool, dense 128, dense 10', USUAL_CNN, 10],
]

/** Images a second of `train` over `batches` batches. */
async function speedOf(
  batches: number,
  train: (order: Uint32Array) => void | Promise<void>,
): Promise<number> {
  const order = Uint32Array.from({ length: batches * BATCH }, (_, i) => i % 256)
  const start = performance.now()
  await train(order)
  return (order.length / (performance.now() - start)) * 1000
}

/** Prints images a second of the fused kernel and of plain loops, in turns, medians of `ROUNDS` rounds. */
export async function main(): Promise<void> {
  await startEmptyBackend()
  const rows: string[][] = []
  for (const [name, layers, batches] of NETWORKS)
    rows.push([name, ...(await race(stacked(DIGIT, layers), batches))])
  const titles = ['network, batches of 32', 'fused images/s', 'plain loops', 'ratio']
  console.log(markdownTable(titles, rows, 1))
}

async function race(network: ImageNetwork, batches: number): Promise<string[]> {
  const [train, parameters] = [imagesFor(network, 256), imageParametersFor(network, 0.05)]
  const training = { ...DEFAULT_SPEC.training, loss: 'categorical_crossentropy', learningRate: 0.01 } as const
  const fused = await createFusedImageTrainer({ network, training, train, test: train, parameters, seed: 1 })
  const plain = new PlainConvolution(network, parameters)
  const rounds: { readonly fused: number; readonly plain: number }[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const slow = await speedOf(Math.ceil(batches / 10), (order) => plain.train(train, order, BATCH, 0.01))
    rounds.push({ plain: slow, fused: await speedOf(batches, (order) => fused.train(order, BATCH)) })
  }
  fused.dispose()
  // The first round warms up.
  const median = (pick: (round: (typeof rounds)[number]) => number) =>
    quantile(rounds.slice(1).map(pick), 0.5)
  const speeds = [median((round) => round.fused), median((round) => round.plain)]
  return [...speeds.map((speed) => speed.toFixed(0)), median((round) => round.fused / round.plain).toFixed(1)]
}
