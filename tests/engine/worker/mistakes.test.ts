import { beforeAll, describe, expect, it } from 'vitest'
import { createReferenceTrainer } from '../../../src/engine/reference/trainer.ts'
import { createFusedWasmTrainer } from '../../../src/engine/tfjs/kernels/wasm/trainer.ts'
import { useEmptyWasmBackend } from '../kernels/emptyBackend.fixtures.ts'
import { itFindsExactlyTheMistakes } from './exactMistakes.ts'
import { openWorker, SMALL, VISIBLE } from './workerStage.ts'

beforeAll(useEmptyWasmBackend)

describe('mistakes found with the fused wasm kernel', () => {
  itFindsExactlyTheMistakes(createFusedWasmTrainer)
})

describe('mistakes found with the reference', () => {
  itFindsExactlyTheMistakes(async (options) => createReferenceTrainer(options))
})

describe('a frame', () => {
  const seen = async (view: Partial<typeof VISIBLE>) => {
    const { page, scheduler } = openWorker()
    await page.ask({ kind: 'view', view: { ...VISIBLE, ...view } })
    await page.build(SMALL)
    await scheduler.advance(100)
    return page.lastFrame
  }

  it('holds the mistakes where they are asked for', async () => {
    const { mistakes, train, test } = await seen({ mistakes: true })
    expect(mistakes).toHaveLength(Math.round(20 * (1 - train.accuracy!) + 20 * (1 - test.accuracy!)))
    expect(mistakes.length).toBeGreaterThan(0)
  })

  it.each([
    ['nobody asks', { mistakes: false }],
    ['a hidden unit is shown large', { mistakes: true, enlarged: 2 }],
    ['the large map is out of sight', { mistakes: true, enlarged: -1 }],
    ['the page is hidden', { mistakes: true, hidden: true }],
  ])('holds none where %s', async (_, view) => {
    expect((await seen(view)).mistakes).toEqual(new Uint32Array(0))
  })
})
