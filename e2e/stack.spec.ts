import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

const DIGITS = 'data=digits&images=500'
const handle = (page: Page, place: number) =>
  page.getByTestId(`layer-${place}`).getByRole('button', { name: /^(Move|Mover) .*, (layer|capa) / })
const addAfter = (page: Page, row: string) =>
  page.getByTestId(row).getByRole('button', { name: /^(Add a layer|Añadir una capa) / })

async function open(page: Page, hash: string): Promise<PlaygroundPage> {
  const playground = new PlaygroundPage(page)
  await playground.open(`#${DIGITS}&${hash}`)
  await expect(page.getByTestId('layer-output')).toBeVisible()
  return playground
}

/** The kinds of layers from the image to the output. */
async function expectLayers(page: Page, ...names: readonly string[]): Promise<void> {
  const shown = page.getByTestId(/^layer-\d+$/).locator('.stack-name')
  await expect(shown).toHaveText([...names])
}

test('by mouse, softmax regression becomes a CNN that trains', async ({ page }) => {
  const playground = await open(page, 'stack=flat')
  await expect(playground.control('parameters')).toHaveAttribute('data-value', '7850')

  await addAfter(page, 'layer-input').click()
  await playground.press('add-max_pooling2d')
  await addAfter(page, 'layer-0').click()
  await playground.press('add-conv2d')
  await expectLayers(page, 'MaxPooling2D', 'Conv2D', 'Flatten')
  await expect(page.getByTestId('layer-1').getByTestId('layer-shape')).toHaveText('12 × 12 × 8')

  // The handle of the convolution, dragged above the pooling.
  const from = (await handle(page, 1).boundingBox())!
  const to = (await handle(page, 0).boundingBox())!
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 10, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x + 10, to.y - 6, { steps: 4 })
  await expect(page.getByTestId('layer-0')).toHaveAttribute('data-drop', 'before')
  await page.mouse.up()
  await expectLayers(page, 'Conv2D', 'MaxPooling2D', 'Flatten')
  await expect(playground.control('parameters')).toHaveAttribute('data-value', '13610')
  await expect(playground.control('stack-presets')).toHaveText('Small CNN')

  await playground.press('layer-settings-0')
  await page.getByTestId('layer-filters').fill('4')
  await page.getByTestId('layer-filters').press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('layer-0').getByTestId('layer-shape')).toHaveText('26 × 26 × 4')
  await expect(page).toHaveURL(/stack=conv\.4\.3\.1\.valid\.relu,max\.2\.2\.valid,flat/)

  await playground.press('play')
  await playground.until('epoch', { above: 1 })
  await playground.press('play')

  await page.getByTestId('layer-1').getByRole('button', { name: 'Remove MaxPooling2D, layer 2' }).click()
  await expectLayers(page, 'Conv2D', 'Flatten')
  await playground.press('undo')
  await expectLayers(page, 'Conv2D', 'MaxPooling2D', 'Flatten')
  expect(playground.errors).toEqual([])
})

test('by keyboard alone a stack is built, reordered and taken apart', async ({ page }) => {
  const playground = await open(page, 'stack=flat')
  const { keyboard } = page
  await addAfter(page, 'layer-input').focus()
  await keyboard.press('Enter')
  await expect(page.getByTestId('add-conv2d')).toBeFocused()
  await keyboard.press('Enter')
  await expectLayers(page, 'Conv2D', 'Flatten')
  await expect(handle(page, 0)).toBeFocused()

  await keyboard.press('ArrowDown')
  await expectLayers(page, 'Flatten', 'Conv2D')
  await expect(handle(page, 1)).toBeFocused()
  await expect(page.getByTestId('stack-problem')).toContainText('Layer 2, Conv2D: It needs an image')
  await keyboard.press('ArrowUp')
  await expectLayers(page, 'Conv2D', 'Flatten')
  await expect(page.getByTestId('stack-problem')).toHaveCount(0)

  await keyboard.press('+')
  await expectLayers(page, 'Conv2D', 'Flatten', 'Dense')
  await keyboard.press('-')
  await expectLayers(page, 'Conv2D', 'Flatten')
  await expect(handle(page, 0)).toBeFocused()
  await keyboard.press('Delete')
  await expectLayers(page, 'Flatten')

  // No letter of a menu is a shortcut of the page.
  await playground.control('stack-presets').focus()
  await keyboard.press('Enter')
  await keyboard.press('l')
  await keyboard.press('Enter')
  await expect(playground.control('stack-presets')).toHaveText('LeNet-5')
  await expect(playground.control('parameters')).toHaveAttribute('data-value', '61706')
  expect(playground.errors).toEqual([])
})

