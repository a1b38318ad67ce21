import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Browser, type Page } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

/** The link in the code that embeds the page, in full. */
function linkIn(code: string): string {
  const src = /src="([^"]+)"/.exec(code)?.[1] ?? ''
  return src.replaceAll('&amp;', '&').replace('&embed=1', '')
}

function right(box: { readonly x: number; readonly width: number } | null): number {
  return box === null ? Infinity : box.x + box.width
}

async function student(browser: Browser, link: string): Promise<PlaygroundPage> {
  const context = await browser.newContext({ locale: 'es-ES', viewport: { width: 1366, height: 768 } })
  const playground = new PlaygroundPage(await context.newPage())
  await playground.page.goto(link)
  await playground.ready()
  return playground
}

test('a teacher sets a task, and a student opens it in Spanish and meets its goal', async ({
  page,
  browser,
}) => {
  const teacher = new PlaygroundPage(page)
  await teacher.open('#lr=0.3')
  await page.keyboard.press('e')
  const panel = teacher.control('teach')
  // The page makes room: what a goal measures stays in sight.
  await expect(panel).toBeVisible()
  const output = teacher.control('loss-test')
  await expect(output).toBeInViewport({ ratio: 1 })
  expect(right(await output.boundingBox())).toBeLessThan((await panel.boundingBox())?.x ?? 0)
  await teacher.control('teach-text').fill('Separa los **dos** colores.\n- Mira $w_1 x_1$\n- <b>Sin</b> HTML')
  await expect(panel.getByRole('listitem').first()).toContainText('Mira')
  await expect(panel.locator('math')).toHaveCount(1)
  await teacher.press('add-goal')
  await teacher.press('add-condition-1')
  const [threshold, neurons] = [0, 1].map((place) => teacher.control('condition-value').nth(place))
  await threshold!.fill('90')
  await neurons!.fill('8')
  await neurons!.press('Enter')
  await teacher.control('teach-controls').locator('summary').click()
  await teacher.press('locks-learningRate')
  await teacher.press('hidden-regularisation')

  await teacher.press('teach-preview')
  await expect(teacher.control('task')).toContainText('This is what students see')
  await expect(teacher.control('locked-learningRate')).toBeVisible()
  await teacher.press('preview-back')
  await expect(teacher.control('locked-learningRate')).toHaveCount(0)

  await teacher.press('teach-qr')
  await expect(teacher.control('qr').getByRole('img')).toBeVisible()
  await teacher.press('teach-embed')
  const link = linkIn(await teacher.control('embed-code').inputValue())
  expect(link).toContain('lock=learningRate')
  expect(link).toContain('goal=accuracy-test:min:90,neurons:max:8')
  expect(teacher.errors).toEqual([])

  const learner = await student(browser, link)
  const task = learner.control('task')
  await expect(task.getByRole('heading', { name: 'Tarea' })).toBeVisible()
  await expect(task).toContainText('Exactitud de prueba: al menos 90')
  await expect(task).toContainText('<b>Sin</b> HTML')
  const rate = learner.page.getByRole('slider', { name: 'Tasa de aprendizaje' })
  await expect(rate).toBeDisabled()
  await expect(learner.page.getByText('Regularización')).toHaveCount(0)
  await learner
    .control('locked-learningRate')
    .getByRole('button', { name: /^Bloqueado/ })
    .click()
  await expect(learner.page.getByRole('dialog')).toContainText('Lo ha fijado tu docente')
  await learner.page.keyboard.press('Escape')

  // The panel of a teacher asks before it frees what came locked.
  await learner.page.keyboard.press('e')
  await expect(learner.control('unlock')).toContainText('los objetivos no cuentan')
  await learner.press('unlock-cancel')
  await expect(learner.control('unlock')).toHaveCount(0)
  await expect(rate).toBeDisabled()

  await expect(learner.control('goal-1')).toHaveAttribute('data-met', 'false')
  await learner.press('play')
  await expect(learner.control('goal-1')).toHaveAttribute('data-met', 'true', { timeout: 60_000 })
  await expect(learner.control('goal-1')).toContainText(/Conseguido en la época \d/)

  // Unlocked all the same, the page says so, and what is met there does not count, until it starts again.
  await learner.page.keyboard.press('e')
  await learner.press('unlock-confirm')
  await expect(learner.control('unlocked')).toBeVisible()
  await expect(rate).toBeEnabled()
  await learner.press('teach-preview')
  await expect(task).toContainText('Desbloqueada en esta página')
  await learner.press('task-again')
  await expect(learner.control('goal-1')).toHaveAttribute('data-met', 'false')
  await expect(rate).toBeDisabled()
  expect(learner.errors).toEqual([])
  await learner.page.context().close()
})

test('a goal cannot be met by learning from the test data', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#lr=0.3&goal=accuracy-test:min:80')
  const share = page.getByRole('textbox', { name: 'Training share' })
  await share.fill('90')
  await share.press('Enter')
  await playground.press('play')
  await playground.until('accuracy-test', { above: 0.9 })
  await expect(playground.control('goals')).toContainText('Not judged: the data')
  await share.fill('50')
  await share.press('Enter')
  await playground.until('accuracy-test', { above: 0.9 })
  await expect(playground.control('goals')).toContainText('learned from other data')
  await expect(playground.control('goal-1')).toHaveAttribute('data-met', 'false')
  await playground.press('reset')
  await playground.press('play')
  await expect(playground.control('goal-1')).toHaveAttribute('data-met', 'true', { timeout: 60_000 })
})

/** What axe finds serious, in the theme that the page has. */
async function seriousIn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

test('axe finds nothing serious in a task, the panel of a teacher and a presentation, in any theme', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const playground = new PlaygroundPage(page)
  await playground.open(
    '#lock=noise,units,play&goal=accuracy-test:min:80;epochs:max:9&task=*Do*%0A-%20it%20$x_1$',
  )
  for (const theme of ['light', 'dark', 'projector']) {
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expect(playground.control('goals')).toBeVisible()
    expect(await seriousIn(page)).toEqual([])
    await page.keyboard.press('e')
    if (theme === 'light') {
      await expect(playground.control('unlock')).toBeVisible()
      expect(await seriousIn(page)).toEqual([])
      await playground.press('unlock-confirm')
    }
    await playground.control('teach-controls').locator('summary').click()
    await playground.press('teach-embed')
    await expect(playground.control('embed-code')).toBeVisible()
    expect(await seriousIn(page)).toEqual([])
    await playground.press('teach-preview')
    await page.keyboard.press('t')
  }
  await page.keyboard.press('p')
  await expect(playground.control('present-bar')).toBeVisible()
  expect(await seriousIn(page)).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the task is a sheet over the transport that a finger folds away', async ({ page }) => {
    const playground = new PlaygroundPage(page)
    await playground.open('#lock=units&goal=epochs:min:3&task=Aprende')
    await expect(playground.control('goals')).toBeVisible()
    await playground.control('task-fold').tap()
    await expect(playground.control('goals')).toHaveCount(0)
    await playground.control('play').tap()
    await expect(playground.control('goals-met')).toHaveAttribute('data-value', '1')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    await page.keyboard.press('e')
    await playground.control('unlock-confirm').tap()
    await expect(playground.control('teach-text')).toBeInViewport()
    await expect(playground.control('loss-test')).toBeInViewport({ ratio: 1 })
    await playground.control('teach-fold').tap()
    await expect(playground.control('teach-text')).toBeHidden()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(playground.errors).toEqual([])
  })
})
