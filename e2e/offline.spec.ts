import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from 'playwright/test'
import { root } from '../.ci/root.mjs'
import { serveBuild } from './buildServer.ts'
import { openEverything } from './openEverything.ts'
import { PlaygroundPage } from './playgroundPage.ts'

test('once loaded, everything works without a network', async ({ page, context }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#backend=wasm')
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)

  await page.getByRole('radio', { name: 'Gauss' }).click()
  await playground.press('play')
  await playground.until('epoch', { above: 5 })
  await playground.press('play')

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Explain: Learning rate' }).click()
  await expect(page.getByRole('dialog', { name: 'Learning rate' })).toBeVisible()
  await page.keyboard.press('Escape')
  await playground.press('language')
  await expect(page.getByRole('radio', { name: 'Espiral', exact: true })).toBeVisible()
  expect(playground.errors).toEqual([])
})

test('what cannot be fetched stays closed, and the page goes on', async ({ page }) => {
  await page.route(/\/(Floating|HelpDialog)-[^/]*\.js$/, (route) => route.abort())
  const playground = new PlaygroundPage(page)
  await playground.open()
  await page.keyboard.press('?')
  await page.getByRole('button', { name: 'Explain: Learning rate' }).click()
  await playground.press('play')
  await playground.until('epoch', { above: 1 })
})

test('a language that cannot be fetched leaves the page in the old one and says so', async ({ page }) => {
  await page.route(/\/es-[^/]*\.js$/, (route) => route.abort())
  const playground = new PlaygroundPage(page)
  await playground.open()
  await playground.press('language')
  await expect(page.getByTestId('message')).toContainText('other language could not be fetched')
  await expect(page.getByRole('radio', { name: 'Spiral', exact: true })).toBeVisible()
})

/** Opens an address, and waits until the page is kept for visits without a network. */
async function visit(page: Page, url: string): Promise<PlaygroundPage> {
  const playground = new PlaygroundPage(page)
  await page.goto(url)
  await playground.ready()
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  return playground
}

test.describe('later visits', () => {
  test.use({ serviceWorkers: 'allow', permissions: ['clipboard-read', 'clipboard-write'] })

  test('the second visit needs no network', async ({ page, context }) => {
    const server = await serveBuild(join(root, 'dist'))
    await visit(page, server.url)
    await page.close()
    await server.close()
    await context.setOffline(true)

    const playground = await visit(await context.newPage(), `${server.url}?from=desk#data=gauss&backend=wasm`)
    await playground.press('play')
    await playground.until('epoch', { above: 5 })
    await playground.press('play')
    await openEverything(playground)
    expect(playground.errors).toEqual([])
  })

  test('an address beside the page leads to it without a network', async ({ page }) => {
    const server = await serveBuild(join(root, 'dist'))
    await visit(page, server.url)
    await server.close()
    const playground = await visit(page, `${server.url}lesson#data=gauss`)
    expect(page.url()).toBe(`${server.url}#data=gauss`)
    await expect(playground.page.getByRole('radio', { name: 'Gauss' })).toBeChecked()
  })

  test('a newer version says so, and comes when asked', async ({ page, context }) => {
    const dist = mkdtempSync(join(tmpdir(), 'sinapsis-build-'))
    cpSync(join(root, 'dist'), dist, { recursive: true })
    const server = await serveBuild(dist)
    try {
      const training = await visit(page, `${server.url}#backend=wasm`)
      await training.press('play')
      await training.until('epoch', { above: 5 })
      publishNewer(dist)

      const second = await visit(await context.newPage(), `${server.url}#backend=wasm`)
      for (const { page: each } of [training, second]) {
        await expect(each.getByTestId('message')).toContainText('A newer version of Sinapsis is ready')
        await expect(each.locator('html')).not.toHaveAttribute('data-newer')
      }
      await second.page.getByRole('radio', { name: 'Gauss' }).click()
      await second.page.getByRole('button', { name: 'Reload' }).click()
      await expect(second.page.locator('html')).toHaveAttribute('data-newer')
      await second.ready()
      await expect(second.page.getByRole('radio', { name: 'Gauss' })).toBeChecked()
      await expect(second.control('message')).toBeEmpty()

      await page.bringToFront()
      const before = await training.read('epoch')
      await training.until('epoch', { above: before + 5 })
      await openEverything(training)
      await expect(page.locator('html')).not.toHaveAttribute('data-newer')
      expect([...training.errors, ...second.errors]).toEqual([])
    } finally {
      await server.close()
      rmSync(dist, { recursive: true })
    }
  })
})

/** Another page under the same address, and the service worker that a build of it would have. */
function publishNewer(dist: string): void {
  const change = (file: string, old: RegExp, by: string) => {
    const text = readFileSync(join(dist, file), 'utf8')
    expect(text).toMatch(old)
    writeFileSync(join(dist, file), text.replace(old, by))
  }
  change('index.html', /<html/, '<html data-newer')
  change('sw.js', /(version:.)[0-9a-f]{16}/, '$10123456789abcdef')
}
