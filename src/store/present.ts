import type { StoreApi } from 'zustand/vanilla'
import type { Edits } from './playground.ts'
import type { PlaygroundState, Theme } from './state.ts'

/** Presents in the theme for projectors, and knows the one from before; no preference of the person changes. */
export function createPresent(state: StoreApi<PlaygroundState>): Edits['present'] {
  let before: Theme | null = null
  return (presenting) => {
    const { theme } = state.getState()
    if (presenting === null) {
      state.setState({ presenting, theme: before ?? theme })
      before = null
      return
    }
    before ??= theme
    state.setState({ presenting, theme: 'projector' })
  }
}
