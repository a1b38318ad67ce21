import { expect, test } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

test('starts are picked from the gallery in both languages, and undone', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#data=spiral&noise=20&lang=en')
  await playground.press('gallery')
  await playground.press('preset-zeros')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/#data=xor&init=zeros&lr=0.1&lang=en$/)
  await expect(playground.control('message')).toContainText('no weight has a gradient')
  await playground.stepEpochs(2)
  expect(await playground.read('loss-train')).toBeCloseTo(Math.LN2, 3)

  await playground.press('language')
  await expect(playground.control('message')).toContainText('ningún peso tiene gradiente')
  await page.keyboard.press('g')
  await expect(page.getByRole('dialog')).toContainText('Qué sale mal')
  await page.getByTestId('preset-line').focus()
  await page.keyboard.press('Enter')
  await expect(playground.control('message')).toContainText('Una sola neurona traza una recta')
  await expect(playground.control('message')).not.toContainText('ningún peso tiene gradiente')
  await expect.poll(() => playground.read('epoch')).toBe(0)
  await playground.stepEpochs(10)
  expect(await playground.read('accuracy-test')).toBe(1)

  await playground.press('undo')
  await expect(page).toHaveURL(/#data=xor&init=zeros&lr=0.1&lang=es$/)
  await expect(playground.control('message')).not.toContainText('recta')
  expect(playground.errors).toEqual([])
})
