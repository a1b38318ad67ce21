import { expect, test, type BrowserContext, type Page } from 'playwright/test'
import { PlaygroundPage, type Readout } from './playgroundPage.ts'

/** A person shares what a network has learned, and others see exactly that. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const READOUTS: readonly Readout[] = ['epoch', 'iteration', 'loss-train', 'loss-test', 'accuracy-train']

const readouts = (playground: PlaygroundPage) => Promise.all(READOUTS.map((name) => playground.read(name)))
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

async function train(playground: PlaygroundPage, hash: string): Promise<void> {
  await playground.open(hash)
  await playground.press('play')
  await playground.until('epoch', { above: 30 })
  await playground.press('play')
  await expect(playground.control('play')).toHaveAttribute('aria-label', 'Play')
  // The last frame under way has arrived once nothing moves any more.
  let last = -1
  await expect
    .poll(async () => {
      const before = last
      last = await playground.read('iteration')
      return last - before
    })
    .toBe(0)
}

async function share(playground: PlaygroundPage): Promise<string> {
  await playground.page.keyboard.press('l')
  await expect(playground.control('message')).toContainText('Link copied')
  return clipboard(playground.page)
}

async function openedBy(context: BrowserContext, link: string): Promise<PlaygroundPage> {
  const other = new PlaygroundPage(await context.newPage())
  await other.page.goto(link)
  await other.ready()
  return other
}

test('what was learned travels in the link: a fresh page shows the same epoch, losses and picture', async ({
  page,
  context,
}) => {
  const playground = new PlaygroundPage(page)
  await train(playground, '#data=xor&net=8.tanh,8.relu&opt=adam&backend=wasm')
  const link = await share(playground)
  expect(link.length).toBeLessThan(4000)
  await expect(playground.control('share-address')).toHaveValue(link)

  const other = await openedBy(context, link)
  expect(await readouts(other)).toEqual(await readouts(playground))
  await expect(other.control('message')).toContainText('Opened as it was shared')
  await expect(other.control('play')).toHaveAttribute('aria-label', 'Play')

  const start = await other.read('epoch')
  await other.press('play')
  await other.until('epoch', { above: start + 5 })
  await other.press('play')
  await other.press('reset')
  await expect.poll(() => other.read('epoch')).toBe(0)
  expect([...playground.errors, ...other.errors]).toEqual([])
})

test('a moment of the past is shared as it is looked at', async ({ page, context }) => {
  const playground = new PlaygroundPage(page)
  await train(playground, '#backend=wasm')
  const end = await playground.read('epoch')
  await page.keyboard.press('[')
  await expect.poll(() => playground.read('epoch')).toBeLessThan(end)
  const shown = await readouts(playground)
  const other = await openedBy(context, await share(playground))
  expect(await readouts(other)).toEqual(shown)
})

test('the settings alone are shared where they are asked for', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await train(playground, '#data=xor&backend=wasm')
  await playground.press('share')
  await playground.press('share-settings')
  await playground.press('share-copy')
  await expect.poll(() => clipboard(page)).toMatch(/#data=xor&backend=wasm$/)
  await page.keyboard.press('Escape')
  await expect(playground.control('share-panel')).toBeHidden()
  await expect(playground.control('share')).toBeFocused()
})

test('a link that was cut off opens its settings and says what is lost', async ({ page, context }) => {
  const playground = new PlaygroundPage(page)
  await train(playground, '#data=xor&backend=wasm')
  const link = await share(playground)
  const other = await openedBy(context, link.slice(0, -20))
  await expect(other.control('message')).toContainText('cut off or changed on its way')
  await expect(other.page.getByRole('radio', { name: 'XOR', exact: true })).toBeChecked()
  expect(await other.read('epoch')).toBe(0)
  expect(other.errors).toEqual([])
})

test('a pasted link is opened in place', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await train(playground, '#data=xor&backend=wasm')
  const link = await share(playground)
  const shown = await readouts(playground)
  await page.goto('about:blank')
  await playground.open('')
  await playground.press('share')
  await playground.control('share-paste').fill('this is no link')
  await playground.press('share-paste-open')
  await expect(playground.control('message')).toContainText('neither a link nor a file')
  await playground.control('share-paste').fill(link)
  await playground.press('share-paste-open')
  await expect.poll(() => readouts(playground)).toEqual(shown)
  await expect(playground.control('share-panel')).toBeHidden()
  await expect(page).toHaveURL(/#data=xor&backend=wasm$/)
  expect(playground.errors).toEqual([])
})
