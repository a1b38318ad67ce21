import type { Spec } from '../../spec/spec.ts'
import { allFinite } from './divergence.ts'
import type { Frame, Resume, ViewRequest } from './protocol.ts'

/** What a worker that takes the place of a dead one has to be told. */
export class Memory {
  spec: Spec | null = null
  view: ViewRequest | null = null
  playing = false
  #state: Resume | null = null

  /** The last state seen that was finite; `null`: the initial parameters. */
  get state(): Resume | null {
    return this.#state
  }

  built(spec: Spec, resume: Resume | null): void {
    this.spec = spec
    this.#state = resume
    this.playing = false
  }

  wasReset(): void {
    this.#state = null
    this.playing = false
  }

  showed({ parameters, slots, updates, progress }: Frame): void {
    const state = { parameters, slots, updates, progress }
    if (allFinite(state)) this.#state = state
  }
}
