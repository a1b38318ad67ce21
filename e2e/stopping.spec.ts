import { expect, test } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

test('a perceptron learns AND and stops by itself, and says so again', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#data=and&loss=perceptron&net=&lang=en')
  await playground.press('play')
  const message = page.getByTestId('message')
  await expect(message).toContainText('Nothing is wrong any more')
  await expect(page.getByTestId('play')).toHaveAttribute('aria-pressed', 'false')
  await expect(page.getByTestId('accuracy-train')).toHaveAttribute('data-value', '1')
  await playground.press('play')
  await expect(message).toContainText('Nothing is wrong any more')
  await expect(page.getByTestId('play')).toHaveAttribute('aria-pressed', 'false')
  expect(playground.errors).toEqual([])
})

test('early stopping is set in the box, goes back to the best epoch and goes on when asked', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#data=gauss&noise=50&n=60&net=8.tanh,8.tanh&opt=adam&lang=en')
  await page.getByTestId('regularisation').click()
  await page.getByTestId('patience').fill('20')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await playground.press('play')
  await expect(page.getByTestId('message')).toContainText('Early stopping at epoch')
  const best = await page.getByTestId('epoch').getAttribute('data-value')
  await expect(page.getByTestId('curves')).toContainText(`best: epoch ${best}`)
  await page.getByRole('button', { name: 'Go on' }).click()
  await playground.until('epoch', { above: Number(best) })
  expect(playground.errors).toEqual([])
})
