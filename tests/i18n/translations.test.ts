import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Key } from '../../src/i18n/translate.ts'
import {
  ACTIVATIONS,
  BACKEND_CHOICES,
  DATASETS,
  FEATURES,
  INITIALIZERS,
  LANGUAGES,
  LOSSES,
  OPTIMIZERS,
  SPEEDS,
} from '../../src/spec/choices.ts'
import { allWords } from './bothLanguages.fixtures.ts'

const { en } = allWords
const KEYS = Object.keys(en).filter((key): key is Key => key in en)
const params = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([whole]) => whole).toSorted((a, b) => a.localeCompare(b))

describe.each(LANGUAGES)('words in %s', (language) => {
  const words: Readonly<Record<string, string>> = allWords[language]

  it('has words for every choice, and an explanation where there is something to explain', () => {
    const explained = {
      activation: ACTIVATIONS,
      backend: BACKEND_CHOICES,
      dataset: DATASETS,
      feature: FEATURES,
      initializer: INITIALIZERS,
      loss: LOSSES,
      optimizer: OPTIMIZERS,
    }
    const keys = Object.entries(explained).flatMap(([choice, ids]) =>
      ids.flatMap((id) => [`${choice}.${id}`, `${choice}.${id}.help`]),
    )
    const named = [...SPEEDS.map((id) => `speed.${id}`), ...LANGUAGES.map((id) => `language.${id}`)]
    expect([...keys, ...named].filter((key) => !words[key])).toEqual([])
  })

  it('has no empty text and no stray white space', () => {
    expect(KEYS.filter((key) => words[key]!.trim() === '' || words[key] !== words[key]!.trim())).toEqual([])
  })

  it('has an explanation of one to three sentences for everything that has one', () => {
    const helps = KEYS.filter((key) => key.endsWith('.help') && key !== 'command.help')
    expect(helps.length).toBeGreaterThan(60)
    expect(helps.filter((key) => words[key]!.length < 20 || words[key]!.length > 260)).toEqual([])
    expect(helps.filter((key) => !/[.)]$/.test(words[key]!))).toEqual([])
  })

  it('takes the same parameters as English', () => {
    expect(KEYS.filter((key) => params(words[key]!).join() !== params(en[key]).join())).toEqual([])
  })
})

describe('areas', () => {
  const areasOf = (language: string) =>
    readdirSync(new URL(`../../src/i18n/${language}/`, import.meta.url), {
      recursive: true,
      encoding: 'utf8',
    })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('index.ts'))
      .toSorted()
  const AREAS = areasOf('en')

  it('are the same files in every language', () => {
    expect(areasOf('es')).toEqual(AREAS)
  })

  it.each(LANGUAGES)('hold every key once and are all part of the dictionary in %s', async (language) => {
    const areas = await Promise.all(
      AREAS.map(async (file): Promise<Record<string, Record<string, string>>> => {
        const area: unknown = await import(
          new URL(`../../src/i18n/${language}/${file}`, import.meta.url).href
        )
        return area as Record<string, Record<string, string>>
      }),
    )
    const keys = areas.flatMap((area) => Object.values(area).flatMap((texts) => Object.keys(texts)))
    expect(keys.toSorted()).toEqual(Object.keys(allWords[language]).toSorted())
  })
})
