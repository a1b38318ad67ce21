import type { Dataset } from '../../data/dataset.ts'
import { generateDataset } from '../../data/generate.ts'
import { splitSamples, type Samples } from '../../data/samples.ts'
import { networkOf, type Network } from '../../spec/network.ts'
import type { Spec } from '../../spec/spec.ts'
import { initialParameters } from '../initialize.ts'
import { EngineError, type Trainer, type TrainerOptions, type TrainerState } from '../trainer.ts'
import { Grids } from './grids.ts'
import { Cursor, EPOCH_0, lastBatch } from './cursor.ts'
import { allFinite, DivergenceWatch } from './divergence.ts'
import type { ChosenTrainer, CreateTrainer } from '../trainerChooser.ts'
import { askedSamplesPerSecond } from './pace.ts'
import { Mistakes } from './mistakes.ts'
import type { Checkpoint, Resume, TrainerChoice } from './protocol.ts'
import { withoutSlots } from './withoutSlots.ts'
import { withParameter } from './withParameter.ts'

const NO_ROWS = new Uint32Array(0)

type RunOptions = Omit<TrainerOptions, 'training' | 'parameters'> & { readonly dataset: Dataset }

/** One network in training: its data, its trainer, and where it stands. */
export class Run {
  readonly network: Network
  readonly cursor: Cursor
  readonly divergence = new DivergenceWatch()
  readonly grids: Grids
  readonly #mistakes: Mistakes
  /** Trained since the last frame. */
  dirty = false
  /** Whether the trainer can be used; if not, `heal` is what to do first. */
  healthy = true
  #spec: Spec
  #trainer: Trainer
  #choice: TrainerChoice
  #batch = NO_ROWS
  /** The last state known to be finite: what a lost trainer is rebuilt from. */
  #saved: Resume
  readonly #options: RunOptions
  readonly #initial: Float32Array
  readonly #make: CreateTrainer

  /** Builds data, network and trainer, at epoch 0 without `resume`; rejects with the trainer's `EngineError`. */
  static async build(spec: Spec, resume: Resume | null, make: CreateTrainer): Promise<Run> {
    const network = networkOf(spec)
    const dataset = generateDataset(spec.data, spec.features)
    const { seed } = spec.network
    const options = { network, dataset, seed, ...splitSamples(dataset, spec.features) }
    const initial = initialParameters(network, spec.network)
    const start = resume ?? atEpoch0(initial)
    const { parameters } = start
    const all = { ...options, training: spec.training, parameters }
    const made = await make(spec.backend, all, undefined, asked(spec, all))
    try {
      if (resume !== null) await made.trainer.setState(resume)
    } catch (error) {
      made.trainer.dispose()
      throw error
    }
    return new Run(spec, options, initial, start, made, make)
  }

  private constructor(
    spec: Spec,
    options: RunOptions,
    initial: Float32Array,
    start: Resume,
    made: ChosenTrainer,
    make: CreateTrainer,
  ) {
    this.#spec = spec
    this.#options = options
    this.#initial = initial
    this.#saved = start
    this.#make = make
    this.#trainer = made.trainer
    this.#choice = made.choice
    this.network = options.network
    this.cursor = new Cursor(spec.network.seed, options.train.rows, start.progress)
    this.grids = new Grids(options.dataset, spec, made.trainer.tileResolution)
    this.#mistakes = new Mistakes(options)
  }

  get spec(): Spec {
    return this.#spec
  }

  get trainer(): Trainer {
    return this.#trainer
  }

  get choice(): TrainerChoice {
    return this.#choice
  }

  samples(set: 'train' | 'test'): Samples {
    return this.#options[set]
  }

  get rows(): number {
    return this.#options.train.rows
  }

  /** Training rows of the last update, if it was to be followed by eye. */
  get batch(): Uint32Array<ArrayBuffer> {
    return this.#batch
  }

  /** See `Mistakes.find`. */
  findMistakes(): Promise<Uint32Array<ArrayBuffer>> {
    return this.#mistakes.find(this.#trainer)
  }

