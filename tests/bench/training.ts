import { generateDataset } from '../../src/data/generate.ts'
import { splitSamples } from '../../src/data/samples.ts'
import { initialParameters } from '../../src/engine/initialize.ts'
import { epochOrder } from '../../src/engine/order.ts'
import { createFusedWasmTrainer } from '../../src/engine/tfjs/kernels/wasm/trainer.ts'
import { EpochSettings } from '../../src/engine/worker/epochSettings.ts'
import type { DenseTrainer } from '../../src/engine/trainer.ts'
import { parseLink } from '../../src/spec/link.ts'
import { denseNetworkOf } from '../../src/spec/network.ts'
import type { Spec } from '../../src/spec/spec.ts'

/** A training in Node as Play does it: the same kernel, initial weights, and batches in the same order. */
export interface Training {
  readonly trainer: DenseTrainer
  readonly trainRows: number
  readonly testRows: number
  /** Trains one epoch more. */
  epoch(): Promise<void>
}

export async function openTraining(spec: Spec): Promise<Training> {
  const network = denseNetworkOf(spec)
  const { seed } = spec.network
  const { train, test } = splitSamples(generateDataset(spec.data, spec.features), spec.features)
  const parameters = initialParameters(network, spec.network)
  const options = { network, training: spec.training, train, test, parameters, seed }
  const trainer = await createFusedWasmTrainer(options)
  const settings = new EpochSettings(options)
  let epochs = 0
  return {
    trainer,
    trainRows: train.rows,
    testRows: test.rows,
    async epoch() {
      await settings.enter(trainer, spec.training, epochs)
      await trainer.train(epochOrder(seed, epochs++, train.rows), spec.training.batchSize)
    },
  }
}

/** The spec of a link that must be as it should be. */
export function specOf(link: string): Spec {
  const { spec, repairs } = parseLink(link)
  if (repairs.length > 0) throw new Error(`${link} is not a link as it should be.`)
  return spec
}
