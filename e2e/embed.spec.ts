import { expect, test } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

const HTML = (address: string, width: number, height: number) =>
  `<!doctype html><title>Course</title><iframe src="./${address}" width="${width}" height="${height}"></iframe>`

for (const [address, width, height] of [
  ['?embed=1', 600, 400],
  ['#data=digits&embed=1', 600, 400],
  ['#task=Learn&goal=epochs:min:2&embed=1', 800, 600],
] as const) {
  test(`a frame of ${width} by ${height} in another page shows and trains ${address}`, async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.route('**/course.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: HTML(address, width, height) }),
    )
    await page.goto('./course.html')
    const frame = page.frameLocator('iframe')
    await expect(frame.getByTestId('loss-train')).toHaveAttribute('data-value', /\d/, { timeout: 30_000 })
    await frame.getByTestId('play').click()
    await expect
      .poll(async () => Number(await frame.getByTestId('epoch').getAttribute('data-value')), {
        timeout: 60_000,
      })
      .toBeGreaterThan(0)
    for (const name of ['network', 'loss-test', 'open-full']) {
      await expect(frame.getByTestId(name)).toBeInViewport()
    }
    const overflow = await frame
      .locator('html')
      .evaluate((html) => [html.scrollWidth - html.clientWidth, html.scrollHeight - html.clientHeight])
    expect(overflow).toEqual([0, 0])
    expect(errors).toEqual([])
  })
}

test('the whole page opens in full, with what was learned', async ({ page, context }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('?embed#data=xor')
  await expect(playground.control('share')).toHaveCount(0)
  await playground.press('step-epoch')
  await playground.until('epoch', { above: 0.9 })
  const link = playground.control('open-full')
  await link.hover()
  await expect(link).toHaveAttribute('href', /\/#data=xor&pack=[^&]+$/)
  const opened = context.waitForEvent('page')
  await link.click()
  const full = new PlaygroundPage(await opened)
  await full.ready()
  await expect(full.control('share')).toBeVisible()
  await expect.poll(() => full.read('epoch')).toBe(1)
})
