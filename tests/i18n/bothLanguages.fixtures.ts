import { createDictionaries } from '../../src/i18n/dictionaries.ts'
import { en } from '../../src/i18n/en/index.ts'
import { enLater } from '../../src/i18n/en/later/index.ts'
import { es } from '../../src/i18n/es/index.ts'
import { esLater } from '../../src/i18n/es/later/index.ts'

/** All words of all languages. */
export const allWords = { en: { ...en, ...enLater }, es: { ...es, ...esLater } } as const

/** The same, there from the start. */
export const bothLanguages = createDictionaries(() => Promise.reject(new Error('none is missing')), allWords)
