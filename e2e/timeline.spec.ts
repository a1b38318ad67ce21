import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

const LINK = '#data=spiral&net=4.tanh&opt=adam&lr=0.03&backend=wasm'

const losses = async (playground: PlaygroundPage) => [
  await playground.read('loss-train'),
  await playground.read('loss-test'),
]

/** The pixels of the large map. */
const map = (page: Page) =>
  page.getByTestId('output-map').evaluate((host) => host.querySelector('canvas')!.toDataURL())

async function typeEpoch(playground: PlaygroundPage, epoch: number): Promise<void> {
  const field = playground.control('timeline-epoch')
  await field.fill(String(epoch))
  await field.press('Enter')
  await expect.poll(() => playground.read('epoch')).toBe(epoch)
}

test('one goes back in the training, sees everything as it was, and to the present again', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page)
  await playground.open(LINK)
  await expect(playground.control('timeline')).toHaveCount(0)
  const course: { losses: number[]; map: string }[] = []
  for (let epoch = 1; epoch <= 6; epoch++) {
    await playground.stepEpochs(1)
    course.push({ losses: await losses(playground), map: await map(page) })
  }
  const [second, last] = [course[1]!, course[5]!]

  await typeEpoch(playground, 2)
  expect(await losses(playground)).toEqual(second.losses)
  await expect.poll(() => map(page)).toBe(second.map)
  expect(await playground.read('iteration')).toBe(50)
  await expect(playground.control('timeline')).toContainText('Play goes on from here')
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])

  await playground.press('timeline-present')
  await expect.poll(() => playground.read('epoch')).toBe(6)
  expect(await losses(playground)).toEqual(last.losses)
  await expect.poll(() => map(page)).toBe(last.map)
  await expect(playground.control('timeline-present')).toBeHidden()
  expect(playground.errors).toEqual([])
})

test('going on from the past gives the same numbers again, and other ones with other settings', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page)
  await playground.open(LINK)
  await playground.stepEpochs(5)
  const first = await losses(playground)
  await typeEpoch(playground, 2)
  await playground.stepEpochs(3)
  expect(await losses(playground)).toEqual(first)
  await typeEpoch(playground, 3)
  await page.getByRole('textbox', { name: 'Learning rate: type a value' }).fill('0.3')
  await page.keyboard.press('Enter')
  expect(await playground.read('epoch')).toBe(3)
  await playground.stepEpochs(1)
  expect(await losses(playground)).not.toEqual(first)
  await expect(playground.control('timeline')).toContainText('of 4')
})

test('slider, keys and curves lead through the training, and play pauses there', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open(`${LINK}&speed=10-epochs`)
  await playground.press('play')
  await playground.until('epoch', { above: 8 })
  const slider = playground.control('timeline-slider')
  await slider.focus()
  await page.keyboard.press('Home')
  await expect.poll(() => playground.read('epoch')).toBe(0)
  await expect(playground.control('play')).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => playground.read('epoch')).toBeGreaterThan(0)
  const early = await playground.read('epoch')
  await playground.control('play').focus()
  await page.keyboard.press(']')
  await expect.poll(() => playground.read('epoch')).toBeGreaterThan(early)
  await page.keyboard.press('[')
  await expect.poll(() => playground.read('epoch')).toBe(early)

  const chart = page.getByRole('group', { name: 'Loss' })
  const box = (await chart.boundingBox())!
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 0.4 * box.width, y)
  await page.mouse.down()
  await expect.poll(() => playground.read('epoch')).toBeGreaterThan(early)
  const clicked = await playground.read('epoch')
  await page.mouse.move(box.x + 0.6 * box.width, y, { steps: 5 })
  await expect.poll(() => playground.read('epoch')).toBeGreaterThan(clicked)
  await page.mouse.up()
  await slider.focus()
  await page.keyboard.press('Escape')
  await expect(playground.control('timeline-present')).toBeHidden()
  expect(playground.errors).toEqual([])
})
