import { createDictionaries } from '../../src/i18n/dictionaries.ts'
import { en } from '../../src/i18n/en/index.ts'
import { es } from '../../src/i18n/es/index.ts'

/** The words of all languages, there from the start. */
export const bothLanguages = createDictionaries(() => Promise.reject(new Error('none is missing')), {
  en,
  es,
})
