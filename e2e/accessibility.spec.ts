import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

const THEMES = ['light', 'dark', 'projector']

for (const language of ['en', 'es']) {
  test(`axe finds nothing serious in ${language}, in any theme, wide and narrow`, async ({ page }) => {
    test.setTimeout(300_000)
    const playground = new PlaygroundPage(page)
    await playground.open(`#lang=${language}&test=1`)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const theme of THEMES) {
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      for (const viewport of [
        { width: 1280, height: 720 },
        { width: 390, height: 844 },
      ]) {
        await page.setViewportSize(viewport)
        expect(await seriousFindings(page)).toEqual([])
      }
      await playground.press('theme')
    }
  })
}

test('axe finds nothing serious where images are learned, wide and narrow', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#lang=es&data=digits')
  await expect(page.getByTestId('network')).toBeVisible()
  await playground.press('step-batch')
  await expect.poll(() => playground.read('iteration')).toBe(1)
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport)
    expect(await seriousFindings(page)).toEqual([])
  }
})

test('training is driven by the keyboard alone', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#backend=cpu')
  const { keyboard } = page
  await keyboard.press('ArrowRight')
  await expect.poll(() => playground.read('iteration')).toBe(1)
  await keyboard.press('Shift+ArrowRight')
  await expect.poll(() => playground.read('epoch')).toBe(1)
  await keyboard.press('Alt+ArrowRight')
  await expect.poll(() => playground.read('iteration')).toBe(26)
  await keyboard.press('Space')
  await playground.until('epoch', { above: 5 })
  await keyboard.press('Space')
  await keyboard.press('r')
  await expect.poll(() => playground.read('epoch')).toBe(0)
  await keyboard.press('n')
  await expect(page).toHaveURL(/wseed=2/)
  await keyboard.press('+')
  await expect(page).toHaveURL(/net=8\.tanh,8\.tanh/)
  await keyboard.press('-')
  await expect(page).not.toHaveURL(/net=/)
  await keyboard.press('Control+z')
  await expect(page).toHaveURL(/net=8\.tanh,8\.tanh/)
  await keyboard.press('Control+Shift+z')
  await expect(page).not.toHaveURL(/net=/)
  await keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(playground.errors).toEqual([])
})

test('every control is reached with Tab, and its focus is seen', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#backend=cpu')
  const wanted = new Set(
    await page
      .locator('button:visible, select:visible, input:not([type="radio"]:not(:checked)):visible')
      .evaluateAll((all) =>
        all
          .filter((e) => !e.hasAttribute('disabled') && (e as HTMLElement).tabIndex >= 0)
          .map((e, i) => e.setAttribute('data-tab-order', String(i)) ?? String(i)),
      ),
  )
  const reached = new Set<string>()
  const unseen: string[] = []
  for (let i = 0; i < wanted.size + 30; i++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement)) return null
      const ringed = [element, element.parentElement].some((e) => {
        if (e === null) return false
        const style = getComputedStyle(e)
        return style.outlineStyle !== 'none' || style.boxShadow !== 'none'
      })
      return { order: element.getAttribute('data-tab-order'), ringed, html: element.outerHTML.slice(0, 120) }
    })
    if (focused?.order != null) {
      reached.add(focused.order)
      if (!focused.ringed) unseen.push(focused.html)
    }
  }
  expect([...wanted].filter((order) => !reached.has(order))).toEqual([])
  expect(unseen).toEqual([])
})

/** What axe finds that keeps somebody out, each rule with the elements that break it. */
async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}
