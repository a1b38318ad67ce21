import type { StoreApi } from 'zustand/vanilla'
import { clampTo } from '../spec/limits.ts'
import type { Spec } from '../spec/spec.ts'
import { editData, editTraining, setActivation, setUnits, toggleFeature } from './edits.ts'
import type { Notices } from './notices.ts'
import type { Edits } from './playground.ts'
import type { Preferences } from './preferences.ts'
import type { Session } from './session.ts'
import type { PlaygroundState } from './state.ts'
import type { ViewSync } from './viewSync.ts'

interface EditParts {
  readonly state: StoreApi<PlaygroundState>
  readonly preferences: Preferences
  readonly session: Session
  readonly notices: Notices
  readonly view: ViewSync
  change(next: Spec, gesture: string): void
  settleDivergence(): void
}

/** The intentions that take a value: pure edits of the spec, handed to the one way it changes. */
export function createEdits(parts: EditParts): Edits {
  const { state, change } = parts
  const spec = () => state.getState().spec
  const gestureOf = (area: string, patch: object) => `${area}.${Object.keys(patch).join()}`
  return {
    data: (patch) => change(editData(spec(), patch), gestureOf('data', patch)),
    training: (patch) => change(editTraining(spec(), patch), gestureOf('training', patch)),
    view: (patch) => change({ ...spec(), view: { ...spec().view, ...patch } }, gestureOf('view', patch)),
    toggleFeature: (feature) => change(toggleFeature(spec(), feature), `feature.${feature}`),
    units: (layer, units) => change(setUnits(spec(), layer, units), `units.${layer}`),
    activation: (layer, activation) =>
      change(setActivation(spec(), layer, activation), `activation.${layer}`),
    initializer: (initializer) => change(withNetwork(spec(), { initializer }), 'initializer'),
    networkSeed(typed) {
      const seed = clampTo('seed', typed, spec().network.seed)
      change(withNetwork(spec(), { seed }), 'network.seed')
    },
    backend: (backend) => change({ ...spec(), backend }, 'backend'),
    ...createSessionEdits(parts),
    ...createPreferenceEdits(parts),
  }
}

type SessionEdits = Pick<Edits, 'parameter' | 'enlarge' | 'restore' | 'step' | 'visible'>

function createSessionEdits({ state, session, notices, view, settleDivergence }: EditParts): SessionEdits {
  return {
    parameter: (index, value) => session.edit(index, value),
    enlarge(enlarged) {
      state.setState({ enlarged })
      view.sync()
    },
    restore() {
      settleDivergence()
      session.restore()
      notices.say({ tone: 'info', key: 'notice.restored' })
    },
    step(unit) {
      settleDivergence()
      session.step(unit)
    },
    visible: view.show,
  }
}

type PreferenceEdits = Pick<Edits, 'dismiss' | 'helpOpen' | 'language' | 'theme'>

function createPreferenceEdits({ state, preferences, notices, change }: EditParts): PreferenceEdits {
  return {
    dismiss: notices.dismiss,
    helpOpen: (helpOpen) => state.setState({ helpOpen }),
    language(language) {
      preferences.setLanguage(language)
      const { spec } = state.getState()
      change({ ...spec, view: { ...spec.view, language } }, 'language')
    },
    theme(theme) {
      preferences.setTheme(theme)
      state.setState({ theme })
    },
  }
}

function withNetwork(spec: Spec, patch: Partial<Spec['network']>): Spec {
  return { ...spec, network: { ...spec.network, ...patch } }
}
