import type { StoreApi } from 'zustand/vanilla'
import type { Spec } from '../spec/spec.ts'
import { effectOf } from './effect.ts'
import { withSpec } from './initialState.ts'
import type { LinkSync, OpenedLink } from './linkSync.ts'
import type { Notices } from './notices.ts'
import type { Preferences } from './preferences.ts'
import type { Session } from './session.ts'
import type { PlaygroundState } from './state.ts'
import type { ViewSync } from './viewSync.ts'

/** The ways in which the spec changes: a person's edit, Back and Forward, another link. */
export interface SpecChanges {
  /** Takes over an edited spec and writes it to the link; `gesture` names what was edited. */
  edit(next: Spec, gesture: string): void
  /** Takes over a link: our own entry of the history like an edit, any other as a new start. */
  open(link: OpenedLink, own: boolean): void
}

interface ChangeParts {
  readonly state: StoreApi<PlaygroundState>
  readonly preferences: Preferences
  readonly link: LinkSync
  readonly session: Session
  readonly view: ViewSync
  readonly notices: Notices
}

export function createSpecChanges(parts: ChangeParts): SpecChanges {
  const { state, preferences, link, session, view, notices } = parts

  function take(next: Spec): void {
    const effect = effectOf(state.getState().spec, next)
    state.setState((old) => withSpec(old, next, preferences))
    if (effect === 'restart') settleDivergence(state, notices)
    view.sync()
    session.apply(effect)
  }

  return {
    edit(next, gesture) {
      if (next === state.getState().spec) return
      take(next)
      link.write(next, gesture)
    },
    open({ spec, repairs }, own) {
      if (own) return take(spec)
      state.setState((old) => ({ ...withSpec(old, spec, preferences), playing: false }))
      settleDivergence(state, notices)
      view.sync()
      session.apply('restart')
      notices.linkRepaired(repairs)
    },
  }
}

/** Training goes on or begins anew: what was said of its divergence no longer holds. */
export function settleDivergence(state: StoreApi<PlaygroundState>, notices: Notices): void {
  state.setState({ diverged: null })
  notices.dismissDivergence()
}
