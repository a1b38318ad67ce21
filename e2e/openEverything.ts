import { expect } from 'playwright/test'
import type { PlaygroundPage } from './playgroundPage.ts'

/** Opens what is fetched later than the page, copies the link, and ends in Spanish; begins in English. */
export async function openEverything(playground: PlaygroundPage): Promise<void> {
  const { page } = playground
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Explain: Learning rate' }).click()
  await expect(page.getByRole('dialog', { name: 'Learning rate' })).toContainText(/\w{4}/)
  await page.keyboard.press('Escape')
  await playground.press('regularisation')
  await expect(playground.control('dropout')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Metrics' }).click()
  await expect(playground.control('matrix-train')).toBeVisible()

  await playground.press('share')
  await expect(playground.control('message')).toContainText('Link copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('#')[0]).toBe(page.url().split('#')[0])
  await playground.press('language')
  await expect(page.getByRole('radio', { name: 'Espiral', exact: true })).toBeVisible()
}
