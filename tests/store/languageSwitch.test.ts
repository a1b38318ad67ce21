import { expect, test } from 'vitest'
import { createDictionaries } from '../../src/i18n/dictionaries.ts'
import { en } from '../../src/i18n/en/index.ts'
import { es } from '../../src/i18n/es/index.ts'
import type { Dictionary } from '../../src/i18n/translate.ts'
import { openWorld } from './world.fixtures.ts'

interface Request {
  resolve(words: Dictionary): void
  reject(error: Error): void
}

/** A page in English whose Spanish words come, or fail to, when the test says so. */
function openEnglish() {
  const requests: Request[] = []
  const dictionaries = createDictionaries(
    () => new Promise((resolve, reject) => requests.push({ resolve, reject })),
    { en },
  )
  const { playground, state, typeLink } = openWorld('', { dictionaries })
  return { requests, dictionaries, playground, state, typeLink }
}

const keys = (world: ReturnType<typeof openEnglish>) => world.state().notices.map(({ key }) => key)

test('a language that is here is spoken at once', () => {
  const world = openWorld()
  world.playground.edit.language('es')
  expect(world.state().language).toBe('es')
})

test('a language whose words are on their way is spoken once they have come', async () => {
  const world = openEnglish()
  world.playground.edit.language('es')
  expect(world.state()).toMatchObject({ language: 'en', spec: { view: { language: 'es' } } })
  world.requests[0]!.resolve(es)
  await world.dictionaries.load('es')
  await expect.poll(() => world.state().language).toBe('es')
  expect(keys(world)).toEqual([])
})

test('a link in another language waits for its words as well', async () => {
  const world = openEnglish()
  world.typeLink('#lang=es')
  expect(world.state().language).toBe('en')
  world.requests[0]!.resolve(es)
  await expect.poll(() => world.state().language).toBe('es')
})

test('words that come after the person went back change nothing', async () => {
  const world = openEnglish()
  world.playground.edit.language('es')
  world.playground.edit.language('en')
  world.requests[0]!.resolve(es)
  expect(await world.dictionaries.load('es')).toBe(true)
  await Promise.resolve()
  expect(world.state().language).toBe('en')
})

test('words that cannot be had leave the page as it is and say so, until they come after all', async () => {
  const world = openEnglish()
  world.playground.edit.language('es')
  world.requests[0]!.reject(new Error('offline'))
  await expect.poll(() => keys(world)).toEqual(['notice.language-unavailable'])
  expect(world.state().language).toBe('en')

  world.playground.commands['next-language'].perform()
  expect(world.requests).toHaveLength(2)
  world.requests[1]!.resolve(es)
  await expect.poll(() => world.state().language).toBe('es')
  expect(keys(world)).toEqual([])
})
