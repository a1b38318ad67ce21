import type { Spec } from '../../spec/spec.ts'
import { EngineError } from '../trainer.ts'
import { failedReply } from './failedReply.ts'
import { Frames, type Post } from './frames.ts'
import type { CreateTrainer } from '../trainerChooser.ts'
import { continueFrom } from './continueFrom.ts'
import { KeptData, type Breathe } from './runOptions.ts'
import type { Checkpoint, Origin, ParameterChange, StepUnit, ViewRequest } from './protocol.ts'
import { Run } from './run.ts'
import { SLICE_MS } from './sweep.ts'
import type { Scheduler } from './timers.ts'
import { Training } from './training.ts'

/** Pause between looks at what is due: below a frame's time, and worth a call of several updates. */
const TICK_MS = 8

/** A context lost again this soon will be lost once more: WebGL is given up. */
const LOST_AGAIN_MS = 10_000

/** At rest a frame waits so long for its numbers; then it is posted with those there are. */
const FOR_NUMBERS_MS = 100

/** Attempts to go on after a lost context, in one piece of work. */
const MOST_HEALS = 2

/**
 * Trains at the asked pace and posts frames. Nothing overlaps: whoever calls awaits one method before the
 * next; only `wake` and `painted` may be called at any time.
 */
export class Loop {
  readonly #post: Post
  readonly #make: CreateTrainer
  readonly #scheduler: Scheduler
  readonly #frames: Frames
  readonly #training: Training
  readonly #data = new KeptData()
  #run: Run | null = null
  /** Where the next build goes on while there is no run. */
  #checkpoint: Checkpoint | null = null
  #generation = 0
  /** Why there is no run. */
  #buildError = new EngineError('internal', 'nothing has been built yet')
  #lostAt = -Infinity
  #wake: () => void = () => {}

  constructor(post: Post, make: CreateTrainer, scheduler: Scheduler) {
    this.#post = post
    this.#make = make
    this.#scheduler = scheduler
    this.#frames = new Frames(post, scheduler)
    this.#training = new Training(scheduler)
  }

  /** A frame is so late that further commands have to wait for it. */
  get starving(): boolean {
    return this.#run !== null && this.#frames.overdue
  }

  /** Whether a network stands ready. */
  get hasRun(): boolean {
    return this.#run !== null
  }

  /** Ends the sleep of `turn`. */
  wake(): void {
    this.#wake()
  }

  painted(frame: number, buffers: readonly ArrayBuffer[]): void {
    this.#frames.painted(frame, buffers)
    this.#wake()
  }

