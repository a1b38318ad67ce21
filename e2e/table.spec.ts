import { expect, test, type Page } from 'playwright/test'
import { MALFORMED } from '../tests/data/table/malformed.fixtures.ts'
import { PlaygroundPage } from './playgroundPage.ts'

/** A person brings a table of their own. */

const FLATS = `size;rooms;price
42,45;2;91241
54,25;3;101251
32,5;2;83051
62,3;4;110341
28,4;1;67124
45,69;2;98525
58,2;3;104251`

async function openDialog(page: Page): Promise<void> {
  await page.getByTestId('table').click()
  await expect(page.getByTestId('table-dialog')).toBeVisible()
}

test('a pasted table is understood, learned, undone, and changed again', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open()
  await openDialog(page)
  await page.getByTestId('table-text').fill(FLATS)
  await expect(page.getByTestId('table-size')).toContainText('7 rows, 3 columns')
  await expect(page.getByTestId('table-size')).toContainText('semicolons · decimal comma')
  await expect(page.getByTestId('table-target')).toHaveValue('2')
  await page.getByTestId('table-use').click()
  await expect(page.getByTestId('table-line')).toContainText('7 rows, 3 columns')
  await playground.ready()

  await page.getByTestId('play').click()
  await page.getByRole('tab', { name: 'Metrics' }).click()
  const r2 = page.getByRole('row', { name: /R²/ }).locator('td').first()
  await expect
    .poll(async () => Number((await r2.textContent())?.replace('−', '-')), { timeout: 60_000 })
    .toBeGreaterThan(0.9)

  const rooms = page.getByRole('group', { name: /^Inputs/ }).getByRole('button', { name: 'Input rooms' })
  await page.getByTestId('table-change').click()
  await page.getByTestId('table-input-2').click()
  await page.getByTestId('table-use').click()
  await expect(rooms).toHaveAttribute('aria-pressed', 'false')
  await page.getByTestId('undo').click()
  await expect(rooms).toHaveAttribute('aria-pressed', 'true')
  await page.getByTestId('undo').click()
  await expect(page.getByTestId('table-line')).toHaveCount(0)
  expect(playground.errors).toEqual([])
})

test('a broken table says where, and changes nothing', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open()
  const link = page.url()
  await openDialog(page)
  await page.getByTestId('table-text').fill(`a,b\n1,2\n3,4\n5,oops\n${'6,7\n'.repeat(30)}`)
  await expect(page.getByTestId('table-problem')).toContainText('Row 4, column 2 (“b”): “oops”')
  await expect(page.getByTestId('table-use')).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('table-dialog')).toHaveCount(0)
  expect(page.url()).toBe(link)
  expect(playground.errors).toEqual([])
})

const WRONG = ['an unclosed quote', 'a row too short', 'JSON records', 'a web page', 'text after a quote']
const WORDS = {
  en: /row|JSON|web page|quotation/i,
  es: /fila|JSON|página web|comillas/i,
} as const

for (const language of ['en', 'es'] as const) {
  test(`texts that are no table are explained in ${language}`, async ({ page }) => {
    const playground = new PlaygroundPage(page)
    await playground.open(`#lang=${language}`)
    await openDialog(page)
    const chosen = MALFORMED.filter(({ what }) => WRONG.includes(what))
    expect(chosen.length).toBe(WRONG.length)
    let before = ''
    for (const { text } of chosen) {
      await page.getByTestId('table-text').fill(text)
      const problem = page.getByTestId('table-problem')
      await expect(problem).not.toHaveText(before)
      await expect(problem).toHaveText(WORDS[language])
      before = (await problem.textContent()) ?? ''
    }
    expect(playground.errors).toEqual([])
  })
}

test('a table of 10,000 rows and 20 columns opens from a file and trains, and the page answers', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page)
  await playground.open()
  const rows = Array.from({ length: 10_000 }, (_, row) =>
    Array.from({ length: 20 }, (_, column) => ((row * (column + 3)) % 997) / 10).join(','),
  )
  await openDialog(page)
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(window, { longTasks: tasks })
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ entryTypes: ['longtask'] })
  })
  const buffer = Buffer.from(rows.join('\n'))
  await page.getByTestId('table-file').setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer })
  await expect(page.getByTestId('table-size')).toContainText('10,000 rows, 20 columns', { timeout: 30_000 })
  await expect(page.locator('[data-testid^=table-input-][aria-pressed=true]')).toHaveCount(10)
  await page.getByTestId('table-use').click()
  await expect(page.getByTestId('table-line')).toContainText('10,000 rows')
  await page.getByTestId('play').click()
  await playground.until('epoch', { above: 1 })
  await page.getByTestId('theme').click()
  await page.getByTestId('play').click()
  const longTasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks)
  test.info().annotations.push({ type: 'long tasks (ms)', description: longTasks.map(Math.round).join(' ') })
  expect(playground.errors).toEqual([])
})
