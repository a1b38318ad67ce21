import { LANGUAGES } from '../spec/choices.ts'
import { LIMITS } from '../spec/spec.ts'
import type { Command, CommandId, Edits } from './playground.ts'
import { THEMES, type PlaygroundState } from './state.ts'

/** What commands do beyond edits. */
export interface CommandEffects {
  readonly edit: Edits
  getState(): PlaygroundState
  togglePlay(): void
  reset(): void
  newWeights(): void
  newSample(): void
  addLayer(): void
  removeLayer(): void
  share(): void
}

const always = () => true
const usable = (state: PlaygroundState) => state.engine !== 'failed'
const steppable = (state: PlaygroundState) => state.engine === 'ready' && !state.playing

/** The one table of intentions without a value; buttons, keyboard and help sheet all read it. */
export function createCommands(effects: CommandEffects): Record<CommandId, Command> {
  const { edit, getState } = effects
  const command = (
    id: CommandId,
    shortcut: string | null,
    perform: () => void,
    isEnabled: Command['isEnabled'] = always,
  ): Command => ({
    label: `command.${id}`,
    help: `command.${id}.help`,
    shortcut,
    isEnabled,
    perform: () => {
      if (isEnabled(getState())) perform()
    },
  })
  return {
    'toggle-play': command('toggle-play', 'Space', effects.togglePlay, usable),
    'step-sample': command('step-sample', 'Alt+ArrowRight', () => edit.step('sample'), steppable),
    'step-batch': command('step-batch', 'ArrowRight', () => edit.step('batch'), steppable),
    'step-epoch': command('step-epoch', 'Shift+ArrowRight', () => edit.step('epoch'), steppable),
    reset: command('reset', 'r', effects.reset, usable),
    'new-weights': command('new-weights', 'n', effects.newWeights, usable),
    'new-sample': command('new-sample', 'd', effects.newSample),
    'add-layer': command(
      'add-layer',
      '+',
      effects.addLayer,
      ({ spec }) => spec.network.hidden.length < LIMITS.hiddenLayers.max,
    ),
    'remove-layer': command(
      'remove-layer',
      '-',
      effects.removeLayer,
      ({ spec }) => spec.network.hidden.length > 0,
    ),
    share: command('share', 'l', effects.share),
    'next-theme': command('next-theme', 't', () => edit.theme(nextOf(THEMES, getState().theme))),
    'next-language': command('next-language', 'i', () =>
      edit.language(nextOf(LANGUAGES, getState().language)),
    ),
    help: command('help', '?', () => edit.helpOpen(!getState().helpOpen)),
  }
}

function nextOf<T>(choices: readonly T[], current: T): T {
  return choices[(choices.indexOf(current) + 1) % choices.length]!
}
