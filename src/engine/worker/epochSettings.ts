import type { TrainingSpec } from '../../spec/spec.ts'
import { noisyInputs } from '../inputNoise.ts'
import { learningRateAt, nextRateChange } from '../schedule.ts'
import type { Trainer, TrainerOptions } from '../trainer.ts'

/** Sets a trainer up for the epoch it is to train: with its learning rate and its noise on the inputs. */
export class EpochSettings {
  readonly #inputs: Float32Array
  readonly #seed: number
  /** What the trainer was given last. */
  #rate: number
  #noise: { deviation: number; epoch: number } | null = null
  #buffer = new Float32Array(0)

  /** For a trainer made with these `options`, which has not been perturbed yet. */
  constructor({ train, seed, training }: Pick<TrainerOptions, 'train' | 'seed' | 'training'>) {
    this.#inputs = train.inputs
    this.#seed = seed
    this.#rate = training.learningRate
  }

  /** The first epoch after `epoch` that needs settings of its own; `Infinity` for none. */
  next(training: TrainingSpec, epoch: number): number {
    return training.inputNoise > 0 ? epoch + 1 : nextRateChange(training, epoch)
  }

  /** Hands hyper-parameters to the trainer, with the rate of `epoch`. */
  async configure(trainer: Trainer, training: TrainingSpec, epoch: number): Promise<void> {
    const learningRate = learningRateAt(training, epoch)
    await trainer.configure({ ...training, learningRate })
    this.#rate = learningRate
  }

  /** Before updates of `epoch` are made: hands over what the trainer does not have yet. */
  async enter(trainer: Trainer, training: TrainingSpec, epoch: number): Promise<void> {
    if (learningRateAt(training, epoch) !== this.#rate) await this.configure(trainer, training, epoch)
    const deviation = training.inputNoise
    if (deviation === 0) return this.#quieten(trainer)
    if (this.#noise?.deviation === deviation && this.#noise.epoch === epoch) return
    this.#buffer = noisyInputs(this.#inputs, deviation, this.#seed, epoch, this.#buffer)
    await trainer.perturb(this.#buffer)
    this.#noise = { deviation, epoch }
  }

  async #quieten(trainer: Trainer): Promise<void> {
    if (this.#noise === null) return
    await trainer.perturb(null)
    this.#noise = null
  }
}
