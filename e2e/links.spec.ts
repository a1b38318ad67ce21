import { expect, test } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

const hostile = [
  '#data=spirla&net=8.tanh,99.relu,x&lr=fast&noise=1e9',
  `#net=${'9.tanh,'.repeat(5000)}`,
  '#data=<script>alert(1)</script>&in=<img src=x onerror=alert(1)>',
  '#lr=NaN&batch=Infinity&seed=-1&momentum=1e308&split=%%%',
  '#__proto__=1&constructor=2&data=%F0%9F%92%A9&data=xor',
  '#v=99&data=xor&layers=transformer',
  `#${'%25'.repeat(20_000)}`,
]

for (const hash of hostile) {
  test(`a broken link opens, trains and says what was repaired: ${hash.slice(0, 40)}`, async ({ page }) => {
    const playground = new PlaygroundPage(page)
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await playground.open(hash)
    await expect(playground.control('message')).toContainText(/\w/)
    await playground.press('step-epoch')
    await playground.until('epoch', { above: 0.99 })
    expect(Number.isFinite(await playground.read('loss-train'))).toBe(true)
    expect(dialogs).toEqual([])
    expect(playground.errors).toEqual([])
  })
}

test('the link follows every edit, and Back and Forward walk through them', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open()
  const speed = playground.control('speed')
  await expect(speed).toHaveValue('50-epochs')
  await speed.selectOption('1-epoch')
  await expect(page).toHaveURL(/#speed=1-epoch$/)
  await playground.press('new-weights')
  await expect(page).toHaveURL(/wseed=2/)
  await page.goBack()
  await expect(page).toHaveURL(/#speed=1-epoch$/)
  await page.goBack()
  await expect(speed).toHaveValue('50-epochs')
  await page.goForward()
  await expect(speed).toHaveValue('1-epoch')
  expect(playground.errors).toEqual([])
})

test('a link pasted into the open page is opened', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#speed=1-epoch')
  await page.evaluate(() => {
    location.hash = '#speed=max&data=xor'
  })
  await expect(playground.control('speed')).toHaveValue('max')
})
