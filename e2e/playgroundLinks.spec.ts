import { expect, test } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

const LINK =
  '#activation=tanh&batchSize=10&dataset=xor&learningRate=0.03&networkShape=4,2&seed=0.59704&percTrainData=50&problem=classification'

const WORDS = {
  en: {
    locale: 'en-GB',
    said: 'A link of TensorFlow Playground is open',
    offer: 'Use sigmoid and cross-entropy',
    controls: { learningRate: 'Learning rate', batchSize: 'Batch size', loss: 'Loss', noise: 'Noise' },
    loss: 'Half squared error',
  },
  es: {
    locale: 'es-ES',
    said: 'Se ha abierto un enlace de TensorFlow Playground',
    offer: 'Usar sigmoide y entropía cruzada',
    controls: {
      learningRate: 'Tasa de aprendizaje',
      batchSize: 'Tamaño de lote',
      loss: 'Pérdida',
      noise: 'Ruido',
    },
    loss: 'Medio error cuadrático',
  },
} as const

for (const [language, words] of Object.entries(WORDS)) {
  test.describe(language, () => {
    test.use({ locale: words.locale })

    test('a link of TensorFlow Playground opens with its controls and its very numbers', async ({ page }) => {
      const playground = new PlaygroundPage(page)
      const losses = async () => [
        (await playground.read('loss-train')).toFixed(3),
        (await playground.read('loss-test')).toFixed(3),
      ]
      await playground.open(LINK)
      await expect(playground.control('message')).toContainText(words.said)
      await expect(page.getByRole('radio', { name: 'XOR' })).toBeChecked()
      const field = (label: string) => page.getByRole('textbox', { name: `${label}:` })
      await expect(field(words.controls.learningRate)).toHaveValue(language === 'es' ? '0,03' : '0.03')
      await expect(field(words.controls.batchSize)).toHaveValue('10')
      await expect(field(words.controls.noise)).toHaveValue('0')
      await expect(page.getByRole('combobox', { name: words.controls.loss }).locator(':checked')).toHaveText(
        words.loss,
      )
      expect(await losses()).toEqual(['0.500', '0.502'])
      await playground.stepEpochs(1)
      expect(await losses()).toEqual(['0.495', '0.500'])
      expect(playground.errors).toEqual([])
    })

    test('it offers sigmoid and cross-entropy, and keeps data and seed', async ({ page }) => {
      const playground = new PlaygroundPage(page)
      await playground.open(LINK)
      await page.getByRole('button', { name: words.offer }).click()
      await expect(playground.control('message')).not.toContainText(words.said)
      await expect(page).toHaveURL(/#data=xor&tfp=0\.59704&net=4\.tanh,2\.tanh&[^#]*wtfp=0\.59704&shuffle=0$/)
      await playground.press('new-weights')
      await expect(page).not.toHaveURL(/wtfp/)
      await expect(page).toHaveURL(/&tfp=0\.59704/)
      await page.goBack()
      await page.goBack()
      await expect(page).toHaveURL(/#activation=tanh/)
      await expect.poll(() => playground.read('loss-train')).toBeCloseTo(0.5, 2)
      expect(playground.errors).toEqual([])
    })
  })
}

test('one pasted into the address bar, or anywhere on the page, is opened', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const playground = new PlaygroundPage(page)
  await playground.open()
  await page.evaluate((hash) => (location.hash = hash), '#dataset=gauss&seed=0.59704&networkShape=4,2')
  await expect(playground.control('message')).toContainText(WORDS.en.said)
  await expect.poll(async () => (await playground.read('loss-train')).toFixed(3)).toBe('0.506')

  const copied = 'https://playground.tensorflow.org/#dataset=xor&seed=0.59704&networkShape=4,2'
  await page.evaluate((text) => navigator.clipboard.writeText(text), copied)
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+v')
    expect((await playground.read('loss-test')).toFixed(3)).toBe('0.502')
  }).toPass()
  expect((await playground.read('loss-train')).toFixed(3)).toBe('0.500')
  expect(playground.errors).toEqual([])
})
