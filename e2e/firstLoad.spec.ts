import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'playwright/test'
import { root } from '../.ci/root.mjs'

const ASSETS = join(root, 'dist', 'assets')
const BUDGET_BYTES = 150_000

/** Words that the TensorFlow.js kernel registry cannot do without, minified or not. */
const TENSORFLOW = 'not registered for backend'

test('before use the page loads at most 150 kB of gzipped JavaScript, and no TensorFlow.js', async ({
  page,
}) => {
  // What the page fetches once it can be used (when the engine is there) does not count.
  const held: (() => void)[] = []
  await page.route(/\/entry-[^/]*\.js$/, (route) => held.push(() => void route.continue()))
  await page.goto('./')
  await expect(page.getByTestId('play')).toBeVisible()
  await expect.poll(() => held.length).toBe(1)
  const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const scripts = [...new Set(urls)].filter((url) => url.endsWith('.js') && !/\/entry-[^/]*$/.test(url))
  const loaded = scripts.map((url) => readFileSync(join(ASSETS, basename(url))))

  expect(loaded.length).toBeGreaterThan(0)
  expect(loaded.map((script) => script.includes(TENSORFLOW))).not.toContain(true)
  const bytes = loaded.map((script) => gzipSync(script).length).reduce((sum, size) => sum + size, 0)
  expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES)
})

test('TensorFlow.js is in the build, in a chunk of the worker', () => {
  const chunks = readdirSync(ASSETS).filter((name) => name.endsWith('.js'))
  expect(chunks.some((name) => readFileSync(join(ASSETS, name)).includes(TENSORFLOW))).toBe(true)
})

test('no other host is asked for anything', async ({ page, baseURL }) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL ?? '').origin)
      foreign.push(request.url())
  })
  await page.goto('./')
  await page.getByTestId('play').click()
  await expect
    .poll(async () => Number(await page.getByTestId('iteration').getAttribute('data-value')))
    .toBeGreaterThan(0)
  expect(foreign).toEqual([])
})
