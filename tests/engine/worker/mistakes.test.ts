import { beforeAll, describe, expect, it } from 'vitest'
import { generateDataset } from '../../../src/data/generate.ts'
import { splitSamples } from '../../../src/data/samples.ts'
import { initialParameters } from '../../../src/engine/initialize.ts'
import { epochOrder } from '../../../src/engine/order.ts'
import { createReferenceTrainer } from '../../../src/engine/reference/trainer.ts'
import { createFusedWasmTrainer } from '../../../src/engine/tfjs/kernels/wasm/trainer.ts'
import type { TrainerOptions } from '../../../src/engine/trainer.ts'
import { Mistakes } from '../../../src/engine/worker/mistakes.ts'
import { parseLink } from '../../../src/spec/link.ts'
import { networkOf } from '../../../src/spec/network.ts'
import { useEmptyWasmBackend } from '../kernels/emptyBackend.fixtures.ts'
import { openWorker, SMALL, VISIBLE } from './workerStage.ts'

beforeAll(useEmptyWasmBackend)

function optionsOf(link: string): TrainerOptions {
  const { spec } = parseLink(link)
  const network = networkOf(spec)
  const samples = splitSamples(generateDataset(spec.data), spec.features)
  const parameters = initialParameters(network, spec.network)
  return { network, training: spec.training, ...samples, parameters }
}

const LINKS = [
  'data=xor&noise=30&n=333',
  'data=moons&noise=25&split=33',
  'data=or&noise=50&net=',
  'data=checkerboard&in=sin(x1),sin(x2),x1x2&net=3.relu,4.leaky_relu',
  'data=spiral&loss=mean_squared_error&n=20&split=90',
]

describe.each([
  ['the fused wasm kernel', createFusedWasmTrainer],
  ['the reference', async (options: TrainerOptions) => createReferenceTrainer(options)],
])('mistakes found with %s', (_, create) => {
  it.each(LINKS)('are what the accuracy lacks, and what each output says: %s', async (link) => {
    const options = optionsOf(link)
    const { network, train, test } = options
    const trainer = await create(options)
    const mistakes = new Mistakes(options)
    let most = 0
    for (let epoch = 0; epoch < 6; epoch++) {
      const found = await mistakes.find(trainer)
      most = Math.max(most, found.length)
      const among = found.filter((row) => row < train.rows).length
      const evaluations = [await trainer.evaluate('train'), await trainer.evaluate('test')]
      const right = evaluations.map(({ accuracy }) => accuracy!)
      expect(among).toBe(Math.round((1 - right[0]!) * train.rows))
      expect(found.length - among).toBe(Math.round((1 - right[1]!) * test.rows))
      const expected: number[] = []
      for (const [offset, { rows, inputs, targets }] of [[0, train] as const, [train.rows, test] as const]) {
        for (let row = 0; row < rows; row++) {
          const input = inputs.slice(row * network.inputs, (row + 1) * network.inputs)
          const output = (await trainer.activations(input)).at(-1)!
          if (output > 0.5 !== targets[row]! > 0.5) expected.push(offset + row)
        }
      }
      expect([...found]).toEqual(expected)
      await trainer.train(epochOrder(1, epoch, train.rows), 10)
    }
    expect(most).toBeGreaterThan(0)
    trainer.dispose()
  })

  it('are none of a regression', async () => {
    const options = optionsOf('data=hills')
    const trainer = await create(options)
    expect(await new Mistakes(options).find(trainer)).toEqual(new Uint32Array(0))
    trainer.dispose()
  })
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
