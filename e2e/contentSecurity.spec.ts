import { join } from 'node:path'
import { expect, test, type Page } from 'playwright/test'
import { POLICY } from '../.ci/contentSecurityPolicy.mjs'
import { root } from '../.ci/root.mjs'
import { serveBuild, type BuildServer } from './buildServer.ts'
import { openEverything } from './openEverything.ts'
import { PlaygroundPage } from './playgroundPage.ts'

declare global {
  interface Window {
    /** What the policy of the page has turned down. */
    refused: string[]
  }
}

// In a header the policy holds for the engine's worker as well, which no policy of a page reaches.
let server: BuildServer
test.beforeAll(async () => {
  server = await serveBuild(join(root, 'dist'), { 'content-security-policy': POLICY })
})
test.afterAll(() => server.close())

async function open(page: Page, hash: string): Promise<PlaygroundPage> {
  await page.addInitScript(() => {
    window.refused = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      window.refused.push(`${effectiveDirective} ${blockedURI}`),
    )
  })
  const playground = new PlaygroundPage(page)
  await page.goto(server.url + hash)
  await playground.ready()
  return playground
}

const refused = (page: Page) => page.evaluate(() => window.refused)

test('the page itself says the policy', async ({ page }) => {
  await page.goto('/')
  const said = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(said).toHaveAttribute('content', POLICY)
})

test.describe('within the policy', () => {
  test.use({ serviceWorkers: 'allow', permissions: ['clipboard-read', 'clipboard-write'] })

  for (const backend of ['wasm', 'webgl', 'cpu']) {
    test(`everything opens and trains on ${backend}`, async ({ page }) => {
      const playground = await open(page, `#backend=${backend}`)
      await expect(playground.control('backend')).toHaveAttribute('data-value', backend)
      await playground.press('play')
      await playground.until('iteration', { above: 20 })
      await openEverything(playground)
      expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active !== null)).toBe(
        true,
      )
      expect(await refused(page)).toEqual([])
      expect(playground.errors).toEqual([])
    })
  }
})

test('scripts written into the page do not run, nor do those of another host', async ({ page }) => {
  await open(page, '')
  await page.evaluate(() => {
    const add = (edit: (script: HTMLScriptElement) => void) => {
      const script = document.createElement('script')
      edit(script)
      document.body.append(script)
    }
    add((script) => (script.textContent = 'window.injected = true'))
    add((script) => (script.src = 'https://example.org/injected.js'))
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.injected = true">')
  })
  await expect
    .poll(async () => [...new Set(await refused(page))].toSorted())
    .toEqual([
      'script-src-attr inline',
      'script-src-elem https://example.org/injected.js',
      'script-src-elem inline',
    ])
  expect(await page.evaluate(() => 'injected' in window)).toBe(false)
})
