import { expect, test } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

test('a diverging training pauses, says why and goes back to the last good state', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#data=plane&net=8.relu,8.relu&lr=10&speed=10-batches')
  await playground.press('play')
  const message = playground.control('message')
  await expect(message).toContainText(/\w/, { timeout: 30_000 })
  await expect(playground.control('play')).toHaveAttribute('aria-pressed', 'false')
  await message.getByRole('button', { name: 'Back to the last good state' }).click()
  await expect.poll(async () => Number.isFinite(await playground.read('loss-train'))).toBe(true)
  expect(playground.errors).toEqual([])
})

test('a dead worker is replaced, and training goes on from the last weights', async ({ page }) => {
  await page.addInitScript(() => {
    const Original = window.Worker
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        Object.assign(window, { lastWorker: this })
      }
    }
  })
  const playground = new PlaygroundPage(page)
  await playground.open('#speed=50-epochs')
  await playground.press('play')
  await playground.until('epoch', { above: 5 })
  const before = await playground.read('epoch')
  await page.evaluate(() => {
    const { lastWorker } = window as unknown as { lastWorker: Worker }
    lastWorker.terminate()
    lastWorker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))
  })
  await expect(playground.control('message')).toContainText(/\w/)
  await playground.until('epoch', { above: before + 20 })
})

test('a hidden page keeps training and shows it when it comes back', async ({ page }) => {
  await page.addInitScript(() => {
    let hidden = false
    Object.defineProperty(document, 'hidden', { get: () => hidden })
    Object.assign(window, {
      setHidden(value: boolean) {
        hidden = value
        document.dispatchEvent(new Event('visibilitychange'))
      },
    })
  })
  const setHidden = (value: boolean) =>
    page.evaluate((v) => (window as unknown as { setHidden(v: boolean): void }).setHidden(v), value)
  const playground = new PlaygroundPage(page)
  await playground.open()
  await playground.press('play')
  await playground.until('epoch', { above: 1 })
  await setHidden(true)
  await playground.until('epoch', { above: 60 })
  await setHidden(false)
  await playground.until('epoch', { above: 80 })
  expect(playground.errors).toEqual([])
})
