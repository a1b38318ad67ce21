import { describe, expect, test } from 'vitest'
import { createPreferences, type PreferenceSource } from '../../src/store/preferences.ts'

function source(patch: Partial<PreferenceSource> = {}): PreferenceSource {
  const kept = new Map<string, string>()
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => kept.set(key, value),
    languages: [],
    prefersDark: false,
    ...patch,
  }
}

describe('preferences', () => {
  test.each([
    [['es-ES', 'en'], 'es'],
    [['fr', 'ES'], 'es'],
    [['de', 'en-GB', 'es'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('a browser that speaks %j gets %s', (languages, language) => {
    expect(createPreferences(source({ languages })).language()).toBe(language)
  })

  test('what a person chose is remembered and wins over the browser', () => {
    const preferences = createPreferences(source({ languages: ['en'], prefersDark: true }))
    expect(preferences.theme()).toBe('dark')
    preferences.setLanguage('es')
    preferences.setTheme('projector')
    expect(preferences.language()).toBe('es')
    expect(preferences.theme()).toBe('projector')
  })

  test('a stored value nobody knows is as good as none', () => {
    const preferences = createPreferences(source({ read: () => '<script>' }))
    expect(preferences.language()).toBe('en')
    expect(preferences.theme()).toBe('light')
  })
})
