import { expect, test, type Page } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

/** A seven, in shares of the pad. */
const SEVEN: readonly (readonly [number, number])[] = [
  [0.3, 0.2],
  [0.72, 0.2],
  [0.45, 0.9],
]

const probabilities = (page: Page) =>
  page
    .getByTestId('probabilities')
    .locator('li')
    .evaluateAll((lines) => lines.map((line) => Number((line as HTMLElement).dataset['value'])))

test('a new user trains a CNN on digits, looks at its mistakes and draws a digit', async ({ page }) => {
  test.setTimeout(120_000)
  const playground = new PlaygroundPage(page)
  await playground.open()
  await page.getByRole('radio', { name: 'Digits', exact: true }).check({ force: true })
  await expect(page).toHaveURL(/#data=digits/)
  await playground.press('play')
  await playground.until('accuracy-test', { above: 0.97 })
  await playground.press('play')

  await page.getByRole('tab', { name: 'Metrics' }).click()
  const cells = page.getByTestId('matrix-test').locator('.matrix-wrong[data-empty=false]')
  const [count] = (await cells.first().textContent())!.split(' ')
  await cells.first().click()
  const images = page.getByTestId('given-images').getByRole('button')
  await expect(images).toHaveCount(Number(count))
  await images.first().click()
  await expect(playground.control('digit-verdict')).toHaveText('wrong')
  await expect
    .poll(async () => (await probabilities(page)).reduce((sum, share) => sum + share, 0))
    .toBeCloseTo(1, 4)

  await playground.control('digit-mode-draw').check({ force: true })
  const pad = (await playground.control('digit-pad').boundingBox())!
  const at = ([x, y]: readonly [number, number]) => [pad.x + x * pad.width, pad.y + y * pad.height] as const
  await page.mouse.move(...at(SEVEN[0]!))
  await page.mouse.down()
  for (const place of SEVEN.slice(1)) await page.mouse.move(...at(place), { steps: 10 })
  await page.mouse.up()
  await expect(playground.control('digit-given')).toHaveText('7')
  await playground.press('digit-label-7')
  await playground.press('digit-add')
  await expect(playground.control('digit-said')).toContainText('1 of 50')
  await expect(playground.control('digits-drawn').getByRole('listitem')).toHaveCount(1)

  // The same by keyboard: from the upper left to the right, and down aslant.
  await playground.press('digit-clear')
  await playground.control('digit-pad').focus()
  const keys = async (key: string, times: number) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key)
  }
  await keys('ArrowUp', 8)
  await keys('ArrowLeft', 5)
  await keys('Space', 1)
  await keys('ArrowRight', 10)
  await page.keyboard.down('ArrowLeft')
  await keys('ArrowDown', 6)
  await page.keyboard.up('ArrowLeft')
  await keys('ArrowDown', 9)
  await keys('Space', 1)
  await expect(playground.control('digit-cross')).toContainText('pen up')
  await expect(playground.control('digit-given')).toHaveText('7')
  await keys('Backspace', 1)
  await expect(playground.control('output-map')).toContainText('Draw a digit')

  await page.reload()
  await playground.ready()
  await expect(playground.control('digits-drawn').getByRole('button', { name: /a 7$/ })).toHaveCount(1)
  expect(playground.errors).toEqual([])
})

test('files that are no images of MNIST are refused in words, and the playground stays', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#data=digits&images=200')
  await playground.press('mnist')
  const file = (name: string, bytes: number[]) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })
  await playground.control('mnist-files').setInputFiles([file('one', [1, 2, 3]), file('other', [4])])
  await expect(playground.control('mnist-problem')).toContainText('not an IDX file')
  const images = [0, 0, 8, 3, 0, 0, 0, 20, 0, 0, 0, 28, 0, 0, 0, 28, ...new Array<number>(784 * 20).fill(128)]
  const labels = [0, 0, 8, 1, 0, 0, 0, 20, ...Array.from({ length: 20 }, (_, i) => i % 10)]
  await playground.control('mnist-files').setInputFiles([file('images', images), file('labels', labels)])
  await expect(playground.control('mnist-found')).toContainText('20 images')
  await playground.press('mnist-use')
  await expect(page).toHaveURL(/#data=mnist/)
  await expect(playground.control('mnist-line')).toContainText('20 images')
  await page.reload()
  await expect(playground.control('message')).toContainText('open your files again')
  expect(playground.errors).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  for (const [language, says] of [
    ['en', 'Draw a digit'],
    ['es', 'Dibuja un dígito'],
  ] as const)
    test(`a finger draws a digit and the page stays where it is (${language})`, async ({ page }) => {
      const playground = new PlaygroundPage(page)
      await playground.open(`#data=digits&images=200&lang=${language}`)
      await playground.control('digit-mode-draw').tap()
      await expect(playground.control('output-map')).toContainText(says)
      const pad = (await playground.control('digit-pad').boundingBox())!
      const touch = await page.context().newCDPSession(page)
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', [x, y]: readonly [number, number]) =>
        touch.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x: pad.x + x * pad.width, y: pad.y + y * pad.height }],
        })
      const top = await page.evaluate(() => scrollY)
      await send('touchStart', SEVEN[0]!)
      for (const [from, to] of [SEVEN.slice(0, 2), SEVEN.slice(1)])
        for (let step = 1; step <= 10; step++)
          await send('touchMove', [
            from![0] + ((to![0] - from![0]) * step) / 10,
            from![1] + ((to![1] - from![1]) * step) / 10,
          ])
      await send('touchEnd', SEVEN[2]!)
      expect(await page.evaluate(() => scrollY)).toBe(top)
      await expect(playground.control('output-map')).not.toContainText(says)
      await expect.poll(async () => Math.max(...(await probabilities(page)))).toBeGreaterThan(0.1)
      await expect(playground.control('digit-undo')).toBeEnabled()
      await playground.press('digit-clear')
      await expect(playground.control('output-map')).toContainText(says)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(390)
      expect(playground.errors).toEqual([])
    })
})
