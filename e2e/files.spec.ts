import { readFileSync } from 'node:fs'
import { expect, test, type Page } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

/** A person saves the playground as a file and opens it again. */

const SHORTCUT = 'ControlOrMeta'

async function trained(page: Page, hash: string): Promise<PlaygroundPage> {
  const playground = new PlaygroundPage(page)
  await playground.open(hash)
  await playground.stepEpochs(3)
  return playground
}

async function save(page: Page): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download')
  await page.getByTestId('save').click()
  const download = await waiting
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content!], fileName!))
      return transfer
    },
    [name, text],
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
}

test('everything is saved by button and opens again, chosen or dropped', async ({ page }) => {
  const playground = await trained(page, '#data=xor&opt=adam&backend=wasm')
  const loss = await playground.read('loss-test')
  await playground.press('share')
  const { name, text } = await save(page)
  expect(name).toBe('xor-3.sinapsis.json')
  await playground.stepEpochs(1)
  const next = await playground.read('loss-test')

  await playground.open('#data=gauss&backend=wasm')
  const waiting = page.waitForEvent('filechooser')
  await page.keyboard.press(`${SHORTCUT}+o`)
  await (await waiting).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect.poll(() => playground.read('epoch')).toBe(3)
  expect(await playground.read('loss-test')).toBe(loss)
  // With what the optimizer remembers, training goes on just as it did.
  await playground.stepEpochs(1)
  expect(await playground.read('loss-test')).toBe(next)

  await page.goto('about:blank')
  await playground.open('#data=gauss&backend=wasm')
  await expect(async () => {
    await drop(page, name, text)
    expect(await playground.read('epoch')).toBe(3)
  }).toPass()
  expect(await playground.read('loss-test')).toBe(loss)
  await expect(page.getByTestId('table-dialog')).toBeHidden()
  expect(playground.errors).toEqual([])
})

test('a file that is none of ours, or damaged, is answered in words', async ({ page }) => {
  const playground = await trained(page, '#data=xor&backend=wasm')
  await playground.press('share')
  const { text } = await save(page)
  await page.keyboard.press('Escape')
  const said = playground.control('message')
  await expect(async () => {
    await drop(page, 'other.json', '{"data": "<img src=x onerror=alert(1)>"}')
    await expect(said).toContainText('neither a link nor a file')
  }).toPass()
  expect(await playground.read('epoch')).toBe(3)

  await drop(page, 'cut.sinapsis.json', text.replace(/"weights": "\w{8}/, '"weights": "%'))
  await expect(said).toContainText('cut off or changed on its way')
  await expect.poll(() => playground.read('epoch')).toBe(0)
  await expect(page.getByRole('radio', { name: 'XOR', exact: true })).toBeChecked()
  expect(playground.errors).toEqual([])
})

test('what is too long for a link is offered as a file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const net = Array.from({ length: 8 }, () => '32.tanh').join()
  const playground = await trained(page, `#net=${net}&backend=wasm`)
  await playground.press('share')
  await expect(playground.control('share-holds')).toContainText('Only in a file: the weights')
  const offered = playground.control('message').getByRole('button', { name: 'Save file' })
  const waiting = page.waitForEvent('download')
  await offered.click()
  expect((await waiting).suggestedFilename()).toBe('circle-3.sinapsis.json')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/backend=wasm$/)
  expect(playground.errors).toEqual([])
})
