import { BufferPool } from './bufferPool.ts'
import { FrameRhythm } from './frameRhythm.ts'
import { pixelBuffers } from './pixelBuffers.ts'
import type { Divergence, Frame, Reply, ViewRequest } from './protocol.ts'
import type { Run } from './run.ts'
import type { Scheduler } from './timers.ts'
import type { Training } from './training.ts'

/** While commands or a long step keep the worker busy, a frame this often shows that it goes on. */
const LATE_MS = 250

/** What a person asked to see is shown as soon as this, whatever else there is to do. */
const SOON_MS = 30

/** A page that has not said yet what it shows. */
const NOTHING_VISIBLE: ViewRequest = {
  palette: new Uint32Array(256),
  classRamps: new Uint32Array(0),
  tiles: false,
  enlarged: null,
  discretize: false,
  mistakes: false,
  predictions: false,
  image: null,
  hidden: false,
}

export type Post = (reply: Reply, transfer?: ArrayBuffer[]) => void

/** Evaluates and posts frames, in their rhythm and with what the page shows. */
export class Frames {
  readonly #post: Post
  readonly #scheduler: Scheduler
  readonly #rhythm = new FrameRhythm()
  readonly #pool = new BufferPool()
  #view: ViewRequest = NOTHING_VISIBLE
  /** Since when a frame is to be posted whether or not anything was trained. */
  #owedSince: number | null = null
  /** A person waits for it. */
  #asked = false

  constructor(post: Post, scheduler: Scheduler) {
    this.#post = post
    this.#scheduler = scheduler
  }

  /** A frame is to be posted whether or not anything was trained; `soon`: a person waits to see it. */
  owe(soon = false): void {
    this.#owedSince ??= this.#scheduler.now()
    this.#asked ||= soon
  }

  /** An owed frame could be posted, and is late by a quarter of a second, or less where a person waits for it. */
  get overdue(): boolean {
    if (this.#owedSince === null || this.#rhythm.blocked) return false
    return this.#scheduler.now() - this.#owedSince > (this.#asked ? SOON_MS : LATE_MS)
  }

  /** Milliseconds since a frame was owed; 0 where none is. */
  get owedMs(): number {
    return this.#owedSince === null ? 0 : this.#scheduler.now() - this.#owedSince
  }

  /** Nobody waits any more for what was in flight or owed. */
  forget(): void {
    this.#rhythm.forget()
    this.#owedSince = null
  }

  show(view: ViewRequest): void {
    this.#view = view
    this.#rhythm.hide(view.hidden)
    this.owe(true)
  }

  painted(frame: number, buffers: readonly ArrayBuffer[]): void {
    this.#rhythm.painted(frame)
    this.#pool.give(buffers)
  }

  /** Milliseconds until a frame is to be posted: `Infinity` where none is to be or the page can't take it. */
  wait(run: Run, training: Training): number {
    const wanted = this.#owedSince !== null || (training.playing && run.dirty)
    if (!wanted || this.#rhythm.blocked) return Infinity
    const behind = this.#owedSince === null && training.due(run) > 0
    return this.#rhythm.nextAt(behind) - this.#scheduler.now() - training.backlogMs
  }

  /** Evaluates a frame and posts it; pauses where it shows that training has diverged. */
  async post(run: Run, training: Training, generation: number): Promise<void> {
    this.#owedSince = null
    this.#asked = false
    this.#rhythm.start(this.#scheduler.now())
    let began = this.#scheduler.now()
    let samplesPerSecond = training.measureSpeed()
    const { picture, evidence } = await run.sight.look({
      view: this.#view,
      pool: this.#pool,
      playing: training.playing,
      epoch: run.cursor.epoch,
      trained: run.dirty,
      dropout: run.dropout,
      now: () => this.#scheduler.now(),
      // What the backend still had to train is no part of what looking takes.
      snapshot: async () => {
        const state = await training.snapshot(run)
        samplesPerSecond = training.measureSpeed()
        began = this.#scheduler.now()
        return state
      },
    })
    const diverged = evidence && run.divergence.judge(evidence.state, evidence.loss, evidence.trained)
    if (diverged !== null) training.pause()
    run.dirty = false
    const now = this.#scheduler.now()
    const frame: Frame = {
      frame: this.#rhythm.end(now, now - began),
      playing: training.playing,
      progress: run.cursor.progress,
      epoch: run.cursor.epoch,
      samplesPerSecond,
      batch: run.batch,
      stop: run.stop,
      optimizer: run.spec.training.optimizer,
      ...picture,
    }
    this.#post({ kind: 'frame', generation, frame }, pixelBuffers(frame))
    if (diverged !== null) this.#postDiverged(run, diverged, generation)
  }

  #postDiverged(run: Run, reason: Divergence, generation: number): void {
    const canRestore = run.divergence.lastGood() !== null
    this.#post({ kind: 'diverged', generation, reason, epoch: run.cursor.progress.epoch, canRestore })
  }
}
