import type { Spec } from '../../spec/spec.ts'
import { allFinite } from './divergence.ts'
import type { Checkpoint, Frame, Origin, Resume, ViewRequest } from './protocol.ts'

/** What a worker that takes the place of a dead one has to be told. */
export class Memory {
  spec: Spec | null = null
  view: ViewRequest | null = null
  playing = false
  #checkpoint: Checkpoint | null = null

  /** The last state seen that was finite, if there is one. */
  get origin(): Origin {
    return this.#checkpoint ?? 'start'
  }

  built(spec: Spec, from: 'start' | 'here'): void {
    this.spec = spec
    if (from === 'start') this.#checkpoint = null
    this.playing = false
  }

  wasReset(): void {
    this.#checkpoint = null
    this.playing = false
  }

  /** Was told to go to `state`, and may die before it shows it. */
  visited(state: Resume): void {
    this.playing = false
    this.#remember(state)
  }

  showed(frame: Frame): void {
    const state = frame.kind === 'points' ? frame : frame.state
    if (state === null) return
    const { parameters, slots, updates } = state
    this.#remember({ parameters, slots, updates, progress: frame.progress })
  }

  #remember(state: Resume): void {
    if (this.spec !== null && allFinite(state)) this.#checkpoint = { spec: this.spec, state }
  }
}
