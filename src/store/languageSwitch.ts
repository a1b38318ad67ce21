import type { StoreApi } from 'zustand/vanilla'
import type { Dictionaries } from '../i18n/dictionaries.ts'
import type { Language } from '../spec/choices.ts'
import { languageOf } from './initialState.ts'
import type { Notices } from './notices.ts'
import type { Preferences } from './preferences.ts'
import type { PlaygroundState } from './state.ts'

/** Keeps the page in the language of link and preference, as far as its words can be had. */
export interface LanguageSwitch {
  /** Call after either has changed: switches at once, or as soon as the words have arrived. */
  follow(): void
}

const UNAVAILABLE = 'notice.language-unavailable'

interface SwitchParts {
  readonly state: StoreApi<PlaygroundState>
  readonly preferences: Preferences
  readonly notices: Notices
  readonly dictionaries: Dictionaries
}

export function createLanguageSwitch(parts: SwitchParts): LanguageSwitch {
  const { state, preferences, notices, dictionaries } = parts
  const wanted = () => languageOf(state.getState().spec, preferences)

  function speak(language: Language): void {
    for (const { id, key } of state.getState().notices) if (key === UNAVAILABLE) notices.dismiss(id)
    state.setState({ language })
  }

  async function fetchAndSpeak(language: Language): Promise<void> {
    const arrived = await dictionaries.load(language)
    // Meanwhile another may have been asked for, or the words may have come for an earlier request.
    if (wanted() !== language || state.getState().language === language) return
    if (arrived) speak(language)
    else notices.say({ tone: 'warning', key: UNAVAILABLE })
  }

  return {
    follow() {
      const language = wanted()
      if (language === state.getState().language) return
      if (dictionaries.has(language)) speak(language)
      else void fetchAndSpeak(language)
    },
  }
}
