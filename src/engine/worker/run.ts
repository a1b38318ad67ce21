import type { Samples } from '../../data/samples.ts'
import type { Spec } from '../../spec/spec.ts'
import { initialParametersOf } from '../initialParametersOf.ts'
import { EngineError, isOfImages, type AnyTrainer, type Evaluation, type TrainerState } from '../trainer.ts'
import type { CreateTrainer } from '../trainerChooser.ts'
import { Cursor, EPOCH_0, lastBatch } from './cursor.ts'
import { allFinite, DivergenceWatch } from './divergence.ts'
import { EpochWatch, type Ending, type InSlices } from './epochWatch.ts'
import { evaluationOf } from './evaluationOf.ts'
import { HeldTrainer } from './heldTrainer.ts'
import { ImageSight } from './imageSight.ts'
import { PointSight } from './pointSight.ts'
import type { Checkpoint, ParameterChange, Resume, Stop, TrainerChoice } from './protocol.ts'
import { runOptionsOf, type RunData, type RunOptions } from './runOptions.ts'
import type { Change, Sight } from './sight.ts'
import { withoutSlots } from './withoutSlots.ts'
import { withParameters } from './withParameters.ts'

const NO_ROWS = new Uint32Array(0)

/** An update that is not to be followed by eye. */
const UNSEEN = { batch: NO_ROWS, dropout: 0 }

/** One network in training: its data, its trainer, and where it stands. */
export class Run {
  readonly cursor: Cursor
  readonly divergence = new DivergenceWatch()
  /** Trained since the last frame. */
  dirty = false
  /** Whether the trainer can be used; if not, `heal` is what to do first. */
  healthy = true
  #spec: Spec
  readonly #held: HeldTrainer
  readonly #epochs = new EpochWatch()
  /** An epoch has ended and is being judged. */
  #judging: InSlices<Ending | null> | null = null
  /** Rows and dropout rate of the last update. */
  #followed = UNSEEN
  #stop: Stop | null = null
  /** The last state known to be finite: what a lost trainer is rebuilt from. */
  #saved: Resume
  readonly #options: RunOptions
  #sight: Sight
  readonly #initial: Float32Array
  readonly #now: () => number

  /** Builds data, network and trainer, at epoch 0 without `resume`; rejects with the trainer's `EngineError`. */
  static async build(
    spec: Spec,
    data: RunData,
    resume: Resume | null,
    make: CreateTrainer,
    now: () => number,
  ): Promise<Run> {
    const options = runOptionsOf(spec, data)
    const initial = initialParametersOf(options.network, spec)
    const start = resume ?? atEpoch0(initial)
    const held = await HeldTrainer.make(spec, options, start.parameters, make)
    try {
      if (resume !== null) await held.trainer.setState(resume)
    } catch (error) {
      held.dispose()
      throw error
    }
    return new Run(spec, options, initial, start, held, now)
  }

  private constructor(
    spec: Spec,
    options: RunOptions,
    initial: Float32Array,
    start: Resume,
    held: HeldTrainer,
    now: () => number,
  ) {
    this.#spec = spec
    this.#options = options
    this.#initial = initial
    this.#saved = start
    this.#held = held
    this.#now = now
    this.cursor = new Cursor(spec.network.seed, options.train.rows, start.progress, spec.training.shuffle)
    this.#sight = sightOf(options, spec, held.trainer)
  }

  get spec(): Spec {
    return this.#spec
  }

  /** What evaluates it for the page. */
  get sight(): Sight {
    return this.#sight
  }

  get trainer(): AnyTrainer {
    return this.#held.trainer
  }

  get choice(): TrainerChoice {
    return this.#held.choice
  }

  /** Whether an epoch has to be judged before training goes on, see `judge`. */
  get judging(): boolean {
    return this.#judging !== null
  }

