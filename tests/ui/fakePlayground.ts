import { vi, type Mock } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { generateDataset } from '../../src/data/generate.ts'
import type { Frame } from '../../src/engine/worker/protocol.ts'
import { networkOf, wholeOutput } from '../../src/spec/network.ts'
import { DEFAULT_SPEC, type Spec } from '../../src/spec/spec.ts'
import { nearestSnapshot } from '../../src/store/snapshots.ts'
import { createCourse } from '../../src/store/course.ts'
import {
  COMMAND_IDS,
  type Command,
  type CommandId,
  type Edits,
  type Playground,
} from '../../src/store/playground.ts'
import { bothLanguages } from '../i18n/bothLanguages.fixtures.ts'
import type { Sharing } from '../../src/store/sharing.ts'
import type { HistoryPoint, PlaygroundState } from '../../src/store/state.ts'

/** A playground without an engine: every intention is recorded, frames come when a test shows one. */
export interface FakePlayground extends Playground {
  readonly edit: { readonly [Name in keyof Edits]: Mock<Edits[Name]> }
  readonly sharing: { readonly [Name in keyof Sharing]: Mock<Sharing[Name]> }
  /** The commands performed so far, in order. */
  readonly performed: readonly CommandId[]
  show(frame: Frame): void
  /** Makes the snapshot of an epoch the one that is shown. */
  visit(epoch: number): void
}

