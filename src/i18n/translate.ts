import { en } from './en/index.ts'
import { es } from './es/index.ts'

export type Key = keyof typeof en
/** Every language has exactly the keys of English; a missing one does not compile. */
export type Dictionary = Readonly<Record<Key, string>>
export type Params = Readonly<Record<string, string | number>>

const DICTIONARIES = { en, es } as const satisfies Record<string, Dictionary>
export type DictionaryLanguage = keyof typeof DICTIONARIES

/** The text of `key`, with `{name}` replaced by `params.name`; numbers in the language's own format. */
export function translate(language: DictionaryLanguage, key: Key, params: Params = {}): string {
  return DICTIONARIES[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value
  })
}