  /** Evaluates a set by the present weights. */
  readonly evaluation = (set: 'train' | 'test'): InSlices<Evaluation> =>
    evaluationOf(this.trainer, this.#options, set, this.#now)

  samples(set: 'train' | 'test'): Samples {
    return this.#options[set]
  }

  get rows(): number {
    return this.#options.train.rows
  }

  /** Training rows of the last update, if it was to be followed by eye. */
  get batch(): Uint32Array<ArrayBuffer> {
    return this.#followed.batch
  }

  /** Why training stopped by itself, as long as it stands there. */
  get stop(): Stop | null {
    return this.#stop
  }

  /** Rate at which that update dropped units. */
  get dropout(): number {
    return this.#followed.dropout
  }

  /** Samples that the next update uses. */
  get nextSize(): number {
    return this.cursor.nextSize(this.#spec.training.batchSize)
  }

  /** Updates until the epoch ends. */
  get updatesLeft(): number {
    return this.cursor.updatesLeft(this.#spec.training.batchSize)
  }

  /** Goes on judging the epoch that has ended, for a slice: training may have reached its end. */
  async judge(): Promise<void> {
    const judged = await this.#judging?.next()
    if (judged?.done !== true) return
    this.#judging = null
    const ending = judged.value
    if (ending === null) return
    if (ending.state !== null) await this.goTo(ending.state)
    this.#stop = ending.stop
  }

  /** Makes up to `updates` updates in one call, while no epoch is being judged; `follow` keeps the rows of the last. */
  async train(
    updates: number,
    batchSize: number,
    follow: boolean,
  ): Promise<{ updates: number; samples: number }> {
    const { epoch } = this.cursor.progress
    const { dropout } = this.#spec.training
    // What is judged or set between two epochs is so between two calls.
    const end = this.#epochs.isOn(this) ? epoch + 1 : this.#held.nextBeginning(this.#spec, epoch)
    const most = this.cursor.updatesUntil(end, batchSize)
    const plan = this.cursor.plan(Math.min(updates, most), batchSize)
    await this.#held.train(this.#spec, epoch, plan.rows, plan.batchSize)
    this.#stop = null
    this.cursor.seek(plan.after)
    this.#followed = follow ? { batch: lastBatch(plan), dropout } : UNSEEN
    this.dirty = true
    this.#sight.changed('trained')
    if (plan.after.position === 0) {
      this.#judging = this.#epochs.judge(this)
      await this.judge()
    }
    return { updates: plan.updates, samples: plan.rows.length }
  }

  /** Reads the state back and keeps it to rebuild from. */
  async snapshot(): Promise<Resume> {
    const state = { ...(await this.trainer.state()), progress: this.cursor.progress }
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
    const before = this.#spec.training
    await this.#held.configure(spec, this.cursor.progress.epoch)
    this.cursor.shuffles = spec.training.shuffle
    if (spec.training.optimizer !== before.optimizer) {
      this.#saved = withoutSlots(this.#saved)
      this.divergence.forgetSlots()
      this.#epochs.forgetSlots()
      this.#followed = { ...this.#followed, dropout: 0 }
    }
    if (spec.training.loss !== before.loss) this.#forgetEpochs()
    this.#spec = spec
    if (spec.training.loss !== before.loss || spec.training.optimizer !== before.optimizer)
      this.#sight.changed('edited')
    if (this.#sight instanceof PointSight) this.#sight.show(spec)
  }

  /** Whether Auto took another trainer: it may, where more speed is asked for than it was chosen for. */
  async reconsider(): Promise<boolean> {
    if (this.choice.reason !== 'hardware-gpu') return false
    const state = await this.snapshot()
    if (!allFinite(state) || !(await this.#held.reconsider(this.#spec, state))) return false
    this.#sight = sightOf(this.#options, this.#spec, this.trainer)
    if (this.judging) this.#judging = this.#epochs.judge(this)
    return true
  }

  async reset(): Promise<void> {
    await this.goTo(atEpoch0(this.#initial))
  }

  async restore(): Promise<void> {
    const good = this.divergence.lastGood()
    if (good === null) throw new EngineError('internal', 'restore: there is no good state to go back to')
    await this.goTo(good)
  }

  /** Goes to a state of this network; what was noticed on the way to where it stood is forgotten. */
  async goTo(state: Resume): Promise<void> {
    await this.#setState(state, 'moved')
    this.cursor.seek(state.progress)
    this.divergence.forget()
    this.#forgetEpochs()
    this.#stop = null
    this.dirty = false
    this.#followed = UNSEEN
  }

  /** Sets parameters and leaves the optimizer's slots alone. */
  async edit(changes: readonly ParameterChange[]): Promise<void> {
    const state = withParameters(await this.trainer.state(), changes)
    await this.#setState({ ...state, progress: this.cursor.progress }, 'edited')
    this.#stop = null
    this.#forgetEpochs()
  }

  /** Makes another trainer in place of one whose WebGL context is lost, and goes back to the last frame. */
  async heal(avoidWebgl: boolean): Promise<void> {
    await this.#held.remake(this.#spec, this.#saved.parameters, avoidWebgl)
    this.#sight = sightOf(this.#options, this.#spec, this.trainer)
    await this.#setState(this.#saved, 'moved')
    this.cursor.seek(this.#saved.progress)
    this.#judging = null
    this.healthy = true
  }

  dispose(): void {
    this.#held.dispose()
  }

  /** What was noticed at the ends of epochs is of another training. */
  #forgetEpochs(): void {
    this.#judging = null
    this.#epochs.forget()
  }

  async #setState(state: Resume, change: Change): Promise<void> {
    const { parameters, slots, updates }: TrainerState = state
    await this.trainer.setState({ parameters, slots, updates })
    this.#sight.changed(change)
    this.#saved = state
  }
}

function sightOf(options: RunOptions, spec: Spec, trainer: AnyTrainer): Sight {
  if (isOfImages(options) && 'examine' in trainer) return new ImageSight(options, trainer)
  if (!isOfImages(options) && 'maps' in trainer) return new PointSight(options, spec, trainer)
  throw new EngineError('internal', 'trainer: made for another kind of network')
}

function atEpoch0(parameters: Float32Array): Resume {
  return { parameters, slots: [], updates: 0, progress: EPOCH_0 }
}
