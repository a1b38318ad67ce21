import { expect, it } from 'vitest'
import type { CreateTrainer } from '../../../src/engine/trainerChooser.ts'
import { HandScheduler } from './handScheduler.ts'
import { newLog, slowTrainer } from './slowTrainer.ts'
import { atSpeed, FREE, openWorker, overPoints } from './workerStage.ts'

it('Auto moves to WASM when more speed is asked for than the GPU gives, and keeps the training', async () => {
  const logs = { webgl: newLog(), wasm: newLog() }
  const asked: number[] = []
  const make: CreateTrainer = async (_wanted, options, _avoid, samplesPerSecond = 0) => {
    asked.push(samplesPerSecond)
    const backend = samplesPerSecond > 5000 ? 'wasm' : 'webgl'
    const reason = backend === 'wasm' ? 'faster-on-wasm' : 'hardware-gpu'
    const trainer = slowTrainer(overPoints(options), new HandScheduler(), FREE, logs[backend])
    return { trainer, choice: { backend, kind: 'fused', reason, gpu: 'a GPU' } }
  }
  const { page, scheduler } = openWorker(FREE, make)
  await page.build(atSpeed('1-epoch'))
  await page.ask({ kind: 'step', unit: 'epoch' })
  await scheduler.advance(100)
  const { parameters, progress } = page.lastFrame

  await page.ask({ kind: 'configure', spec: atSpeed('10-epochs') })
  expect(logs.webgl.disposed).toBe(1) // the trainer that was tried and is no better
  await page.ask({ kind: 'configure', spec: atSpeed('max') })
  await scheduler.advance(100)
  expect(asked).toEqual([20, 200, Infinity])
  expect(page.ofKind('trainer').map(({ choice }) => choice.reason)).toEqual([
    'hardware-gpu',
    'faster-on-wasm',
  ])
  expect(logs.webgl.disposed).toBe(2)
  expect(page.lastFrame).toMatchObject({ parameters, progress, updates: 4 })

  await page.ask({ kind: 'configure', spec: atSpeed('1-epoch') })
  expect(asked).toHaveLength(3)
})
