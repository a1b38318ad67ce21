import { isFollowable, Pace } from './pace.ts'
import type { Resume } from './protocol.ts'
import type { Run } from './run.ts'
import { SLICE_MS, Stride } from './stride.ts'
import { Throughput } from './throughput.ts'
import type { Scheduler } from './timers.ts'

/** Trains a run in slices: at the pace of play, or up to the end of an epoch. */
export class Training {
  readonly #scheduler: Scheduler
  readonly #throughput = new Throughput()
  #stride = new Stride()
  #pace: Pace | null = null

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler
  }

  get playing(): boolean {
    return this.#pace !== null
  }

  /** Milliseconds that the backend probably still has to work for what it was asked. */
  get backlogMs(): number {
    return this.#stride.backlogMs
  }

  play(run: Run): void {
    if (this.playing) return
    this.#setPace(run)
    this.#throughput.begin(this.#scheduler.now())
  }

  pause(): void {
    this.#pace = null
  }

  /** The speed has changed. */
  changePace(run: Run): void {
    if (this.playing) this.#setPace(run)
  }

  /** Another trainer computes at another speed. */
  forgetSpeed(): void {
    this.#stride = new Stride()
  }

  /** Updates that play should make now. */
  due({ nextSize, spec }: Run): number {
    return this.#pace?.due(this.#scheduler.now(), nextSize, spec.training.batchSize) ?? 0
  }

  /** Milliseconds until play's next update is due. */
  wait({ nextSize }: Run): number {
    return this.#pace?.wait(nextSize) ?? Infinity
  }

  /** Makes what is due, for one slice at most. */
  async playSlice(run: Run): Promise<void> {
    const due = () => this.due(run)
    await this.#slice(run, isFollowable(run.spec.view.speed), due, (updates, samples) => {
      this.#pace?.spend(updates, samples)
      this.#throughput.add(samples)
    })
  }

  /** Trains towards the end of `epoch`, for one slice at most. */
  async epochSlice(run: Run, epoch: number): Promise<void> {
    const left = () => (run.cursor.progress.epoch === epoch ? run.updatesLeft : 0)
    await this.#slice(run, false, left, () => {})
  }

  /** Waits until everything asked for is trained, and reads the state. */
  async snapshot(run: Run): Promise<Resume> {
    const began = this.#scheduler.now()
    const state = await run.snapshot()
    this.#stride.flushed(this.#scheduler.now() - began)
    return state
  }

  /** Numbers were read back that came after all training so far. */
  drained(): void {
    this.#stride.drained()
  }

  /** Samples per second over about the last second of play; call it right after a snapshot. */
  measureSpeed(): number {
    return this.#throughput.measure(this.#scheduler.now(), this.playing)
  }

  async #slice(
    run: Run,
    follow: boolean,
    due: () => number,
    made: (updates: number, samples: number) => void,
  ): Promise<void> {
    let now = this.#scheduler.now()
    const end = now + this.backlogMs + SLICE_MS
    do {
      const asked = Math.min(due(), this.#stride.updates)
      if (asked === 0) return
      const { updates, samples } = await run.train(asked, run.spec.training.batchSize, follow)
      const after = this.#scheduler.now()
      this.#stride.called(updates, after - now)
      made(updates, samples)
      now = after
    } while (run.stop === null && !run.judging && now + this.backlogMs < end)
  }

  #setPace({ spec, rows, nextSize }: Run): void {
    this.#pace = new Pace(spec.view.speed, rows, nextSize, this.#scheduler.now())
  }
}
