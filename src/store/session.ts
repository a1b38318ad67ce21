import type { StoreApi } from 'zustand/vanilla'
import { EngineError, type Failure } from '../engine/trainer.ts'
import type { EngineClient } from '../engine/worker/client.ts'
import type { ParameterChange, Resume, StepUnit } from '../engine/worker/protocol.ts'
import type { Effect } from './effect.ts'
import type { FrameSource } from './frameStream.ts'
import type { Notices } from './notices.ts'
import type { PlaygroundState } from './state.ts'
import { createTimeline, type Timeline } from './timeline.ts'

/** The store's side of the engine: turns what the state says into requests, and refusals into words. */
export interface Session {
  /** Brings the engine to the state's spec, after an edit of this effect. */
  apply(effect: Effect): void
  /** Builds the state's spec anew and goes to where it was trained to; `null` for its beginning. */
  open(trained: Resume | null): void
  play(): void
  pause(): void
  step(unit: StepUnit): void
  reset(): void
  restore(): void
  edit(changes: readonly ParameterChange[]): void
  readonly timeline: Omit<Timeline, 'goOn'>
}

interface SessionParts {
  readonly state: StoreApi<PlaygroundState>
  readonly client: EngineClient
  readonly frames: FrameSource
  readonly notices: Notices
}

export function createSession({ state, client, frames, notices }: SessionParts): Session {
  const timeline = createTimeline({ state, client, frames, onFailure: say })

  function say(error: unknown): void {
    const failure: Failure = error instanceof EngineError ? error.failure : 'internal'
    notices.failed(failure)
  }

  /** Every request may fail; a failure becomes words, never a throw. */
  function request(promise: Promise<void>, onFailure = () => {}): void {
    promise.catch((error: unknown) => {
      say(error)
      onFailure()
    })
  }

  function play(): void {
    timeline.goOn()
    request(client.play(), () => state.setState({ playing: false }))
  }

  function build(from: 'start' | 'here'): void {
    const { spec, playing } = state.getState()
    timeline.goOn()
    frames.invalidate({ history: from === 'start' })
    request(client.build(spec, from))
    if (playing) play()
  }

  return {
    apply(effect) {
      if (effect === 'configure') request(client.configure(state.getState().spec))
      if (effect === 'rebuild') build('here')
      if (effect === 'restart') build('start')
    },
    open(trained) {
      build('start')
      if (trained !== null) request(client.visit(trained))
    },
    play,
    pause: () => request(client.pause()),
    step(unit) {
      timeline.goOn()
      request(client.step(unit))
    },
    reset() {
      timeline.goOn()
      frames.invalidate({ history: true })
      request(client.reset())
    },
    restore: () => request(client.restore()),
    edit(changes) {
      timeline.goOn()
      request(client.edit(changes))
    },
    timeline,
  }
}
