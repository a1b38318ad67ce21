import { expect, test } from 'vitest'
import { createOfflineFiles, type Build } from '../../src/offline/offlineFiles.ts'
import { fakeCaches } from './fakeCaches.ts'

const SCOPE = 'https://school.example/course/'
const FIRST: Build = { version: 'one', files: ['', 'icon.svg', 'assets/index-1.js'] }

/** The host of the page: `pages` by address; what is not there cannot be had. */
function openHost(
  pages: Record<string, string> = { '': 'page', 'icon.svg': 'icon', 'assets/index-1.js': 'js' },
) {
  const { caches, stores } = fakeCaches()
  const host = { pages, asked: [] as string[], modes: new Map<string, RequestCache>() }
  const fetch = (request: RequestInfo) => {
    const { url, cache } = request as Request
    const path = url.startsWith(SCOPE) ? url.slice(SCOPE.length) : url
    host.asked.push(path)
    host.modes.set(path, cache)
    const text = host.pages[path]
    return text === undefined
      ? Promise.reject(new TypeError('no network'))
      : Promise.resolve(new Response(text))
  }
  const of = (build: Build) => createOfflineFiles({ build, scope: SCOPE, caches, fetch })
  return { host, stores, caches, of }
}

const request = (url: string, more: Partial<Request> = {}) =>
  ({ method: 'GET', mode: 'no-cors', url, ...more }) as Request
const navigation = (url: string) => request(url, { mode: 'navigate' })
const text = async (response: Promise<Response> | null) => (await response)?.text()

test('what was installed is answered without the host', async () => {
  const { host, of } = openHost()
  const files = of(FIRST)
  await files.install()
  host.pages = {}
  host.asked = []
  expect(await text(files.answer(request(`${SCOPE}assets/index-1.js`)))).toBe('js')
  for (const address of ['', '?from=desk', 'index.html', '#data=xor', 'index.html?a#b'])
    expect(await text(files.answer(navigation(SCOPE + address)))).toBe('page')
  expect(host.asked).toEqual([])
})

test('what lies between host and browser may answer for files named by their content only', async () => {
  const { host, of } = openHost()
  await of(FIRST).install()
  expect(Object.fromEntries(host.modes)).toEqual({
    '': 'no-cache',
    'icon.svg': 'no-cache',
    'assets/index-1.js': 'default',
  })
})

test('a newer build fetches what is new and takes the rest from the older one', async () => {
  const { host, of } = openHost()
  await of(FIRST).install()
  host.pages = { ...host.pages, '': 'newer', 'assets/lazy-2.js': 'lazy' }
  host.asked = []
  const newer = of({ version: 'two', files: [...FIRST.files, 'assets/lazy-2.js'] })
  await newer.install()
  expect(host.asked.toSorted()).toEqual(['', 'assets/lazy-2.js', 'icon.svg'])
  expect(await text(newer.answer(navigation(SCOPE)))).toBe('newer')
  expect(await text(of(FIRST).answer(navigation(SCOPE)))).toBe('page')
})

test('older builds of this page go, other pages of the host keep theirs', async () => {
  const { stores, caches, of } = openHost()
  await of(FIRST).install()
  await caches.open('somebody else')
  await caches.open(`sinapsis ${SCOPE}copy/ one`)
  const newer = of({ ...FIRST, version: 'two' })
  await newer.install()
  await newer.removeOlder()
  expect([...stores.keys()].toSorted()).toEqual(
    ['somebody else', `sinapsis ${SCOPE} two`, `sinapsis ${SCOPE}copy/ one`].toSorted(),
  )
})

test('a page of the older build still gets its files, as long as they are kept', async () => {
  const { host, of } = openHost()
  await of(FIRST).install()
  const newer = of({ version: 'two', files: [''] })
  await newer.install()
  host.pages = {}
  expect(await text(newer.answer(request(`${SCOPE}assets/index-1.js`)))).toBe('js')
})

test.each([
  ['cannot be had', () => Promise.reject(new TypeError('no network'))],
  ['is not there', () => Promise.resolve(new Response('', { status: 404 }))],
  ['is the sign-in page of a network', () => Promise.resolve(redirected())],
])('nothing is installed where a file %s', async (_what, fetch) => {
  const { caches } = fakeCaches()
  await expect(createOfflineFiles({ build: FIRST, scope: SCOPE, caches, fetch }).install()).rejects.toThrow(
    /./,
  )
})

function redirected(): Response {
  return Object.defineProperty(new Response('sign in'), 'redirected', { value: true })
}

test('other hosts, other pages and what changes something are left to the browser', () => {
  const { of } = openHost()
  const files = of(FIRST)
  expect(files.answer(request('https://elsewhere.example/course/icon.svg'))).toBeNull()
  expect(files.answer(request('https://school.example/other/icon.svg'))).toBeNull()
  expect(files.answer(request('https://school.example/course.evil/icon.svg'))).toBeNull()
  expect(files.answer(request(`${SCOPE}icon.svg`, { method: 'POST' }))).toBeNull()
})

test('what is no file of the build is fetched and not kept', async () => {
  const { host, stores, of } = openHost()
  const files = of(FIRST)
  await files.install()
  const address = `${SCOPE}worksheet.pdf`
  host.pages = { 'worksheet.pdf': 'sheet' }
  const before = [...stores.values()].map((store) => store.size)
  expect(await text(files.answer(new Request(address)))).toBe('sheet')
  expect([...stores.values()].map((store) => store.size)).toEqual(before)
  host.pages = {}
  await expect(files.answer(new Request(address))).rejects.toThrow('no network')
})

test('another page beside this one is its own affair; without a network there is only this one', async () => {
  const { host, of } = openHost()
  const files = of(FIRST)
  await files.install()
  host.pages = { 'copy/': 'the copy' }
  expect(await text(files.answer(navigation(`${SCOPE}copy/`)))).toBe('the copy')
  host.pages = {}
  const response = await files.answer(navigation(`${SCOPE}copy/`))
  expect([response?.status, response?.headers.get('location')]).toEqual([302, SCOPE])
})

test('where the browser keeps nothing any more, the network answers', async () => {
  const { host, caches } = openHost()
  const broken = { ...caches, open: () => Promise.reject(new DOMException('gone', 'UnknownError')) }
  const files = createOfflineFiles({
    build: FIRST,
    scope: SCOPE,
    caches: broken,
    fetch: () => Promise.resolve(new Response(host.pages[''])),
  })
  expect(await text(files.answer(navigation(SCOPE)))).toBe('page')
})
