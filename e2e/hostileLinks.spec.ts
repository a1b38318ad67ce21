import { expect, test } from 'playwright/test'
import { HOSTILE_KINDS, hostileLink } from '../tests/spec/hostileLinks.ts'
import { PlaygroundPage } from './playgroundPage.ts'

declare global {
  interface Window {
    /** Set by any script of a link that runs. */
    ran?: unknown
  }
}

/** So many of every kind. */
const OF_EACH = 3

for (const kind of HOSTILE_KINDS) {
  test(`links of the kind ${kind} open: nothing of them runs, nothing fails`, async ({ page }) => {
    const playground = new PlaygroundPage(page)
    for (let index = 0; index < OF_EACH; index++) {
      // From nowhere, so that every link is opened by a page of its own.
      await page.goto('about:blank')
      await page.goto(`/#${hostileLink(kind, index).replace(/^#/, '')}`)
      // Not by its losses: some of these have no points.
      await expect(playground.control('epoch')).toHaveAttribute('data-value', /\d/)
      expect(await page.evaluate(() => window.ran)).toBeUndefined()
    }
    expect(playground.errors).toEqual([])
  })
}

test('a link with a script in every text says what it left out, as text', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#data=<img src=x onerror=window.ran=1>&task=<script>window.ran=1</script>&foo=1')
  const said = playground.control('message')
  await expect(said).toContainText('<img src=x onerror=window.ran=1>')
  await expect(said).toContainText('foo: not a setting known here')
  expect(await page.evaluate(() => window.ran)).toBeUndefined()
  expect(await page.locator('img').count()).toBe(0)
  expect(playground.errors).toEqual([])
})
