import { expect, test } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

/** A person gives the network an input of their own. */

test('with x1² + x2² alone, and no hidden layer, the circle is learned wholly', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#data=circle&noise=0&hidden=&lr=0.1')
  await page.getByTestId('formula').click()
  await page.getByTestId('formula-text').fill('x1^2 + x2^2')
  await expect(page.getByTestId('formula-reply')).toHaveText('Understood as x₁² + x₂²')
  await page.getByTestId('formula-text').press('Enter')
  await page.keyboard.press('Escape')
  const chip = (name: string) =>
    page.getByRole('group', { name: /^Inputs/ }).getByRole('button', { name: `Input ${name}`, exact: true })
  await chip('x₁').click()
  await chip('x₂').click()
  await expect(chip('x₁² + x₂²')).toHaveAttribute('aria-disabled', 'true')
  await page.getByTestId('play').click()
  await playground.until('accuracy-train', { above: 0.9999 })
  expect(playground.errors).toEqual([])
})

test('a broken formula explains itself in Spanish', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#lang=es')
  await page.getByTestId('formula').click()
  await page.getByTestId('formula-text').fill('sen(x1')
  const reply = page.getByTestId('formula-reply')
  await expect(reply).toHaveText('El paréntesis del carácter 4 no se cierra nunca.')
  await page.getByTestId('formula-text').fill('x3 + 1')
  await expect(reply).toHaveText('Aquí no hay x3: la última entrada es x2.')
  await page.getByTestId('formula-text').press('Enter')
  await expect(reply).toBeVisible()
  expect(playground.errors).toEqual([])
})