export function fakePlayground(patch: Partial<PlaygroundState> = {}): FakePlayground {
  const state = createStore<PlaygroundState>(() => ({ ...stateOf(DEFAULT_SPEC), ...patch }))
  const listeners = new Set<(frame: Frame | null) => void>()
  const history: HistoryPoint[] = []
  const performed: CommandId[] = []
  const course = createCourse()
  let latest: Frame | null = null
  return {
    state,
    performed,
    edit: recordedEdits(),
    sharing: recordedSharing(),
    dictionaries: bothLanguages,
    versions: { announce: vi.fn(), take: vi.fn() },
    commands: recordedCommands(state.getState, performed),
    frames: {
      latest: () => latest,
      history: () => history,
      best: () => latest?.stop?.best ?? null,
      course,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    show(frame) {
      latest = frame
      course.add(frame)
      for (const listener of listeners) listener(frame)
    },
    visit(epoch) {
      const snapshot = nearestSnapshot(course.snapshots(), epoch)
      if (snapshot !== null) course.show(snapshot)
    },
    dispose() {},
  }
}

/** The state of a fresh page with this spec, its engine ready. */
export function stateOf(spec: Spec): PlaygroundState {
  const network = networkOf(spec)
  const dataset = generateDataset(spec.data, spec.features)
  return {
    spec,
    network,
    dataset,
    language: 'en',
    theme: 'light',
    engine: 'ready',
    playing: false,
    visited: null,
    canUndo: false,
    canRedo: false,
    choice: { backend: 'wasm', kind: 'fused', reason: 'software-gpu', gpu: 'SwiftShader' },
    diverged: null,
    finding: null,
    litCell: null,
    enlarged: network.kind === 'dense' ? wholeOutput(network) : 'classes',
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

/** Nothing can be shared or opened here, unless a test says so. */
function recordedSharing(): FakePlayground['sharing'] {
  return {
    link: vi.fn<Sharing['link']>(() => Promise.resolve(null)),
    copy: vi.fn<Sharing['copy']>(() => Promise.resolve()),
    save: vi.fn<Sharing['save']>(() => Promise.resolve()),
    choose: vi.fn<Sharing['choose']>(() => Promise.resolve()),
    open: vi.fn<Sharing['open']>(() => Promise.resolve(false)),
    openFile: vi.fn<Sharing['openFile']>(() => Promise.resolve(false)),
  }
}

function recordedEdits(): FakePlayground['edit'] {
  return {
    data: vi.fn<Edits['data']>(),
    points: vi.fn<Edits['points']>(),
    drawnTask: vi.fn<Edits['drawnTask']>(),
    drawFrom: vi.fn<Edits['drawFrom']>(),
    table: vi.fn<Edits['table']>(),
    training: vi.fn<Edits['training']>(),
    view: vi.fn<Edits['view']>(),
    toggleFeature: vi.fn<Edits['toggleFeature']>(),
    addFormula: vi.fn<Edits['addFormula']>(() => null),
    removeFormula: vi.fn<Edits['removeFormula']>(),
    units: vi.fn<Edits['units']>(),
    activation: vi.fn<Edits['activation']>(),
    initializer: vi.fn<Edits['initializer']>(),
    bias: vi.fn<Edits['bias']>(),
    networkSeed: vi.fn<Edits['networkSeed']>(),
    backend: vi.fn<Edits['backend']>(),
    parameters: vi.fn<Edits['parameters']>(),
    stack: vi.fn<Edits['stack']>(),
    watch: vi.fn<Edits['watch']>(),
    addDigit: vi.fn<Edits['addDigit']>(),
    removeDigit: vi.fn<Edits['removeDigit']>(),
    openImages: vi.fn<Edits['openImages']>(),
    enlarge: vi.fn<Edits['enlarge']>(),
    restore: vi.fn<Edits['restore']>(),
    dismiss: vi.fn<Edits['dismiss']>(),
    dismissFinding: vi.fn<Edits['dismissFinding']>(),
    remedy: vi.fn<Edits['remedy']>(),
    helpOpen: vi.fn<Edits['helpOpen']>(),
    galleryOpen: vi.fn<Edits['galleryOpen']>(),
    shareOpen: vi.fn<Edits['shareOpen']>(),
    preset: vi.fn<Edits['preset']>(),
    language: vi.fn<Edits['language']>(),
    theme: vi.fn<Edits['theme']>(),
    teaching: vi.fn<Edits['teaching']>(),
    role: vi.fn<Edits['role']>(),
    unlockOpen: vi.fn<Edits['unlockOpen']>(),
    unlock: vi.fn<Edits['unlock']>(),
    takeAgain: vi.fn<Edits['takeAgain']>(),
    present: vi.fn<Edits['present']>(),
    step: vi.fn<Edits['step']>(),
    visit: vi.fn<Edits['visit']>(),
    visitBy: vi.fn<Edits['visitBy']>(),
    visitPresent: vi.fn<Edits['visitPresent']>(),
    visible: vi.fn<Edits['visible']>(),
    lightCell: vi.fn<Edits['lightCell']>(),
    predictions: vi.fn<Edits['predictions']>(),
  }
}

const SHORTCUTS: Readonly<Record<CommandId, string>> = {
  'toggle-play': 'Space',
  'step-sample': 'Alt+ArrowRight',
  'step-batch': 'ArrowRight',
  'step-epoch': 'Shift+ArrowRight',
  reset: 'r',
  'new-weights': 'n',
  'new-sample': 'd',
  earlier: '[',
  later: ']',
  undo: 'Mod+z',
  redo: 'Mod+Shift+z',
  'add-layer': '+',
  'remove-layer': '-',
  gallery: 'g',
  share: 'l',
  save: 'Mod+s',
  open: 'Mod+o',
  'next-theme': 't',
  'next-language': 'i',
  teach: 'e',
  present: 'p',
  picture: 'v',
  spotlight: 's',
  help: '?',
}

/** Commands that record that they were performed; steps are possible once the engine is there, all others always. */
function recordedCommands(getState: () => PlaygroundState, performed: CommandId[]): Playground['commands'] {
  const entries = COMMAND_IDS.map((id): [CommandId, Command] => {
    const isEnabled = (state: PlaygroundState) => !id.startsWith('step-') || state.engine === 'ready'
    const perform = () => {
      if (isEnabled(getState())) performed.push(id)
    }
    const label = `command.${id}` as const
    return [
      id,
      {
        label,
        help: `${label}.help`,
        shortcut: SHORTCUTS[id],
        alsoKeys: [],
        control: null,
        isEnabled,
        perform,
      },
    ]
  })
  return Object.fromEntries(entries) as Playground['commands']
}
