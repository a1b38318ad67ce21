import type { Spec } from '../../spec/spec.ts'
import type { AnyTrainer, TrainerState } from '../trainer.ts'
import type { ChosenTrainer, CreateTrainer } from '../trainerChooser.ts'
import { EpochSettings } from './epochSettings.ts'
import { askedSamplesPerSecond } from './pace.ts'
import type { TrainerChoice } from './protocol.ts'
import type { RunOptions } from './runOptions.ts'

/** The trainer of a run, which another one may replace: where a context is lost, or for more speed. */
export class HeldTrainer {
  readonly #make: CreateTrainer
  readonly #options: RunOptions
  #trainer: AnyTrainer
  #choice: TrainerChoice
  #settings: EpochSettings

  /** Makes the first one; rejects with its `EngineError`. */
  static async make(spec: Spec, options: RunOptions, parameters: Float32Array, make: CreateTrainer) {
    const all = { ...options, training: spec.training, parameters }
    return new HeldTrainer(
      make,
      options,
      await make(spec.backend, all, undefined, asked(spec, options)),
      spec,
    )
  }

  private constructor(make: CreateTrainer, options: RunOptions, made: ChosenTrainer, spec: Spec) {
    this.#make = make
    this.#options = options
    this.#trainer = made.trainer
    this.#choice = made.choice
    this.#settings = this.#fresh(spec)
  }

  get trainer(): AnyTrainer {
    return this.#trainer
  }

  get choice(): TrainerChoice {
    return this.#choice
  }

  /** The first epoch after `epoch` that has to be begun by a call of `train` of its own. */
  nextBeginning({ training }: Spec, epoch: number): number {
    return this.#settings.next(training, epoch)
  }

  /** Makes the updates of `order`, all with the settings of `epoch`. */
  async train({ training }: Spec, epoch: number, order: Uint32Array, batchSize: number): Promise<void> {
    await this.#settings.enter(this.#trainer, training, epoch)
    await this.#trainer.train(order, batchSize)
  }

  configure({ training }: Spec, epoch: number): Promise<void> {
    return this.#settings.configure(this.#trainer, training, epoch)
  }

  /** Whether Auto took another trainer, from `state` on. */
  async reconsider(spec: Spec, state: TrainerState): Promise<boolean> {
    const options = { ...this.#options, training: spec.training, parameters: state.parameters }
    const made = await this.#make(spec.backend, options, undefined, asked(spec, options))
    const moves = made.choice.reason !== this.#choice.reason
    if (moves) await made.trainer.setState(state)
    const dropped = moves ? this.#trainer : made.trainer
    if (moves) this.#take(made, spec)
    dropped.dispose()
    return moves
  }

  /** Makes another trainer in place of one whose WebGL context is lost. */
  async remake(spec: Spec, parameters: Float32Array, avoidWebgl: boolean): Promise<void> {
    this.dispose()
    const { trainer, choice } = await this.#makeAgain(spec, parameters, avoidWebgl)
    this.#take({ trainer, choice: { ...choice, reason: 'webgl-context-lost' } }, spec)
  }

  dispose(): void {
    try {
      this.#trainer.dispose()
    } catch {
      // A trainer whose context is gone may be unable to free what is gone with it.
    }
  }

  async #makeAgain(spec: Spec, parameters: Float32Array, avoidWebgl: boolean): ReturnType<CreateTrainer> {
    const options = { ...this.#options, training: spec.training, parameters }
    if (avoidWebgl) return this.#make(spec.backend, options, 'webgl')
    try {
      return await this.#make(spec.backend, options)
    } catch {
      return this.#make(spec.backend, options, 'webgl')
    }
  }

  #take({ trainer, choice }: ChosenTrainer, spec: Spec): void {
    this.#trainer = trainer
    this.#choice = choice
    this.#settings = this.#fresh(spec)
  }

  #fresh({ training }: Spec): EpochSettings {
    return new EpochSettings({ ...this.#options, training })
  }
}

function asked({ view, training }: Spec, { train }: RunOptions): number {
  return askedSamplesPerSecond(view.speed, train.rows, training.batchSize)
}
