import type { Spec } from '../../spec/spec.ts'
import { EngineError, type Failure } from '../trainer.ts'
import { Memory } from './memory.ts'
import type {
  Command,
  Frame,
  ParameterChange,
  Reply,
  Resume,
  StepUnit,
  Stop,
  TrainerChoice,
  ViewRequest,
} from './protocol.ts'
import { Requests, type Waiting } from './requests.ts'
import { systemTimers, type Timers } from './timers.ts'
import { WorkerLink, type WorkerPort } from './workerLink.ts'

/** A worker that died this often within this time, in ms, is given up. */
const MOST_DEATHS = 3
const DEATHS_WITHIN_MS = 30_000

export interface ClientCallbacks {
  /** A frame of the current build; to be given back with `painted`. */
  onFrame(frame: Frame): void
  onTrainer(choice: TrainerChoice): void
  /** Training stopped by itself: the numbers went wrong. */
  onDiverged(divergence: Pick<Reply & { kind: 'diverged' }, 'reason' | 'epoch' | 'canRestore'>): void
  /** Training stopped by itself: there is nothing more to train for. */
  onStopped(stop: Stop): void
  /** Something failed that no request asked for; after `worker-died` every request is rejected. */
  onFailure(failure: Failure, detail: string): void
  /** The worker died and was started again from the last frame. */
  onRestart(): void
}

/**
 * The page's side of the engine. Requests resolve once they are carried out and reject with an
 * `EngineError`. A request that a dead worker has left unanswered settles as the restart does.
 */
export interface EngineClient {
  /** Builds anew, from the initial parameters or on from `here` (see `Origin`). */
  build(spec: Spec, from: 'start' | 'here'): Promise<void>
  configure(spec: Spec): Promise<void>
  play(): Promise<void>
  pause(): Promise<void>
  step(unit: StepUnit): Promise<void>
  reset(): Promise<void>
  restore(): Promise<void>
  /** Goes to a state that this build was in, and stops playing. */
  visit(state: Resume): Promise<void>
  edit(changes: readonly ParameterChange[]): Promise<void>
  view(view: ViewRequest): Promise<void>
  /** The frame is on the screen: its pixels go back to the worker. */
  painted(frame: Frame): void
  dispose(): void
}

/** Starts a worker with `spawn` and keeps one alive. Nothing is called back before this returns. */
export function createClient(
  spawn: () => WorkerPort,
  callbacks: ClientCallbacks,
  timers: Timers = systemTimers(),
): EngineClient {
  return new Client(spawn, callbacks, timers)
}

/** A request without its numbers. */
type Asking = Command extends infer C
  ? C extends { id: number }
    ? Omit<C, 'id' | 'generation'>
    : never
  : never

class Client implements EngineClient {
  readonly #spawn: () => WorkerPort
  readonly #callbacks: ClientCallbacks
  readonly #timers: Timers
  readonly #requests = new Requests()
  readonly #memory = new Memory()
  #link: WorkerLink | null
  #generation = 0
  #deaths: number[] = []

  constructor(spawn: () => WorkerPort, callbacks: ClientCallbacks, timers: Timers) {
    this.#spawn = spawn
    this.#callbacks = callbacks
    this.#timers = timers
    this.#link = this.#connect()
  }

  build(spec: Spec, from: 'start' | 'here'): Promise<void> {
    this.#generation++
    this.#memory.built(spec, from)
    return this.#ask({ kind: 'build', spec, from })
  }

  configure(spec: Spec): Promise<void> {
    this.#memory.spec = spec
    return this.#ask({ kind: 'configure', spec })
  }

  play(): Promise<void> {
    this.#memory.playing = true
    return this.#ask({ kind: 'play' })
  }

  pause(): Promise<void> {
    this.#memory.playing = false
    return this.#ask({ kind: 'pause' })
  }

  step(unit: StepUnit): Promise<void> {
    return this.#ask({ kind: 'step', unit })
  }

  reset(): Promise<void> {
    this.#memory.wasReset()
    return this.#ask({ kind: 'reset' })
  }

  restore(): Promise<void> {
    this.#memory.playing = false
    return this.#ask({ kind: 'restore' })
  }

