import { describe, expect, it, vi } from 'vitest'
import { createDictionaries } from '../../src/i18n/dictionaries.ts'
import { en } from '../../src/i18n/en/index.ts'
import { es } from '../../src/i18n/es/index.ts'
import { esLater } from '../../src/i18n/es/later/index.ts'
import { bothLanguages } from './bothLanguages.fixtures.ts'

describe('translate', () => {
  const { translate } = bothLanguages

  it('puts parameters in, numbers in the format of the language', () => {
    expect(translate('es', 'number.too-small', { min: 0.5 })).toBe('El valor más pequeño es 0,5.')
    expect(translate('en', 'network.layers.count', { count: 2 })).toBe('Hidden layers: 2')
  })

  it('leaves an unknown parameter as it stands', () => {
    expect(translate('en', 'network.layers.count')).toBe('Hidden layers: {count}')
  })

  it('speaks a language that is here where the one asked for is not', () => {
    const english = createDictionaries(() => Promise.reject(new Error('offline')), { en })
    expect(english.translate('es', 'number.too-small', { min: 0.5 })).toBe('The smallest value is 0.5.')
  })

  it('says nothing before any words are here', () => {
    expect(createDictionaries(() => Promise.resolve(en)).translate('en', 'app.name')).toBe('')
  })
})

describe('load', () => {
  it('fetches a language once, however often it is asked for', async () => {
    const fetch = vi.fn(() => Promise.resolve(es))
    const dictionaries = createDictionaries(fetch, { en })
    expect(dictionaries.has('es')).toBe(false)
    expect(await Promise.all([dictionaries.load('es'), dictionaries.load('es')])).toEqual([true, true])
    expect(await dictionaries.load('es')).toBe(true)
    expect(fetch.mock.calls).toEqual([['es', 'first']])
    expect(dictionaries.translate('es', 'transport.play')).toBe('Entrenar')
  })

  it('fetches nothing that is at hand', async () => {
    expect(await bothLanguages.load('en')).toBe(true)
  })

  it('says that the words could not be had, and tries again when asked again', async () => {
    let online = false
    const dictionaries = createDictionaries(() =>
      online ? Promise.resolve(es) : Promise.reject(new Error('offline')),
    )
    expect(await dictionaries.load('es')).toBe(false)
    online = true
    expect(await dictionaries.load('es')).toBe(true)
  })
})

describe('the later words', () => {
  const fetchPart = (language: string, part: string) =>
    language === 'es'
      ? Promise.resolve(part === 'first' ? es : esLater)
      : Promise.reject(new Error('offline'))

  it('are empty until they have come, and then said beside the first ones', async () => {
    const dictionaries = createDictionaries(fetchPart)
    await dictionaries.load('es')
    expect(dictionaries.has('es', 'later')).toBe(false)
    expect(dictionaries.translate('es', 'loss.huber.help')).toBe('')
    const heard = vi.fn()
    const end = dictionaries.onWords(heard)
    expect(await dictionaries.load('es', 'later')).toBe(true)
    expect(heard).toHaveBeenCalledTimes(1)
    expect(dictionaries.translate('es', 'loss.huber.help')).toBe(esLater['loss.huber.help'])
    expect(dictionaries.translate('es', 'transport.play')).toBe('Entrenar')
    end()
    expect(await dictionaries.load('en', 'later')).toBe(false)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('do not make a language one that can be spoken', async () => {
    const dictionaries = createDictionaries(fetchPart)
    await dictionaries.load('es', 'later')
    expect(dictionaries.has('es')).toBe(false)
    expect(dictionaries.has('es', 'later')).toBe(true)
  })
})
