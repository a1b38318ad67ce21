import { initialParametersOf } from '../../src/engine/initialParametersOf.ts'
import { epochOrder } from '../../src/engine/order.ts'
import { createFusedImageTrainer } from '../../src/engine/tfjs/kernels/wasm/imageTrainer.ts'
import type { Evaluation } from '../../src/engine/trainer.ts'
import { EpochSettings } from '../../src/engine/worker/epochSettings.ts'
import { KeptData } from '../../src/engine/worker/runOptions.ts'
import { networkOf } from '../../src/spec/network.ts'
import type { PresetId } from '../../src/lessons/presets.ts'
import { specOf } from '../bench/training.ts'
import { linkOf, type Changes } from './presetTraining.ts'

/** How a training of images stands after an epoch. */
export interface ImageStanding {
  readonly train: Evaluation
  readonly test: Evaluation
}

/** The training of a preset of images, in Node, as Play does it. */
export interface ImagePresetTraining {
  /** Trains on to `epoch`, which is not before the last one asked for. */
  at(epoch: number): Promise<ImageStanding>
  dispose(): void
}

/** Opens a preset of images, with some keys of its link changed; an empty value takes a key away. */
export async function openImagePreset(id: PresetId, changes: Changes = {}): Promise<ImagePresetTraining> {
  const spec = specOf(linkOf(id, changes))
  const network = networkOf(spec)
  if (network.kind !== 'image') throw new Error(`${id} is no preset of images.`)
  const { train, test } = (await new KeptData().of(spec))!
  const { seed } = spec.network
  const parameters = initialParametersOf(network, spec)
  const options = { network, training: spec.training, train, test, parameters, seed }
  const trainer = await createFusedImageTrainer(options)
  const settings = new EpochSettings(options)
  let done = 0
  return {
    async at(epoch) {
      for (; done < epoch; done++) {
        await settings.enter(trainer, spec.training, done)
        await trainer.train(epochOrder(seed, done, train.rows), spec.training.batchSize)
      }
      return { train: await trainer.evaluate('train'), test: await trainer.evaluate('test') }
    },
    dispose: trainer.dispose.bind(trainer),
  }
}
