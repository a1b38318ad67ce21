import { LANGUAGES } from '../spec/choices.ts'
import { canLoseLast, withDenseLayer } from '../spec/newLayer.ts'
import { LIMITS } from '../spec/spec.ts'
import type { ControlId } from '../spec/teaching.ts'
import { addLayer, editData, removeLayer } from './edits.ts'
import { mayUse } from './locks.ts'
import type { Notices } from './notices.ts'
import type { Command, CommandId, Edits } from './playground.ts'
import { presentedPictures } from './present.ts'
import type { Sharing } from './sharing.ts'
import type { SpecChanges } from './specChanges.ts'
import { THEMES, type PlaygroundState, type Presenting } from './state.ts'
import type { Transport } from './transport.ts'

interface CommandParts {
  readonly edit: Edits
  readonly transport: Transport
  readonly changes: SpecChanges
  getState(): PlaygroundState
  readonly sharing: Sharing
  readonly notices: Pick<Notices, 'locked'>
}

interface Doing {
  readonly shortcut: string | null
  readonly alsoKeys?: readonly string[]
  perform(): void
  isEnabled?: Command['isEnabled']
}

const usable = (state: PlaygroundState) => state.engine !== 'failed'
const steppable = (state: PlaygroundState) => state.engine === 'ready'

/** The one table of intentions without a value; buttons, keyboard and help sheet all read it. */
export function createCommands(parts: CommandParts): Record<CommandId, Command> {
  const doings: Record<CommandId, Doing> = {
    ...trainingCommands(parts),
    ...undoCommands(parts),
    ...pageCommands(parts),
    ...teachingCommands(parts),
  }
  const entries = Object.entries(doings).map(([id, doing]) => [id, toCommand(id as CommandId, doing, parts)])
  return Object.fromEntries(entries) as Record<CommandId, Command>
}

/** The control that a teacher locks to take a command away. */
const CONTROL_OF: Partial<Record<CommandId, ControlId>> = {
  'toggle-play': 'play',
  'step-sample': 'step',
  'step-batch': 'step',
  'step-epoch': 'step',
  reset: 'reset',
  'new-weights': 'newWeights',
  'new-sample': 'seed',
  'add-layer': 'layers',
  'remove-layer': 'layers',
}

function toCommand(id: CommandId, doing: Doing, { getState, notices }: CommandParts): Command {
  const control = CONTROL_OF[id] ?? null
  const isFree = (state: PlaygroundState) => control === null || mayUse(state, control)
  const isEnabled = (state: PlaygroundState) => isFree(state) && (doing.isEnabled?.(state) ?? true)
  return {
    label: `command.${id}`,
    help: `command.${id}.help`,
    shortcut: doing.shortcut,
    alsoKeys: doing.alsoKeys ?? [],
    control,
    isEnabled,
    perform() {
      const state = getState()
      if (control !== null && !isFree(state)) notices.locked([control])
      else if (isEnabled(state)) doing.perform()
    },
  }
}

type LayerCommand = 'add-layer' | 'remove-layer'
type UndoCommand = 'undo' | 'redo'
type TeachingCommand = 'teach' | 'present' | 'picture' | 'spotlight'
type PageCommand = 'gallery' | 'share' | 'save' | 'open' | 'next-theme' | 'next-language' | 'help'

function trainingCommands({
  edit,
  transport,
  changes,
  getState,
}: CommandParts): Record<Exclude<CommandId, UndoCommand | PageCommand | TeachingCommand>, Doing> {
  const spec = () => getState().spec
  const newSample = () => changes.edit(editData(spec(), { seed: nextSeed(spec().data.seed) }), 'new-sample')
  return {
    'toggle-play': { shortcut: 'Space', perform: transport.togglePlay, isEnabled: usable },
    'step-sample': { shortcut: 'Alt+ArrowRight', perform: () => edit.step('sample'), isEnabled: steppable },
    'step-batch': { shortcut: 'ArrowRight', perform: () => edit.step('batch'), isEnabled: steppable },
    'step-epoch': { shortcut: 'Shift+ArrowRight', perform: () => edit.step('epoch'), isEnabled: steppable },
    reset: { shortcut: 'r', perform: transport.reset, isEnabled: usable },
    'new-weights': {
      shortcut: 'n',
      perform: () => edit.networkSeed(nextSeed(spec().network.seed)),
      isEnabled: usable,
    },
    'new-sample': { shortcut: 'd', perform: newSample },
    earlier: { shortcut: '[', alsoKeys: [','], perform: () => edit.visitBy(-1), isEnabled: usable },
    later: { shortcut: ']', alsoKeys: ['.'], perform: () => edit.visitBy(1), isEnabled: usable },
    ...layerCommands({ edit, changes, getState }),
  }
}

