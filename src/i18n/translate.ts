import type { en } from './en/index.ts'

export type Key = keyof typeof en
/** Every language has exactly the keys of English; a missing one does not compile. */
export type Dictionary = Readonly<Record<Key, string>>
export type DictionaryLanguage = 'en' | 'es'
export type Params = Readonly<Record<string, string | number>>

/** `text` with `{name}` replaced by `params.name`, numbers in the format of `language`; unknown names stay. */
export function fillIn(language: DictionaryLanguage, text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value
  })
}
