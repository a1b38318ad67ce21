import { expect, test } from 'playwright/test'
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
  await expect(page.getByRole('radio', { name: 'Espiral' })).toBeVisible()
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
