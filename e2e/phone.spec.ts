import { expect, test } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('on a phone everything is done with a finger', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#in=x1&net=1.tanh')

  await playground.control('play').tap()
  await playground.until('epoch', { above: 2 })
  await playground.control('play').tap()
  await expect(playground.control('play')).toHaveAttribute('aria-pressed', 'false')

  const tiles = page.getByTestId('network')
  const from = (await tiles.getByRole('button', { name: 'Input x₁', exact: true }).boundingBox())!
  const unit = tiles.getByRole('button', { name: 'Neuron 1 of hidden layer 1', exact: true })
  const to = (await unit.boundingBox())!
  // A finger need not hit the line itself.
  await page.touchscreen.tap((from.x + to.x + from.width) / 2, from.y + from.height / 2 + 10)
  const editor = page.getByRole('textbox', { name: 'Value', exact: true })
  await expect(editor).toBeVisible()
  await expect(editor).toHaveAttribute('inputmode', 'text')
  await editor.fill('-2')
  await editor.press('Enter')
  await expect(page.locator('.inspector')).toContainText('w = −2.000')

  await unit.tap()
  await expect(page.getByRole('region', { name: 'Output' })).toContainText('Neuron 1 of hidden layer 1')

  const help = page.getByRole('button', { name: 'Explain: Learning rate' })
  await help.tap()
  await expect(page.getByRole('dialog', { name: 'Learning rate' })).toBeVisible()
  await page.keyboard.press('Escape')

  const chart = page.getByRole('group', { name: 'Loss', exact: true })
  await chart.tap()
  await expect(chart).toContainText(/epoch \d/)

  const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(scroll).toBeLessThanOrEqual(390)
  expect(playground.errors).toEqual([])
})

test('what gets the focus is not hidden under the output or the transport', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open()
  const hidden = await page.evaluate(() => {
    const inPanels = 'main button, main select, main input'
    const controls = [...document.querySelectorAll<HTMLElement>(inPanels)].filter(
      (control) =>
        control.tabIndex >= 0 && control.closest('.panel-output') === null && control.checkVisibility(),
    )
    return controls
      .filter((control) => {
        control.focus()
        const { left, top, width, height } = control.getBoundingClientRect()
        const above = document.elementFromPoint(left + width / 2, top + height / 2)
        return above?.closest('.transport, .panel-output') !== null
      })
      .map((control) => control.outerHTML.slice(0, 80))
  })
  expect(hidden).toEqual([])
})
