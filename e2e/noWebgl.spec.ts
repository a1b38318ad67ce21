import { expect, test } from 'playwright/test'
import { launchOptions } from '../.ci/browser.mjs'
import { PlaygroundPage } from './playgroundPage.ts'

const { args, ...options } = launchOptions()
test.use({ launchOptions: { ...options, args: [...args, '--disable-gpu', '--disable-software-rasterizer'] } })

test('without any WebGL the playground trains on the processor and says why', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open()
  await expect(playground.control('backend')).toContainText(/WebAssembly|JavaScript/)
  await playground.press('play')
  await playground.until('accuracy-test', { above: 0.95 })
  expect(playground.errors).toEqual([])
})

test('a link that pins WebGL opens on what there is', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#backend=webgl')
  await expect(playground.control('backend')).toContainText(/WebAssembly|JavaScript/)
  await playground.press('step-epoch')
  await expect.poll(() => playground.read('epoch')).toBe(1)
})