  /** Does what is due most, a frame or a slice of training, or sleeps until something is. Never rejects. */
  async turn(): Promise<void> {
    const run = this.#run
    try {
      if (run === null) await this.#sleep(Infinity)
      else if (this.#isFrameDue(run)) await this.#postFrame(run)
      else if (run.judging) await this.#judgeSlice(run)
      else if (this.#evaluationWait(run) <= 0) await this.#evaluateSlice(run)
      else if (this.#training.due(run) > 0) await this.#playSlice(run)
      else await this.#sleepUntilDue(run)
    } catch (error) {
      this.#training.pause()
      this.#post(failedReply(error, null, this.#generation))
    }
  }

  /** Gives the network up for another; `isSuperseded`: a newer build is waiting, and nothing is built. */
  async build(spec: Spec, from: Origin, generation: number, isSuperseded: () => boolean): Promise<void> {
    await this.#leave(from)
    if (isSuperseded()) return
    try {
      const resume = this.#checkpoint && continueFrom(this.#checkpoint, spec)
      const data = await this.#data.of(spec, this.#breather(isSuperseded))
      if (data === null) return
      const run = await Run.build(spec, data, resume, this.#make, () => this.#scheduler.now())
      if (isSuperseded()) return run.dispose()
      this.#run = run
    } catch (error) {
      if (isSuperseded()) return
      this.#buildError = error instanceof EngineError ? error : new EngineError('internal', String(error))
      throw error
    }
    this.#generation = generation
    this.#announce(this.#run)
  }

  async configure(spec: Spec): Promise<void> {
    const run = this.#built()
    const before = run.spec.view.speed
    await this.#healing(run, () => run.configure(spec))
    if (spec.view.speed !== before) {
      this.#training.changePace(run)
      if (await run.reconsider()) this.#announce(run)
    }
    this.#frames.owe()
  }

  play(): void {
    this.#training.play(this.#built())
  }

  pause(): void {
    this.#built()
    this.#training.pause()
    this.#frames.owe()
  }

  /** `isInterrupted` says whether a command is waiting that makes the rest of a long step pointless. */
  async step(unit: StepUnit, isInterrupted: () => boolean): Promise<void> {
    const run = this.#built()
    const size = unit === 'sample' ? 1 : run.spec.training.batchSize
    await this.#judge(run, () => false)
    if (unit === 'epoch') await this.#stepEpoch(run, isInterrupted)
    else await this.#healing(run, () => run.train(1, size, true))
    this.#frames.owe()
    if (run.judging) await this.#judge(run, isInterrupted)
    else this.#heedStop(run)
  }

  /** Pauses, and takes the run to another state: `go` says which. */
  async jump(go: (run: Run) => Promise<void>): Promise<void> {
    const run = this.#built()
    this.#training.pause()
    await this.#healing(run, () => go(run))
    this.#frames.owe()
  }

  async edit(changes: readonly ParameterChange[]): Promise<void> {
    const run = this.#built()
    await this.#healing(run, () => run.edit(changes))
    this.#frames.owe(true)
  }

  view(view: ViewRequest): void {
    this.#frames.show(view)
  }

  /** Receives messages after every slice of a long piece of work, which ends where it is superseded. */
  #breather(isSuperseded: () => boolean): Breathe {
    const scheduler = this.#scheduler
    let end = scheduler.now() + SLICE_MS
    return async () => {
      if (scheduler.now() < end) return true
      await scheduler.yieldToMessages()
      end = scheduler.now() + SLICE_MS
      return !isSuperseded()
    }
  }

  /** Ends the run, and keeps what `from` says of it for the next. */
  async #leave(from: Origin): Promise<void> {
    if (from === 'start') this.#checkpoint = null
    else if (from !== 'here') this.#checkpoint = from
    else if (this.#run !== null) this.#checkpoint = await this.#run.checkpoint()
    this.#training.pause()
    this.#frames.forget()
    this.#run?.dispose()
    this.#run = null
  }

  #built(): Run {
    if (this.#run === null) throw this.#buildError
    return this.#run
  }

  async #stepEpoch(run: Run, isInterrupted: () => boolean): Promise<void> {
    const { epoch } = run.cursor.progress
    for (;;) {
      await this.#healing(run, () => this.#training.epochSlice(run, epoch))
      this.#frames.owe()
      if (run.cursor.progress.epoch !== epoch || run.stop !== null || isInterrupted()) return
      if (this.#frames.overdue) await this.#postFrame(run)
      await this.#scheduler.yieldToMessages()
    }
  }

  /** Judges the epoch that has ended; where it is interrupted, that goes on later. */
  async #judge(run: Run, isInterrupted: () => boolean): Promise<void> {
    while (run.judging && !isInterrupted()) await this.#judgeSlice(run)
  }

  async #judgeSlice(run: Run): Promise<void> {
    await this.#healing(run, () => run.judge())
    this.#heedStop(run)
    await this.#scheduler.yieldToMessages()
  }

  #isFrameDue(run: Run): boolean {
    if (this.#frames.wait(run, this.#training) > 0) return false
    const isResting = !this.#training.playing && this.#evaluationWait(run) <= 0
    return !isResting || this.#frames.overdue || this.#frames.owedMs >= FOR_NUMBERS_MS
  }

  #evaluationWait(run: Run): number {
    return run.sight.wait(this.#training.playing, this.#scheduler.now())
  }

  async #evaluateSlice(run: Run): Promise<void> {
    const { playing } = this.#training
    const moment = {
      playing,
      now: () => this.#scheduler.now(),
      snapshot: () => this.#training.snapshot(run),
    }
    await this.#healing(run, async () => {
      const isNew = await run.sight.evaluate({ ...moment, epoch: run.cursor.epoch })
      if (isNew && !playing) this.#frames.owe()
    })
    this.#training.drained()
    await this.#scheduler.yieldToMessages()
  }

  async #postFrame(run: Run): Promise<void> {
    await this.#healing(run, () => this.#frames.post(run, this.#training, this.#generation))
  }

  async #playSlice(run: Run): Promise<void> {
    try {
      await this.#healing(run, () => this.#training.playSlice(run))
    } catch (error) {
      this.#frames.owe()
      throw error
    }
    this.#heedStop(run)
    await this.#scheduler.yieldToMessages()
  }

  /** After training: says so where it has stopped by itself. */
  #heedStop({ stop }: Run): void {
    if (stop === null) return
    this.#training.pause()
    this.#frames.owe()
    this.#post({ kind: 'stopped', generation: this.#generation, stop })
  }

  /** Does `work`, again with a new trainer from the last state where the WebGL context is lost under it. */
  async #healing(run: Run, work: () => Promise<unknown>): Promise<void> {
    for (let heals = 0; ; heals++) {
      try {
        if (!run.healthy) await this.#heal(run)
        await work()
        return
      } catch (error) {
        const lost = error instanceof EngineError && error.failure === 'context-lost'
        if (!lost || heals === MOST_HEALS) throw error
        run.healthy = false
      }
    }
  }

  async #heal(run: Run): Promise<void> {
    const now = this.#scheduler.now()
    await run.heal(now - this.#lostAt < LOST_AGAIN_MS)
    this.#lostAt = now
    this.#announce(run)
  }

  /** Tells the page of another trainer for the same run. */
  #announce({ choice }: Run): void {
    this.#training.forgetSpeed()
    this.#frames.owe()
    this.#post({ kind: 'trainer', generation: this.#generation, choice })
  }

  async #sleepUntilDue(run: Run): Promise<void> {
    const untilDue = Math.max(this.#training.wait(run), TICK_MS)
    const untilFrame = this.#frames.wait(run, this.#training)
    await this.#sleep(Math.min(untilDue, untilFrame, this.#evaluationWait(run)))
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = ms === Infinity ? () => {} : this.#scheduler.after(ms, resolve)
      this.#wake = () => {
        cancel()
        resolve()
      }
    })
  }
}
