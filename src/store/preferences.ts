import { LANGUAGES, type Language } from '../spec/choices.ts'
import { THEMES, type Theme } from './state.ts'

/** Where preferences are kept and asked; a storage that throws (private mode) is as good as none. */
export interface PreferenceSource {
  read(key: string): string | null
  write(key: string, value: string): void
  /** The browser's languages, most wanted first. */
  readonly languages: readonly string[]
  readonly prefersDark: boolean
}

/** A person's own settings of this browser; they stay here and never travel in a link. */
export interface Preferences {
  language(): Language
  theme(): Theme
  setLanguage(language: Language): void
  setTheme(theme: Theme): void
}

export function createPreferences(source: PreferenceSource): Preferences {
  const stored = <T extends string>(key: string, choices: readonly T[]): T | undefined => {
    const value = source.read(key)
    return choices.find((choice) => choice === value)
  }
  return {
    language: () => stored('language', LANGUAGES) ?? spokenLanguage(source.languages),
    theme: () => stored('theme', THEMES) ?? (source.prefersDark ? 'dark' : 'light'),
    setLanguage: (language) => source.write('language', language),
    setTheme: (theme) => source.write('theme', theme),
  }
}

function spokenLanguage(languages: readonly string[]): Language {
  for (const tag of languages) {
    const language = LANGUAGES.find((choice) => tag.toLowerCase().split('-')[0] === choice)
    if (language !== undefined) return language
  }
  return 'en'
}
