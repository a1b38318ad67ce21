import type { en } from './en/index.ts'
import type { enLater } from './en/later/index.ts'

export type Key = keyof typeof en | keyof typeof enLater
/** Every language has exactly the keys of English; a missing one does not compile. */
export type Dictionary = Readonly<Record<keyof typeof en, string>>
/** The words that a page can do without until somebody asks: fetched later than the others. */
export type LaterDictionary = Readonly<Record<keyof typeof enLater, string>>
export type DictionaryLanguage = 'en' | 'es'
export type Params = Readonly<Record<string, string | number>>

/** Made once: a new one costs more than all that it is then asked for. */
const NUMBERS: Readonly<Record<DictionaryLanguage, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en'),
  es: new Intl.NumberFormat('es'),
}

/** `text` with `{name}` replaced by `params.name`, numbers in the format of `language`; unknown names stay. */
export function fillIn(language: DictionaryLanguage, text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? NUMBERS[language].format(value) : value
  })
}
