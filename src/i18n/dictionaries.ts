import { fillIn, type DictionaryLanguage, type Key, type Params } from './translate.ts'

/** What the page shows from the start, and what it says only when it is asked: `en/later/index.ts`. */
export type WordsPart = 'first' | 'later'

/** The words of every language, each part fetched when it is needed. */
export interface Dictionaries {
  has(language: DictionaryLanguage, part?: WordsPart): boolean
  /**
   * Fetches a part of the words of a language, once; gives whether it is here now. Never rejects. It may be
   * tried again, but Chromium remembers until the page is reloaded that a module could not be had.
   */
  load(language: DictionaryLanguage, part?: WordsPart): Promise<boolean>
  /** Calls `listener` whenever words have arrived; gives what ends it. */
  onWords(listener: () => void): () => void
  /**
   * The text of `key` with its parameters filled in. Where it is not here yet in `language` it is said in
   * one in which it is; where it is in none it is empty.
   */
  translate(language: DictionaryLanguage, key: Key, params?: Params): string
}

type Texts = Readonly<Partial<Record<Key, string>>>
type AtHand = Partial<Record<DictionaryLanguage, Texts>>
type FetchWords = (language: DictionaryLanguage, part: WordsPart) => Promise<Texts>

/** `atHand` are the dictionaries that need no fetching, all parts of them. */
export function createDictionaries(fetch: FetchWords, atHand: AtHand = {}): Dictionaries {
  const texts = new Map(Object.entries(atHand) as [DictionaryLanguage, Texts][])
  const here = new Set([...texts.keys()].flatMap((language) => [`${language}.first`, `${language}.later`]))
  const coming = new Map<string, Promise<boolean>>()
  const listeners = new Set<() => void>()
  const has = (language: DictionaryLanguage, part: WordsPart = 'first') => here.has(`${language}.${part}`)

  async function fetchWords(language: DictionaryLanguage, part: WordsPart): Promise<boolean> {
    try {
      const words = await fetch(language, part)
      texts.set(language, { ...texts.get(language), ...words })
      here.add(`${language}.${part}`)
    } catch {
      // Offline, or a server that has moved on. Who asked is told, and may ask again.
      return false
    }
    for (const listener of listeners) listener()
    return true
  }

  return {
    has,
    load(language, part = 'first') {
      if (has(language, part)) return Promise.resolve(true)
      const id = `${language}.${part}`
      const words = coming.get(id) ?? fetchWords(language, part).finally(() => coming.delete(id))
      coming.set(id, words)
      return words
    },
    onWords(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    translate(language, key, params = {}) {
      const spoken = [language, ...texts.keys()].find((one) => texts.get(one)?.[key] !== undefined)
      return spoken === undefined ? '' : fillIn(spoken, texts.get(spoken)?.[key] ?? '', params)
    },
  }
}