  visit(state: Resume): Promise<void> {
    this.#memory.visited(state)
    return this.#ask({ kind: 'visit', state })
  }

  edit(changes: readonly ParameterChange[]): Promise<void> {
    return this.#ask({ kind: 'edit', changes })
  }

  view(view: ViewRequest): Promise<void> {
    this.#memory.view = view
    return this.#ask({ kind: 'view', view })
  }

  painted(frame: Frame): void {
    this.#link?.painted(frame)
  }

  dispose(): void {
    this.#giveUp('the client was disposed of')
  }

  #ask(asking: Asking): Promise<void> {
    if (this.#link === null)
      return Promise.reject(new EngineError('worker-died', 'there is no worker any more'))
    const { id, promise } = this.#requests.ask(asking.kind)
    this.#link.send({ ...asking, id, generation: this.#generation })
    return promise
  }

  #connect(): WorkerLink | null {
    try {
      return new WorkerLink(this.#spawn(), this.#timers, {
        onReply: (reply) => this.#receive(reply),
        onDeath: (detail) => this.#died(detail),
        isOwed: () => this.#requests.waiting,
      })
    } catch (error) {
      // Where workers are forbidden none will start at a second attempt either.
      this.#timers.after(0, () => this.#callbacks.onFailure('worker-died', String(error)))
      return null
    }
  }

  #receive(reply: Reply): void {
    if (reply.kind === 'alive') return
    const current = reply.generation === this.#generation
    if (reply.kind === 'done') this.#requests.answered(reply.id)?.resolve()
    else if (reply.kind === 'failed') this.#receiveFailure(reply, current)
    else if (reply.kind === 'frame') this.#receiveFrame(reply.frame, current)
    else if (current && reply.kind === 'trainer') this.#callbacks.onTrainer(reply.choice)
    else if (current && reply.kind === 'diverged') {
      this.#memory.playing = false
      this.#callbacks.onDiverged(reply)
    } else if (current && reply.kind === 'stopped') {
      this.#memory.playing = false
      this.#callbacks.onStopped(reply.stop)
    }
  }

  #receiveFrame(frame: Frame, current: boolean): void {
    if (!current || this.#requests.jumping) return this.painted(frame)
    this.#memory.showed(frame)
    this.#callbacks.onFrame(frame)
  }

  #receiveFailure({ id, failure, detail }: Reply & { kind: 'failed' }, current: boolean): void {
    if (id !== null) return this.#requests.answered(id)?.reject(new EngineError(failure, detail))
    if (!current) return
    this.#memory.playing = false
    this.#callbacks.onFailure(failure, detail)
  }

  #died(detail: string): void {
    const now = this.#timers.now()
    this.#deaths = [...this.#deaths.filter((death) => now - death < DEATHS_WITHIN_MS), now]
    if (this.#deaths.length >= MOST_DEATHS) {
      this.#giveUp(detail)
      return this.#callbacks.onFailure('worker-died', detail)
    }
    const orphans = this.#requests.abandon()
    this.#link = this.#connect()
    if (this.#link !== null) this.#callbacks.onRestart()
    this.#rebuild(orphans)
  }

  /** Brings a new worker to where the dead one was. */
  #rebuild(orphans: readonly Waiting[]): void {
    const { spec, view, origin, playing } = this.#memory
    const asked: Promise<void>[] = []
    if (view !== null) asked.push(this.#ask({ kind: 'view', view }))
    if (spec !== null) asked.push(this.#ask({ kind: 'build', spec, from: origin }))
    if (spec !== null && playing) asked.push(this.#ask({ kind: 'play' }))
    Promise.all(asked).then(
      () => orphans.forEach(({ resolve }) => resolve()),
      (error: EngineError) => {
        orphans.forEach(({ reject }) => reject(error))
        if (error.failure !== 'worker-died') this.#callbacks.onFailure(error.failure, error.message)
      },
    )
  }

  #giveUp(detail: string): void {
    this.#link?.close()
    this.#link = null
    const error = new EngineError('worker-died', detail)
    for (const { reject } of this.#requests.abandon()) reject(error)
  }
}