test('an impossible stack says why in both languages, while the network trains as it was', async ({
  page,
}) => {
  const playground = await open(page, 'lang=en')
  await playground.press('play')
  await page.getByTestId('layer-2').getByRole('button', { name: 'Remove Flatten, layer 3' }).click()
  const problem = page.getByTestId('stack-problem')
  await expect(problem).toContainText('Output layer: It needs numbers in a row, but gets maps of 13 × 13 × 8')
  await expect(playground.control('parameters')).toHaveAttribute('data-value', '13610')
  const before = await playground.read('iteration')
  await playground.until('iteration', { above: before + 5 })
  await playground.press('language')
  await expect(problem).toContainText(
    'Capa de salida: Necesita números en fila, pero recibe mapas de 13 × 13 × 8',
  )
  await playground.press('stack-fix')
  await expectLayers(page, 'Conv2D', 'MaxPooling2D', 'Flatten')
  await expect(problem).toHaveCount(0)

  await handle(page, 0).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(problem).toContainText('Capa 3, Conv2D: Necesita una imagen')
  await page.keyboard.press('Control+z')
  await expectLayers(page, 'MaxPooling2D', 'Conv2D', 'Flatten')
  await expect(problem).toHaveCount(0)
  expect(playground.errors).toEqual([])
})

test('the CNN of the course is in sight whole, and axe finds nothing serious in it, its menus and AlexNet', async ({
  page,
}) => {
  const playground = await open(
    page,
    'lang=es&stack=conv.32.3.1.valid.relu,max.2.2.valid,flat,dense.128.relu',
  )
  await expect(page.getByTestId('output-bars')).toBeInViewport({ ratio: 1 })
  await expect(page.getByTestId('layer-output')).toBeInViewport({ ratio: 1 })
  const maps = page.getByTestId('maps-0')
  await expect(maps).toBeInViewport({ ratio: 1 })
  const folded = (await maps.boundingBox())!.height
  await page
    .getByTestId('layer-0')
    .getByRole('button', { name: /Mapas de la capa 1: Ver \d+ más/ })
    .click()
  await expect.poll(async () => (await maps.boundingBox())!.height).toBeGreaterThan(2 * folded)
  await page.getByTestId('layer-0').getByRole('button', { name: 'Ver menos' }).click()
  const serious = async () => {
    const { violations } = await new AxeBuilder({ page })
      .include('.panel-network')
      // The tiles have a story of their own.
      .exclude('.layer-maps')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
  }
  expect(await serious()).toEqual([])
  await page.getByTestId('layer-1').getByRole('button', { name: 'Quitar MaxPooling2D, capa 2' }).click()
  await addAfter(page, 'layer-1').click()
  await playground.press('add-flatten')
  await expect(page.getByTestId('stack-problem')).toBeVisible()
  expect(await serious()).toEqual([])

  await playground.press('alexnet')
  const dialog = page.getByTestId('alexnet-dialog')
  await expect(dialog).toContainText('62\u202f378\u202f344')
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(playground.errors).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a stack is edited with a finger', async ({ page }) => {
    const playground = await open(page, 'stack=flat')
    await addAfter(page, 'layer-0').tap()
    await page.getByTestId('add-dense').tap()
    await expectLayers(page, 'Flatten', 'Dense')
    await page.getByTestId('layer-settings-1').tap()
    await page.getByTestId('layer-denseUnits').fill('20')
    await page.getByTestId('layer-denseUnits').press('Enter')
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('layer-1').getByTestId('layer-shape')).toHaveText('20')

    await addAfter(page, 'layer-1').tap()
    await page.getByTestId('add-dropout').tap()
    await expectLayers(page, 'Flatten', 'Dense', 'Dropout')
    await handle(page, 2).evaluate((grip) => grip.scrollIntoView({ block: 'center', behavior: 'instant' }))
    const from = (await handle(page, 2).boundingBox())!
    const to = (await handle(page, 1).boundingBox())!
    const x = from.x + 8
    const finger = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] })
    await touch('touchStart', from.y + 8)
    await touch('touchMove', (from.y + to.y) / 2)
    await touch('touchMove', to.y - 8)
    await expect(page.getByTestId('layer-1')).toHaveAttribute('data-drop', 'before')
    await touch('touchEnd')
    await expectLayers(page, 'Flatten', 'Dropout', 'Dense')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(playground.errors).toEqual([])
  })
})
