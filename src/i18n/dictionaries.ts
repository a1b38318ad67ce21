import { fillIn, type Dictionary, type DictionaryLanguage, type Key, type Params } from './translate.ts'

/** The words of every language, each fetched when it is needed. */
export interface Dictionaries {
  has(language: DictionaryLanguage): boolean
  /**
   * Fetches the words of a language, once; gives whether they are here now. Never rejects. It may be tried
   * again, but Chromium remembers until the page is reloaded that a module could not be had.
   */
  load(language: DictionaryLanguage): Promise<boolean>
  /**
   * The text of `key` with its parameters filled in. In a language whose words are not here yet it is said in
   * one whose words are; before the first has been loaded it is empty.
   */
  translate(language: DictionaryLanguage, key: Key, params?: Params): string
}

type AtHand = Partial<Record<DictionaryLanguage, Dictionary>>

/** `atHand` are the dictionaries that need no fetching. */
export function createDictionaries(
  fetch: (language: DictionaryLanguage) => Promise<Dictionary>,
  atHand: AtHand = {},
): Dictionaries {
  const here = new Map(Object.entries(atHand) as [DictionaryLanguage, Dictionary][])
  const coming = new Map<DictionaryLanguage, Promise<boolean>>()

  async function fetchWords(language: DictionaryLanguage): Promise<boolean> {
    try {
      here.set(language, await fetch(language))
    } catch {
      // Offline, or a server that has moved on. Who asked is told, and may ask again.
    }
    return here.has(language)
  }

  return {
    has: (language) => here.has(language),
    load(language) {
      if (here.has(language)) return Promise.resolve(true)
      const words = coming.get(language) ?? fetchWords(language).finally(() => coming.delete(language))
      coming.set(language, words)
      return words
    },
    translate(language, key, params = {}) {
      const [spoken, words] = here.has(language)
        ? [language, here.get(language)]
        : ([...here][0] ?? [language])
      return words === undefined ? '' : fillIn(spoken, words[key], params)
    },
  }
}
