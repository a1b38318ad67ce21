import { expect, test } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

test('a newcomer solves circle, fails at spiral, adds a layer, solves it and sends the link', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000)
  const playground = new PlaygroundPage(page)
  await playground.open()

  await playground.press('play')
  await playground.until('accuracy-test', { above: 0.97 })
  await playground.press('play')

  await page.getByRole('radio', { name: 'Spiral', exact: true }).click()
  await expect.poll(() => playground.read('epoch')).toBe(0)
  await playground.press('play')
  await playground.until('epoch', { above: 400 })
  await playground.press('play')
  expect(await playground.read('accuracy-train')).toBeLessThan(0.9)

  await page.getByRole('button', { name: 'Add a hidden layer' }).click()
  await playground.control('speed').selectOption('max')
  await playground.press('play')
  await playground.until('accuracy-train', { above: 0.95 }, 120_000)
  await playground.press('play')

  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await playground.press('share')
  await expect(playground.control('message')).toContainText('Link copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('#data=spiral&net=8.tanh,8.tanh')

  const other = new PlaygroundPage(await context.newPage())
  await other.page.goto(link)
  await other.ready()
  await expect(other.page.getByRole('radio', { name: 'Spiral', exact: true })).toBeChecked()
  await expect(other.control('speed')).toHaveValue('max')
  expect([...playground.errors, ...other.errors]).toEqual([])
})

test('play pressed before the engine has arrived is remembered', async ({ page }) => {
  await page.route(/\.wasm$/, async (route) => {
    await page.getByTestId('play').click()
    await route.continue()
  })
  const playground = new PlaygroundPage(page)
  await page.goto('/#backend=wasm')
  await playground.until('epoch', { above: 3 })
})

test('a Spanish newcomer finds everything in Spanish', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'es-ES' })
  const playground = new PlaygroundPage(await context.newPage())
  await playground.open()
  await expect(playground.page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(playground.page.getByRole('radio', { name: 'Espiral' })).toBeVisible()
  await playground.press('play')
  await playground.until('epoch', { above: 3 })
  await expect(playground.control('loss-train')).toContainText(/^0,\d+/)
  await playground.press('language')
  await expect(playground.page.locator('html')).toHaveAttribute('lang', 'en')
  await context.close()
})
