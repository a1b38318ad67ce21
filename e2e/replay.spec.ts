import { expect, test } from 'playwright/test'
import { PlaygroundPage } from './playgroundPage.ts'

const LINK = '#data=spiral&noise=10&in=x1,x2,sin(x1)&net=6.tanh,4.relu&opt=adam&lr=0.01&batch=16&l2=0.001'

for (const backend of ['wasm', 'cpu'] as const) {
  test(`a link played twice on ${backend} gives the same loss to the last digit at epoch 20`, async ({
    browser,
  }) => {
    const losses: unknown[] = []
    for (const _ of ['first', 'second']) {
      const context = await browser.newContext()
      const playground = new PlaygroundPage(await context.newPage())
      await playground.open(`${LINK}&backend=${backend}`)
      await playground.stepEpochs(20)
      losses.push([await playground.read('loss-train'), await playground.read('loss-test')])
      await context.close()
    }
    expect(losses[1]).toEqual(losses[0])
  })
}

test('reset goes back to the same weights, new weights are others, and both are where they say', async ({
  page,
}) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#backend=cpu')
  const untrained = await playground.read('loss-train')
  await playground.stepEpochs(3)
  const trained = await playground.read('loss-train')
  expect(trained).toBeLessThan(untrained)
  await playground.press('reset')
  await expect.poll(() => playground.read('epoch')).toBe(0)
  expect(await playground.read('loss-train')).toBe(untrained)
  await playground.stepEpochs(3)
  expect(await playground.read('loss-train')).toBe(trained)
  await playground.press('new-weights')
  await expect.poll(() => playground.read('epoch')).toBe(0)
  await expect.poll(() => playground.read('loss-train')).not.toBe(untrained)
  expect(playground.errors).toEqual([])
})

test('sample, batch and epoch steps make the updates they name', async ({ page }) => {
  const playground = new PlaygroundPage(page)
  await playground.open('#backend=cpu')
  await playground.press('step-sample')
  await expect.poll(() => playground.read('iteration')).toBe(1)
  await expect.poll(() => playground.read('epoch')).toBe(1 / 250)
  await playground.press('step-batch')
  await expect.poll(() => playground.read('iteration')).toBe(2)
  await expect.poll(() => playground.read('epoch')).toBeCloseTo(11 / 250, 9)
  await playground.press('step-epoch')
  await expect.poll(() => playground.read('epoch')).toBe(1)
  expect(await playground.read('iteration')).toBe(2 + Math.ceil((250 - 11) / 10))
})
