import type { StoreApi } from 'zustand/vanilla'
import { clampTo } from '../spec/limits.ts'
import type { DataSpec, Spec } from '../spec/spec.ts'
import type { DiagnosisWatch } from './diagnosisWatch.ts'
import { editData, editTraining, setActivation, setUnits, toggleFeature } from './edits.ts'
import { canBeDrawn, drawnFor, drawnFrom } from './drawnPoints.ts'
import { addFormula, removeFormula } from './formulaEdits.ts'
import { HELD } from './gestures.ts'
import type { Notices } from './notices.ts'
import type { Edits } from './playground.ts'
import { imageEdits, type ImageEdit } from './imageEdits.ts'
import { createPresent } from './present.ts'
import { createPresets } from './presets.ts'
import type { Preferences } from './preferences.ts'
import type { SpecChanges } from './specChanges.ts'
import { createRoleSwitch } from './roleSwitch.ts'
import type { PlaygroundState } from './state.ts'
import { chooseTable } from './tableEdits.ts'
import type { Transport } from './transport.ts'
import type { ViewSync } from './viewSync.ts'

interface EditParts {
  readonly state: StoreApi<PlaygroundState>
  readonly preferences: Preferences
  readonly transport: Transport
  readonly notices: Notices
  readonly view: ViewSync
  readonly changes: SpecChanges
  readonly diagnosis: DiagnosisWatch
}

/** The intentions that take a value, each handed to the part of the store that carries it out. */
export function createEdits(parts: EditParts): Edits {
  const { step, restore, visit, visitBy, visitPresent } = parts.transport
  const steering = { step, restore, visit, visitBy, visitPresent }
  return {
    ...specEdits(parts),
    ...drawingEdits(parts),
    ...imageEdits(parts),
    ...pageEdits(parts),
    ...createPresets(parts),
    ...steering,
  }
}

type PageEdit =
  | 'enlarge'
  | 'visible'
  | 'predictions'
  | 'lightCell'
  | 'dismiss'
  | 'dismissFinding'
  | 'helpOpen'
  | 'galleryOpen'
  | 'shareOpen'
  | 'language'
  | 'theme'
  | 'role'
  | 'unlockOpen'
  | 'unlock'
  | 'takeAgain'
  | 'present'
type DrawingEdit = 'points' | 'drawnTask' | 'drawFrom'
type SpecEdit = Exclude<keyof Edits, PageEdit | DrawingEdit | ImageEdit | 'preset' | keyof Transport>

function specEdits({ state, changes }: EditParts): Pick<Edits, SpecEdit> {
  const spec = () => state.getState().spec
  const change = changes.edit
  const gestureOf = (area: string, patch: object) => `${area}.${Object.keys(patch).join()}`
  return {
    data: (patch) => change(editData(spec(), patch), gestureOf('data', patch)),
    table: (choice) => change(chooseTable(spec(), choice), null),
    training: (patch) => change(editTraining(spec(), patch), gestureOf('training', patch)),
    view: (patch) => change({ ...spec(), view: { ...spec().view, ...patch } }, gestureOf('view', patch)),
    toggleFeature: (feature) => change(toggleFeature(spec(), feature), `feature.${feature}`),
    addFormula(text) {
      const added = addFormula(spec(), text)
      if ('refusal' in added) return added.refusal
      change(added.spec, `formula.${text}`)
      return null
    },
    removeFormula: (formula) => change(removeFormula(spec(), formula), `formula.${formula}`),
    units: (layer, units) => change(setUnits(spec(), layer, units), `units.${layer}`),
    activation: (layer, activation) =>
      change(setActivation(spec(), layer, activation), `activation.${layer}`),
    teaching: (patch) => change(withTeaching(spec(), patch), gestureOf('teaching', patch)),
    initializer: (initializer) => change(withNetwork(spec(), { initializer }), 'initializer'),
    bias(typed) {
      const bias = clampTo('bias', typed, spec().network.bias)
      change(withNetwork(spec(), { bias }), 'network.bias')
    },
    networkSeed(typed) {
      const seed = clampTo('seed', typed, spec().network.seed)
      change(withNetwork(spec(), { seed, playgroundSeed: null }), 'network.seed')
    },
    remedy: (next) => change(next, 'remedy'),
    backend: (backend) => change({ ...spec(), backend }, 'backend'),
    parameters: changes.parameters,
  }
}

function drawingEdits({ state, changes, notices }: EditParts): Pick<Edits, DrawingEdit> {
  let stroke = 0
  const change = (patch: Partial<DataSpec>, gesture: string) =>
    changes.edit(editData(state.getState().spec, patch), gesture)
  return {
    points(drawn, goesOn) {
      if (!goesOn) stroke++
      change({ drawn }, `${HELD}points.${stroke}`)
    },
    drawnTask(drawnTask) {
      const { data } = state.getState().spec
      change({ drawnTask, drawn: drawnFor(data.drawn, data.drawnTask, drawnTask) }, 'drawn-task')
    },
    drawFrom() {
      const { dataset } = state.getState()
      if (!canBeDrawn(dataset)) return
      const drawn = drawnFrom(dataset)
      change({ dataset: 'points', drawnTask: dataset.task, drawn }, 'draw-from')
      const params = { count: drawn.length, all: dataset.count }
      if (drawn.length < dataset.count) notices.say({ tone: 'info', key: 'notice.points-cut', params })
    },
  }
}

function pageEdits({
  state,
  preferences,
  notices,
  view,
  changes,
  diagnosis,
}: EditParts): Pick<Edits, PageEdit> {
  return {
    enlarge(enlarged) {
      state.setState({ enlarged })
      view.sync()
    },
    visible: view.show,
    predictions: view.predict,
    lightCell: (litCell) => state.setState({ litCell }),
    dismiss: notices.dismiss,
    dismissFinding: diagnosis.dismiss,
    helpOpen: (helpOpen) => state.setState({ helpOpen }),
    galleryOpen: (galleryOpen) => state.setState({ galleryOpen }),
    shareOpen: (shareOpen) => state.setState({ shareOpen }),
    language(language) {
      preferences.setLanguage(language)
      const { spec } = state.getState()
      changes.edit({ ...spec, view: { ...spec.view, language } }, 'language')
    },
    ...createRoleSwitch(state, changes),
    present: createPresent(state),
    theme(theme) {
      preferences.setTheme(theme)
      state.setState({ theme })
    },
  }
}

function withTeaching(spec: Spec, patch: Partial<Spec['teaching']>): Spec {
  return { ...spec, teaching: { ...spec.teaching, ...patch } }
}

function withNetwork(spec: Spec, patch: Partial<Spec['network']>): Spec {
  return { ...spec, network: { ...spec.network, ...patch } }
}
