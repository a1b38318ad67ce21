import { generateDataset } from '../data/generate.ts'
import { networkOf } from '../spec/network.ts'
import type { Spec } from '../spec/spec.ts'
import type { Preferences } from './preferences.ts'
import type { PlaygroundState } from './state.ts'

export function initialState(spec: Spec, preferences: Preferences): PlaygroundState {
  const network = networkOf(spec)
  return {
    spec,
    network,
    dataset: generateDataset(spec.data),
    language: languageOf(spec, preferences),
    theme: preferences.theme(),
    engine: 'starting',
    playing: false,
    canUndo: false,
    canRedo: false,
    choice: null,
    diverged: null,
    finding: null,
    litCell: null,
    enlarged: network.unitCount - 1,
    notices: [],
    helpOpen: false,
  }
}

/** The state with another spec and what is derived from it. The language stays: its words may have to come first. */
export function withSpec(state: PlaygroundState, spec: Spec): PlaygroundState {
  const before = state.spec
  const sameShape =
    before.features === spec.features &&
    before.network.hidden === spec.network.hidden &&
    before.data.dataset === spec.data.dataset
  const network = sameShape ? state.network : networkOf(spec)
  return {
    ...state,
    spec,
    network,
    dataset: before.data === spec.data ? state.dataset : generateDataset(spec.data),
    // Another shape numbers its units anew: the large map goes back to the output.
    enlarged:
      network.unitCount === state.network.unitCount && sameShape ? state.enlarged : network.unitCount - 1,
  }
}

/** The link's language, else the person's own. */
export function languageOf(spec: Spec, preferences: Preferences): PlaygroundState['language'] {
  return spec.view.language === 'auto' ? preferences.language() : spec.view.language
}
