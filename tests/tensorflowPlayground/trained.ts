import { generateDataset } from '../../src/data/generate.ts'
import { splitSamples } from '../../src/data/samples.ts'
import { initialParametersOf } from '../../src/engine/initialParametersOf.ts'
import type { DenseTrainer, TrainerOptions } from '../../src/engine/trainer.ts'
import { Cursor, EPOCH_0 } from '../../src/engine/worker/cursor.ts'
import { denseNetworkOf } from '../../src/spec/network.ts'
import type { Spec } from '../../src/spec/spec.ts'

export interface Losses {
  readonly train: number
  readonly test: number
}

/** The losses of `spec` after each of these numbers of epochs, rising, as the page trains it. */
export async function lossesAfter(
  spec: Spec,
  epochs: readonly number[],
  make: (options: TrainerOptions) => DenseTrainer | Promise<DenseTrainer>,
): Promise<Losses[]> {
  const { training } = spec
  const { seed } = spec.network
  const network = denseNetworkOf(spec)
  const sets = splitSamples(generateDataset(spec.data, spec.features), spec.features)
  const trainer = await make({
    network,
    training,
    ...sets,
    parameters: initialParametersOf(network, spec),
    seed,
  })
  const cursor = new Cursor(seed, sets.train.rows, EPOCH_0, training.shuffle)
  const losses: Losses[] = []
  for (const epoch of epochs) {
    while (cursor.progress.epoch < epoch) {
      const plan = cursor.plan(cursor.updatesLeft(training.batchSize), training.batchSize)
      await trainer.train(plan.rows, plan.batchSize)
      cursor.seek(plan.after)
    }
    const [train, test] = [await trainer.evaluate('train'), await trainer.evaluate('test')]
    losses.push({ train: train.loss, test: test.loss })
  }
  trainer.dispose()
  return losses
}
