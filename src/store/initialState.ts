import { generateDataset } from '../data/generate.ts'
import { networkOf, wholeOutput, type Enlarged, type Network } from '../spec/network.ts'
import type { Spec } from '../spec/spec.ts'
import type { Preferences } from './preferences.ts'
import type { PlaygroundState } from './state.ts'

export function initialState(spec: Spec, preferences: Preferences): PlaygroundState {
  const network = networkOf(spec)
  const dataset = generateDataset(spec.data, spec.features)
  return {
    spec,
    network,
    dataset,
    language: languageOf(spec, preferences),
    theme: preferences.theme(),
    engine: 'starting',
    playing: false,
    visited: null,
    canUndo: false,
    canRedo: false,
    choice: null,
    diverged: null,
    finding: null,
    litCell: null,
    enlarged: wholeOf(network),
    stackDraft: null,
    watched: dataset.trainCount,
    notices: [],
    helpOpen: false,
    galleryOpen: false,
    shareOpen: false,
    role: 'student',
    taskOrigin: 'own',
    unlockOpen: false,
    goals: { refusal: null, met: spec.teaching.goals.map(() => null) },
    presenting: null,
  }
}

/** The state with another spec and what is derived from it. The language stays: its words may have to come first. */
export function withSpec(state: PlaygroundState, spec: Spec): PlaygroundState {
  const before = state.spec
  const laidOut = networkOf(spec)
  const sameShape =
    before.features === spec.features && JSON.stringify(laidOut) === JSON.stringify(state.network)
  const network = sameShape ? state.network : laidOut
  const sameData = before.data === spec.data && before.features === spec.features
  const dataset = sameData ? state.dataset : generateDataset(spec.data, spec.features)
  return {
    ...state,
    spec,
    network,
    dataset,
    // Another shape numbers its units anew: the large map goes back to the output.
    enlarged: sameShape ? state.enlarged : wholeOf(network),
    stackDraft: before.network.stack === spec.network.stack ? state.stackDraft : null,
    // Of other images, the first that tests; a drawing stays what it is.
    watched: sameData || typeof state.watched !== 'number' ? state.watched : dataset.trainCount,
    // The cells of other classes are others.
    litCell: before.data.dataset === spec.data.dataset ? state.litCell : null,
  }
}

function wholeOf(network: Network): Enlarged {
  return network.kind === 'dense' ? wholeOutput(network) : 'classes'
}

/** The link's language, else the person's own. */
export function languageOf(spec: Spec, preferences: Preferences): PlaygroundState['language'] {
  return spec.view.language === 'auto' ? preferences.language() : spec.view.language
}
