import { expect, test, type Page } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

/** A person draws points, watches the network learn them, and shares them. */

type Place = readonly [across: number, down: number]
const LEFT: readonly Place[] = [
  [0.2, 0.2],
  [0.3, 0.5],
  [0.2, 0.8],
]
const RIGHT: readonly Place[] = LEFT.map(([across, down]) => [1 - across, down])

/** Places on the map in px; `across` and `down` are shares of the plot. */
async function onMap(page: Page, places: readonly Place[]): Promise<Place[]> {
  const plot = page.getByTestId('output-map').locator('canvas').last()
  await plot.scrollIntoViewIfNeeded()
  const box = (await plot.boundingBox())!
  return places.map(([across, down]) => [box.x + across * box.width, box.y + down * box.height])
}

async function drag(page: Page, places: readonly Place[]): Promise<void> {
  const [start, ...others] = await onMap(page, places)
  await page.mouse.move(...start!)
  await page.mouse.down()
  for (const place of others) await page.mouse.move(...place, { steps: 10 })
  await page.mouse.up()
}

async function tap(page: Page, places: readonly Place[]): Promise<void> {
  for (const place of await onMap(page, places)) await page.touchscreen.tap(...place)
}

const count = async (page: Page) => Number(await page.getByTestId('points-count').getAttribute('data-value'))

test('two classes are sprayed and learned, a stroke is undone as a whole, and the link keeps the points', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page)
  await page.goto('./#data=points')
  await page.getByTestId('play').click()
  await expect(page.getByTestId('message')).toContainText('Draw some points')

  await page.getByTestId('points-spray').click()
  await drag(page, LEFT)
  const first = await count(page)
  expect(first).toBeGreaterThan(8)
  await page.getByTestId('points-class-1').click()
  await drag(page, RIGHT)
  await expect.poll(() => count(page)).toBeGreaterThan(first + 8)
  const all = await count(page)

  await page.getByTestId('play').click()
  await playground.until('accuracy-train', { above: 0.95 })
  await page.getByTestId('points-erase').click()
  await drag(page, RIGHT)
  await expect.poll(() => count(page)).toBeLessThan(all)
  await page.keyboard.press('Control+z')
  await expect.poll(() => count(page)).toBe(all)
  expect(await playground.read('epoch')).toBeGreaterThan(0)

  const link = page.url()
  await page.goto('about:blank')
  await page.goto(link)
  await expect.poll(() => count(page)).toBe(all)
  await playground.ready()
  expect(playground.errors).toEqual([])
})

test('the points of a plot can be edited, and the keyboard adds and erases', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#data=xor&n=100')
  await page.getByTestId('points-edit').click()
  await expect.poll(() => count(page)).toBe(100)
  const map = page.getByTestId('output-map')
  await map.focus()
  await map.press('ArrowRight')
  await map.press('Enter')
  await expect.poll(() => count(page)).toBe(101)
  await map.press('Backspace')
  await map.press('Backspace')
  await expect.poll(() => count(page)).toBe(99)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => count(page)).toBe(100)
  expect(playground.errors).toEqual([])
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('taps add points of the class chosen, and they are learned', async ({ page }) => {
    const playground = new PlaygroundPage(page)
    await page.goto('./#data=points')
    await expect(page.getByTestId('points-add')).toBeVisible()
    await tap(page, LEFT)
    await expect.poll(() => count(page)).toBe(3)
    await page.getByTestId('play').tap()
    await expect(page.getByTestId('message')).toContainText('same class')
    await page.getByTestId('points-class-1').tap()
    await tap(page, RIGHT)
    await expect.poll(() => count(page)).toBe(6)
    await page.getByTestId('play').tap()
    await playground.until('accuracy-train', { above: 0.99 })
    expect(playground.errors).toEqual([])
  })
})