/** One layer more or fewer at the end: a hidden one, or of a stack a dense one behind `Flatten`. */
function layerCommands({
  edit,
  changes,
  getState,
}: Pick<CommandParts, 'edit' | 'changes' | 'getState'>): Record<LayerCommand, Doing> {
  const ofImages = ({ network }: PlaygroundState) => network.kind === 'image'
  const stackOf = ({ stackDraft, spec }: PlaygroundState) => stackDraft?.layers ?? spec.network.stack
  return {
    'add-layer': {
      shortcut: '+',
      perform() {
        const state = getState()
        if (ofImages(state)) edit.stack(withDenseLayer(stackOf(state)))
        else changes.edit(addLayer(state.spec), 'add-layer')
      },
      isEnabled: (state) =>
        ofImages(state)
          ? stackOf(state).length < LIMITS.stackLayers.max
          : state.spec.network.hidden.length < LIMITS.hiddenLayers.max,
    },
    'remove-layer': {
      shortcut: '-',
      perform() {
        const state = getState()
        if (ofImages(state)) edit.stack(stackOf(state).slice(0, -1))
        else changes.edit(removeLayer(state.spec), 'remove-layer')
      },
      isEnabled: (state) =>
        ofImages(state) ? canLoseLast(stackOf(state)) : state.spec.network.hidden.length > 0,
    },
  }
}

/** What a stack of layers that is impossible would become is taken back first. */
function undoCommands({ edit, changes, getState }: CommandParts): Record<UndoCommand, Doing> {
  const { undo, redo } = changes
  return {
    undo: {
      shortcut: 'Mod+z',
      perform() {
        const { stackDraft, spec } = getState()
        if (stackDraft === null) undo()
        else edit.stack(spec.network.stack)
      },
      isEnabled: (state) => state.canUndo || state.stackDraft !== null,
    },
    redo: {
      shortcut: 'Mod+Shift+z',
      alsoKeys: ['Mod+y'],
      perform: redo,
      isEnabled: (state) => state.canRedo,
    },
  }
}

function pageCommands({ edit, getState, sharing }: CommandParts): Record<PageCommand, Doing> {
  return {
    gallery: { shortcut: 'g', perform: () => edit.galleryOpen(!getState().galleryOpen) },
    share: {
      shortcut: 'l',
      perform() {
        void sharing.copy('all')
        // Within another page there is no room for the box.
        const { spec, presenting } = getState()
        if (!spec.view.embed || presenting !== null) edit.shareOpen(true)
      },
    },
    save: { shortcut: 'Mod+s', perform: () => void sharing.save() },
    open: { shortcut: 'Mod+o', perform: () => void sharing.choose() },
    'next-theme': { shortcut: 't', perform: () => edit.theme(nextOf(THEMES, getState().theme)) },
    'next-language': { shortcut: 'i', perform: () => edit.language(nextOf(LANGUAGES, getState().language)) },
    help: { shortcut: '?', perform: () => edit.helpOpen(!getState().helpOpen) },
  }
}

function teachingCommands({ edit, getState }: CommandParts): Record<TeachingCommand, Doing> {
  const presents = ({ presenting }: PlaygroundState) => presenting !== null
  const change = (patch: (old: Presenting) => Presenting) => {
    const { presenting } = getState()
    if (presenting !== null) edit.present(patch(presenting))
  }
  return {
    teach: {
      shortcut: 'e',
      perform() {
        edit.role(getState().role === 'teacher' ? 'preview' : 'teacher')
        if (presents(getState())) edit.present(null)
      },
      // In a frame of another page there is no room for the panel.
      isEnabled: ({ spec }) => !spec.view.embed,
    },
    present: {
      shortcut: 'p',
      perform: () => edit.present(presents(getState()) ? null : { picture: 'output', spotlight: false }),
    },
    picture: {
      shortcut: 'v',
      perform: () =>
        change((old) => ({ ...old, picture: nextOf(presentedPictures(getState()), old.picture) })),
      isEnabled: presents,
    },
    spotlight: {
      shortcut: 's',
      perform: () => change((old) => ({ ...old, spotlight: !old.spotlight })),
      isEnabled: presents,
    },
  }
}

function nextOf<T>(choices: readonly T[], current: T): T {
  return choices[(choices.indexOf(current) + 1) % choices.length]!
}

/** Counting on keeps seeds short in the link and every sample findable again. */
function nextSeed(seed: number): number {
  return seed >= LIMITS.seed.max ? LIMITS.seed.min : seed + 1
}