  /** Samples that the next update uses. */
  get nextSize(): number {
    return this.cursor.nextSize(this.#spec.training.batchSize)
  }

  /** Updates until the epoch ends. */
  get updatesLeft(): number {
    return this.cursor.updatesLeft(this.#spec.training.batchSize)
  }

  /** Makes up to `updates` updates in one call; `follow` keeps the rows of the last. */
  async train(
    updates: number,
    batchSize: number,
    follow: boolean,
  ): Promise<{ updates: number; samples: number }> {
    const plan = this.cursor.plan(updates, batchSize)
    await this.#trainer.train(plan.rows, plan.batchSize)
    this.cursor.seek(plan.after)
    this.#batch = follow ? lastBatch(plan) : NO_ROWS
    this.dirty = true
    return { updates: plan.updates, samples: plan.rows.length }
  }

  /** Reads the state back and keeps it to rebuild from. */
  async snapshot(): Promise<Resume> {
    const state = { ...(await this.#trainer.state()), progress: this.cursor.progress }
    if (allFinite(state)) this.#saved = state
    return state
  }

  /** Where training stands, for another network to go on from. */
  async checkpoint(): Promise<Checkpoint> {
    try {
      return { spec: this.#spec, state: await this.snapshot() }
    } catch {
      // A trainer that cannot be asked any more, its context gone: what it last told stands in.
      return { spec: this.#spec, state: this.#saved }
    }
  }

  async configure(spec: Spec): Promise<void> {
    await this.#trainer.configure(spec.training)
    if (spec.training.optimizer !== this.#spec.training.optimizer) {
      this.#saved = withoutSlots(this.#saved)
      this.divergence.forgetSlots()
    }
    this.#spec = spec
    this.grids.show(spec)
  }

  /** Whether Auto took another trainer: it may, where more speed is asked for than it was chosen for. */
  async reconsider(): Promise<boolean> {
    if (this.#choice.reason !== 'hardware-gpu') return false
    const state = await this.snapshot()
    if (!allFinite(state)) return false
    const { parameters } = state
    const options = { ...this.#options, training: this.#spec.training, parameters }
    const made = await this.#make(this.#spec.backend, options, undefined, asked(this.#spec, options))
    const moves = made.choice.reason !== this.#choice.reason
    if (moves) await made.trainer.setState(state)
    const dropped = moves ? this.#trainer : made.trainer
    if (moves) this.#take(made)
    dropped.dispose()
    return moves
  }

  async reset(): Promise<void> {
    await this.#goTo(atEpoch0(this.#initial))
  }

  async restore(): Promise<void> {
    const good = this.divergence.lastGood()
    if (good === null) throw new EngineError('internal', 'restore: there is no good state to go back to')
    await this.#goTo(good)
  }

  /** Sets one parameter and leaves the optimizer's slots alone. */
  async edit(parameter: number, value: number): Promise<void> {
    const state = withParameter(await this.#trainer.state(), parameter, value)
    await this.#setState({ ...state, progress: this.cursor.progress })
  }

  /** Makes another trainer in place of one whose WebGL context is lost, and goes back to the last frame. */
  async heal(avoidWebgl: boolean): Promise<void> {
    this.dispose()
    const { trainer, choice } = await this.#remake(avoidWebgl)
    this.#take({ trainer, choice: { ...choice, reason: 'webgl-context-lost' } })
    await this.#setState(this.#saved)
    this.cursor.seek(this.#saved.progress)
    this.healthy = true
  }

  dispose(): void {
    try {
      this.#trainer.dispose()
    } catch {
      // A trainer whose context is gone may be unable to free what is gone with it.
    }
  }

  async #remake(avoidWebgl: boolean): ReturnType<CreateTrainer> {
    const { backend, training } = this.#spec
    const options = { ...this.#options, training, parameters: this.#saved.parameters }
    if (avoidWebgl) return this.#make(backend, options, 'webgl')
    try {
      return await this.#make(backend, options)
    } catch {
      return this.#make(backend, options, 'webgl')
    }
  }

  async #goTo(state: Resume): Promise<void> {
    await this.#setState(state)
    this.cursor.seek(state.progress)
    this.divergence.forget()
    this.dirty = false
    this.#batch = NO_ROWS
  }

  async #setState(state: Resume): Promise<void> {
    const { parameters, slots, updates }: TrainerState = state
    await this.#trainer.setState({ parameters, slots, updates })
    this.#saved = state
  }

  #take({ trainer, choice }: ChosenTrainer): void {
    this.#trainer = trainer
    this.#choice = choice
    this.grids.resize(trainer.tileResolution)
  }
}

function atEpoch0(parameters: Float32Array): Resume {
  return { parameters, slots: [], updates: 0, progress: EPOCH_0 }
}

function asked({ view, training }: Spec, { train }: TrainerOptions): number {
  return askedSamplesPerSecond(view.speed, train.rows, training.batchSize)
}
