import { expect, test, type Page } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

/** Numbers of the open lens, with all their digits. */
async function number(page: Page, id: string): Promise<number> {
  return Number(await page.getByTestId(id).getAttribute('data-value'))
}

async function cells(page: Page, id: string): Promise<number[]> {
  return page
    .getByTestId(id)
    .locator('.lens-cell')
    .evaluateAll((all) => all.map((cell) => Number(cell.getAttribute('data-value'))))
}

/** What is painted, to be compared. */
const painted = (page: Page, id: string) =>
  page
    .getByTestId(id)
    .locator('canvas')
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL())

/** From the products of the window to the activation: every number follows from those before it. */
async function addsUp(page: Page): Promise<void> {
  const [window, kernel, products] = [
    await cells(page, 'lens-window'),
    await cells(page, 'lens-kernel'),
    await cells(page, 'lens-products'),
  ]
  products.forEach((product, i) => expect(product).toBeCloseTo(window[i]! * kernel[i]!, 6))
  const sum = products.reduce((total, product) => total + product, 0)
  expect(await number(page, 'lens-sum')).toBeCloseTo(sum, 5)
  const z = sum + (await number(page, 'lens-bias'))
  expect(await number(page, 'lens-z')).toBeCloseTo(z, 5)
  expect(await number(page, 'lens-activation')).toBeCloseTo(Math.max(0, z), 5)
}

async function openFirstMap(page: Page): Promise<void> {
  await page.getByTestId('maps-0').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('lens-products')).toBeVisible()
}

test('a digit through the convolution: the window slides, its numbers add up, a kernel is set by hand', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#data=digits&lang=en')
  await playground.press('play')
  await playground.until('iteration', { above: 30 })
  await playground.press('play')
  await openFirstMap(page)
  await addsUp(page)

  const before = await page.getByTestId('lens-output').getAttribute('data-column')
  await playground.press('lens-step')
  await expect(page.getByTestId('lens-output')).toHaveAttribute('data-column', String(Number(before) + 1))
  await addsUp(page)
  await page.getByTestId('lens-input').press('ArrowDown')
  await addsUp(page)

  const [map, learned] = [await painted(page, 'maps-0'), await cells(page, 'lens-kernel')]
  await page.getByTestId('kernel-preset').selectOption('blur')
  await expect.poll(() => cells(page, 'lens-kernel')).toEqual([1, 2, 1, 2, 4, 2, 1, 2, 1].map((n) => n / 16))
  await expect.poll(() => painted(page, 'maps-0')).not.toBe(map)
  await addsUp(page)

  await page.getByTestId('lens-close').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => cells(page, 'lens-kernel')).toEqual(learned)
  await expect.poll(() => painted(page, 'maps-0')).toBe(map)
  expect(playground.errors).toEqual([])
})

test('another image in the same window; pooling, flatten and softmax say where their numbers come from', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#data=digits&lang=en')
  await openFirstMap(page)
  const place = page.locator('.lens-place')
  await expect(place).toHaveText('row 13, column 13')
  const [image, z] = [await painted(page, 'lens-input'), await number(page, 'lens-z')]
  await playground.press('digit-next')
  await expect.poll(() => painted(page, 'lens-input')).not.toBe(image)
  await expect(place).toHaveText('row 13, column 13')
  expect(await number(page, 'lens-z')).not.toBe(z)
  await addsUp(page)

  const next = page.getByTestId('lens-layer').getByRole('button', { name: 'Layer after' })
  await next.click()
  await expect(page.getByTestId('lens')).toContainText('max pooling 2×2')
  expect(Math.max(...(await cells(page, 'lens-window')))).toBe(await number(page, 'lens-activation'))
  await next.click()
  await page.getByTestId('lens-number').fill('10')
  await page.getByTestId('lens-number').press('Enter')
  await expect(page.getByTestId('lens')).toContainText('map 2, row 1, column 2')
  await next.click()
  const power = Math.exp(await number(page, 'lens-z'))
  expect(power / (await number(page, 'lens-softmax-sum'))).toBeCloseTo(
    await number(page, 'lens-activation'),
    5,
  )
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('lens')).toHaveCount(0)
  expect(playground.errors).toEqual([])
})
