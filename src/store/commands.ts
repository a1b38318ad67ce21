import { LANGUAGES } from '../spec/choices.ts'
import { LIMITS } from '../spec/spec.ts'
import { addLayer, editData, removeLayer } from './edits.ts'
import type { Command, CommandId, Edits } from './playground.ts'
import type { Sharing } from './sharing.ts'
import type { SpecChanges } from './specChanges.ts'
import { THEMES, type PlaygroundState } from './state.ts'
import type { Transport } from './transport.ts'

interface CommandParts {
  readonly edit: Edits
  readonly transport: Transport
  readonly changes: SpecChanges
  getState(): PlaygroundState
  readonly sharing: Sharing
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
    ...undoCommands(parts.changes),
    ...pageCommands(parts),
  }
  const entries = Object.entries(doings).map(([id, doing]) => [
    id,
    toCommand(id as CommandId, doing, parts.getState),
  ])
  return Object.fromEntries(entries) as Record<CommandId, Command>
}

function toCommand(id: CommandId, doing: Doing, getState: () => PlaygroundState): Command {
  const isEnabled = doing.isEnabled ?? (() => true)
  return {
    label: `command.${id}`,
    help: `command.${id}.help`,
    shortcut: doing.shortcut,
    alsoKeys: doing.alsoKeys ?? [],
    isEnabled,
    perform() {
      if (isEnabled(getState())) doing.perform()
    },
  }
}

type UndoCommand = 'undo' | 'redo'
type PageCommand = 'gallery' | 'share' | 'save' | 'open' | 'next-theme' | 'next-language' | 'help'

function trainingCommands({
  edit,
  transport,
  changes,
  getState,
}: CommandParts): Record<Exclude<CommandId, UndoCommand | PageCommand>, Doing> {
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
    'add-layer': {
      shortcut: '+',
      perform: () => changes.edit(addLayer(spec()), 'add-layer'),
      isEnabled: (state) => state.spec.network.hidden.length < LIMITS.hiddenLayers.max,
    },
    'remove-layer': {
      shortcut: '-',
      perform: () => changes.edit(removeLayer(spec()), 'remove-layer'),
      isEnabled: (state) => state.spec.network.hidden.length > 0,
    },
  }
}

function undoCommands({ undo, redo }: SpecChanges): Record<UndoCommand, Doing> {
  return {
    undo: { shortcut: 'Mod+z', perform: undo, isEnabled: (state) => state.canUndo },
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
        edit.shareOpen(true)
      },
    },
    save: { shortcut: 'Mod+s', perform: () => void sharing.save() },
    open: { shortcut: 'Mod+o', perform: () => void sharing.choose() },
    'next-theme': { shortcut: 't', perform: () => edit.theme(nextOf(THEMES, getState().theme)) },
    'next-language': { shortcut: 'i', perform: () => edit.language(nextOf(LANGUAGES, getState().language)) },
    help: { shortcut: '?', perform: () => edit.helpOpen(!getState().helpOpen) },
  }
}

function nextOf<T>(choices: readonly T[], current: T): T {
  return choices[(choices.indexOf(current) + 1) % choices.length]!
}

/** Counting on keeps seeds short in the link and every sample findable again. */
function nextSeed(seed: number): number {
  return seed >= LIMITS.seed.max ? LIMITS.seed.min : seed + 1
}
