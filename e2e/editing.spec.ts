import { expect, test, type Page } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

/** The middle of the tile with this name, on the screen. */
async function tile(page: Page, name: string): Promise<{ x: number; y: number; side: number }> {
  const box = (await page.getByTestId('network').getByRole('button', { name, exact: true }).boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, side: box.width }
}

/** A network of one input and one unit: its single link lies on a straight line. */
const ONE_LINK = '#in=x1&net=1.tanh'
const note = (page: Page) => page.locator('.inspector')
const editor = (page: Page) => page.getByRole('textbox', { name: /^(Value|Valor)$/ })

async function linkBetween(page: Page, from: string, to: string): Promise<{ x: number; y: number }> {
  const [a, b] = [await tile(page, from), await tile(page, to)]
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

test('by mouse: a link shows its number, is typed while training, and trains on from there', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page)
  await playground.open(`${ONE_LINK}&lang=es&lr=0.00001`)
  await playground.press('play')
  const { x, y } = await linkBetween(page, 'Entrada x₁', 'Neurona 1 de la capa oculta 1')
  await page.mouse.move(x, y)
  await expect(note(page)).toContainText('Peso: Entrada x₁ → Neurona 1 de la capa oculta 1')
  await page.mouse.click(x, y)

  await editor(page).fill('abc')
  await editor(page).press('Enter')
  await expect(page.getByRole('alert')).toContainText('no es un número')
  await editor(page).fill('-0,5')
  await editor(page).press('Enter')
  await expect(editor(page)).toHaveCount(0)
  await expect(note(page)).toContainText(/w = −0,(500|499)/)
  const before = await playground.read('epoch')
  await playground.until('epoch', { above: before + 2 })
  expect(playground.errors).toEqual([])
})

test('by mouse: a bias dot is found at the corner of its tile', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open(ONE_LINK)
  const { x, y, side } = await tile(page, 'Output neuron')
  const dot = { x: x - side / 2 + 1, y: y + side / 2 - 1 }
  await page.mouse.move(dot.x, dot.y)
  await expect(note(page)).toContainText('Bias: Output neuron')
  await page.mouse.click(dot.x, dot.y)
  const before = await playground.read('loss-train')
  await editor(page).fill('2')
  await editor(page).press('Enter')
  await expect.poll(() => playground.read('loss-train')).not.toBe(before)
})

test('by keyboard: from a tile to its bias and its links, and on after each edit', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open(ONE_LINK)
  await page.getByRole('button', { name: 'Neuron 1 of hidden layer 1', exact: true }).focus()
  await page.keyboard.press('PageDown')
  await expect(note(page)).toContainText('Bias: Neuron 1 of hidden layer 1')
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type('1.5')
  await page.keyboard.press('Enter')
  await expect(note(page)).toContainText('b = 1.500')
  await page.keyboard.press('PageDown')
  await expect(note(page)).toContainText('Weight: Input x₁')
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type('-3')
  await page.keyboard.press('Enter')
  await expect(note(page)).toContainText('w = −3.000')
})

test('a neuron is enlarged by mouse and keyboard, with the scale of its own activation, and back', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#net=2.tanh')
  const output = page.getByRole('region', { name: 'Output' })
  await expect(output.locator('.legend-ticks')).toHaveText('00.51')
  await page.getByRole('button', { name: 'Neuron 2 of hidden layer 1', exact: true }).click()
  await expect(output).toContainText('Neuron 2 of hidden layer 1')
  await expect(output.locator('.legend-ticks')).toHaveText('−101')

  const map = playground.control('output-map')
  await map.focus()
  await page.keyboard.press('ArrowRight')
  await expect(output.locator('.probe')).toContainText(/^x₁ 0\.200, x₂ 0\.000: −?[01]\.\d{3}$/)

  await page.getByRole('button', { name: 'Output neuron', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(output.locator('.legend-ticks')).toHaveText('00.51')
  await expect(output.getByRole('button', { name: 'Back to the output' })).toHaveCount(0)
})
