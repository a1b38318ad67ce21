import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

test('the metrics count every point, ring those of a cell, and are accessible', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#backend=cpu&data=spiral')
  await page.getByRole('tab', { name: 'Curves' }).focus()
  await page.keyboard.press('ArrowRight')
  const cells = playground.control('matrix-train').getByRole('button', { name: /points of class/ })
  await expect(cells).toHaveCount(4)
  await playground.stepEpochs(1)
  const right = async () => {
    const [a, , , d] = await cells.allTextContents()
    return (Number(a) + Number(d)) / 250
  }
  await expect.poll(right).toBeCloseTo(await playground.read('accuracy-train'), 6)
  const counts = (await cells.allTextContents()).map(Number)
  expect(counts.reduce((sum, count) => sum + count)).toBe(250)
  await cells.first().click()
  await expect(cells.first()).toHaveAttribute('aria-pressed', 'true')
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  expect(playground.errors).toEqual([])
})
