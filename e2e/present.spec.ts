import { expect, test } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

/** The share of the screen that a picture takes. */
async function shareOf(
  playground: PlaygroundPage,
  name: 'output-map' | 'network' | 'curves',
): Promise<number> {
  const box = (await playground.control(name).boundingBox())!
  const { width, height } = playground.page.viewportSize()!
  return (box.width * box.height) / (width * height)
}

test('one key presents in large, keys choose the picture, Escape comes back to what was', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page)
  await playground.open()
  const theme = page.locator('html')
  await expect(theme).toHaveAttribute('data-theme', 'light')
  const before = await shareOf(playground, 'output-map')

  await page.keyboard.press('p')
  await expect(playground.control('present-bar')).toBeVisible()
  await expect(theme).toHaveAttribute('data-theme', 'projector')
  await expect(playground.control('network')).toBeHidden()
  await expect(playground.control('curves')).toBeHidden()
  await expect.poll(() => shareOf(playground, 'output-map')).toBeGreaterThan(3 * before)
  await page.keyboard.press('Space')
  await playground.until('epoch', { above: 2 })

  await page.keyboard.press('v')
  await expect(playground.control('network')).toBeVisible()
  await expect(playground.control('output-map')).toBeHidden()
  await page.keyboard.press('v')
  await expect(playground.control('network')).toBeHidden()
  await expect.poll(() => shareOf(playground, 'curves')).toBeGreaterThan(0.7)
  await page.keyboard.press('v')
  await expect(playground.control('curves')).toBeHidden()
  await expect(playground.control('network')).toBeVisible()
  await expect(playground.control('output-map')).toBeVisible()

  await page.keyboard.press('s')
  const shade = playground.control('spotlight-shade')
  await expect(shade).toBeVisible()
  await expect(async () => {
    await page.mouse.move(300, 400)
    await page.mouse.move(310, 410)
    expect(await shade.evaluate((element) => element.style.getPropertyValue('--x'))).toBe('310px')
  }).toPass()
  await page.keyboard.press('s')
  await expect(shade).toHaveCount(0)

  await page.keyboard.press('l')
  await expect(playground.control('qr-large')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(playground.control('qr-large')).toHaveCount(0)
  await expect(playground.control('present-bar')).toBeVisible()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Spotlight')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(playground.control('present-bar')).toBeVisible()

  const [width, height] = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    return [scrollWidth, scrollHeight]
  })
  expect([width, height]).toEqual([1280, 720])
  await page.keyboard.press('Escape')
  await expect(playground.control('present-bar')).toHaveCount(0)
  await expect(theme).toHaveAttribute('data-theme', 'light')
  await expect(playground.control('curves')).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('sinapsis.theme'))).not.toBe('projector')
  expect(playground.errors).toEqual([])
})

test('images are presented, too', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#data=digits')
  await playground.press('class')
  await playground.press('class-present')
  await expect(playground.control('probabilities')).toBeVisible()
  await playground.press('picture-network')
  await expect(playground.control('network')).toBeVisible()
  await expect(playground.control('probabilities')).toBeHidden()
  await playground.press('present-leave')
  await expect(playground.control('probabilities')).toBeVisible()
  expect(playground.errors).toEqual([])
})
