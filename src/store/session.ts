import type { StoreApi } from 'zustand/vanilla'
import { carryParameters } from '../engine/carry.ts'
import { initialParameters } from '../engine/initialize.ts'
import { EngineError, type Failure } from '../engine/trainer.ts'
import type { EngineClient } from '../engine/worker/client.ts'
import type { Frame, Progress, Resume, StepUnit } from '../engine/worker/protocol.ts'
import type { Network } from '../spec/network.ts'
import type { Spec } from '../spec/spec.ts'
import type { Effect } from './effect.ts'
import type { FrameSource } from './frameStream.ts'
import type { Notices } from './notices.ts'
import type { PlaygroundState } from './state.ts'

/** The store's side of the engine: turns what the state says into requests, and frames into state. */
export interface Session {
  /** Brings the engine to the state's spec, after an edit of this effect. */
  apply(effect: Effect, before: Spec): void
  play(): void
  pause(): void
  step(unit: StepUnit): void
  reset(): void
  restore(): void
  edit(parameter: number, value: number): void
  /** A frame has arrived from the worker. */
  receive(frame: Frame): void
}

/** A training state together with the network it belongs to. */
interface Held extends Resume {
  readonly network: Network
  readonly features: Spec['features']
}

interface SessionParts {
  readonly state: StoreApi<PlaygroundState>
  readonly client: EngineClient
  readonly frames: FrameSource
  readonly notices: Notices
}

export function createSession({ state, client, frames, notices }: SessionParts): Session {
  let held: Held | null = null

  /** Every request may fail; a failure becomes words, never a throw. */
  function request(promise: Promise<void>): void {
    promise.catch((error: unknown) => {
      const failure: Failure = error instanceof EngineError ? error.failure : 'internal'
      notices.failed(failure)
    })
  }

  function build(resume: Resume | null): void {
    const { spec, playing } = state.getState()
    frames.invalidate({ history: resume === null })
    request(client.build(spec, resume))
    if (playing) request(client.play())
  }

  function restart(): void {
    held = null
    build(null)
  }

  function rebuild(before: Spec): void {
    const { spec, network } = state.getState()
    if (held === null) return build(null)
    held = carry(held, { spec, network, newData: before.data !== spec.data })
    build(held)
  }

  return {
    apply(effect, before) {
      if (effect === 'configure') request(client.configure(state.getState().spec))
      if (effect === 'rebuild') rebuild(before)
      if (effect === 'restart') restart()
    },
    play: () => request(client.play()),
    pause: () => request(client.pause()),
    step: (unit) => request(client.step(unit)),
    reset() {
      held = null
      frames.invalidate({ history: true })
      request(client.reset())
    },
    restore: () => request(client.restore()),
    edit: (parameter, value) => request(client.edit(parameter, value)),
    receive(frame) {
      const { network, spec } = state.getState()
      // A frame of another shape is never shown, but the worker waits for its buffers.
      if (frame.parameters.length !== network.parameterCount) return client.painted(frame)
      const { parameters, slots, updates, progress } = frame
      held = { parameters, slots, updates, progress, network, features: spec.features }
      frames.push(frame)
    },
  }
}

/** The held state, moved into another shape or onto other data. */
function carry(held: Held, to: { spec: Spec; network: Network; newData: boolean }): Held {
  const { spec, network } = to
  const from = { network: held.network, features: held.features }
  const into = { network, features: spec.features }
  const initial = initialParameters(network, spec.network)
  const zeros = new Float32Array(network.parameterCount)
  return {
    ...into,
    parameters: carryParameters(from, { ...into, initial }, held.parameters),
    slots: held.slots.map((slot) => carryParameters(from, { ...into, initial: zeros }, slot)),
    updates: held.updates,
    progress: to.newData ? atEpochStart(held.progress) : held.progress,
  }
}

/** Other data means another order of the samples: the epoch under way begins again. */
function atEpochStart(progress: Progress): Progress {
  return { ...progress, position: 0 }
}
