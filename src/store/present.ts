import type { StoreApi } from 'zustand/vanilla'
import type { Edits } from './playground.ts'
import { mayUse } from './locks.ts'
import { PICTURES, type Picture, type PlaygroundState, type Theme } from './state.ts'

/** The pictures that there are to present: not the curves where a teacher has hidden them. */
export function presentedPictures(state: Pick<PlaygroundState, 'spec' | 'role'>): readonly Picture[] {
  const noCurves = !mayUse(state, 'curves') && state.spec.teaching.hidden.includes('curves')
  return noCurves ? PICTURES.filter((picture) => picture !== 'curves') : PICTURES
}

/** Presents in the theme for projectors, and knows the one from before; no preference of the person changes. */
export function createPresent(state: StoreApi<PlaygroundState>): Edits['present'] {
  let before: Theme | null = null
  return (presenting) => {
    const { theme } = state.getState()
    if (presenting === null) {
      state.setState({ presenting, theme: before ?? theme, shareOpen: false })
      before = null
      return
    }
    before ??= theme
    state.setState({ presenting, theme: 'projector' })
  }
}
