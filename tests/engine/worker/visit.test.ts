import { beforeAll, describe, expect, it } from 'vitest'
import type { PointFrame, Resume } from '../../../src/engine/worker/protocol.ts'
import type { Spec } from '../../../src/spec/spec.ts'
import { createFusedWasmTrainer } from '../../../src/engine/tfjs/kernels/wasm/trainer.ts'
import type { CreateTrainer } from '../../../src/engine/trainerChooser.ts'
import { acquireKernel, releaseKernel } from '../../../src/engine/tfjs/kernels/wasm/kernelModule.ts'
import { useEmptyWasmBackend } from '../kernels/emptyBackend.fixtures.ts'
import { openClient } from './scriptedWorker.ts'
import { atSpeed, FREE, openWorker, SMALL, overPoints } from './workerStage.ts'

/** All that depends on the epoch or on what came before it, at once. */
const RESTLESS: Spec = {
  ...SMALL,
  training: {
    ...SMALL.training,
    optimizer: 'adam',
    schedule: 'step',
    decayEpochs: 2,
    decayFactor: 0.5,
    inputNoise: 0.2,
    dropout: 0.3,
  },
}

/** Single precision throughout, so that a state read back is the whole state. */
const onWasm: CreateTrainer = async (_wanted, options) => ({
  trainer: await createFusedWasmTrainer(overPoints(options)),
  choice: { backend: 'wasm', kind: 'fused', reason: 'pinned', gpu: null },
})

const stateOf = ({ parameters, slots, updates, progress }: PointFrame): Resume => ({
  parameters,
  slots,
  updates,
  progress,
})

beforeAll(async () => {
  await useEmptyWasmBackend()
  // Compiled once, in real time, which the hand-driven clock would not wait for.
  releaseKernel(await acquireKernel())
})

/** A worker that has made `epochs` epochs, and its frame after each. */
async function openTrained(spec: Spec, epochs: number, make?: CreateTrainer) {
  const { page, scheduler } = openWorker(FREE, make)
  await page.build(spec)
  await scheduler.advance(100)
  const frames = [page.lastFrame]
  const stepEpoch = async () => {
    await page.ask({ kind: 'step', unit: 'epoch' })
    await scheduler.advance(100)
    return page.lastFrame
  }
  for (let epoch = 0; epoch < epochs; epoch++) frames.push(await stepEpoch())
  return { page, scheduler, frames, stepEpoch }
}

describe('a visit', () => {
  it.each([
    ['plain', SMALL],
    ['schedule, noise, dropout and moments', RESTLESS],
  ])('shows the state as it was, and training goes on to the same numbers: %s', async (_, spec) => {
    const { page, scheduler, frames, stepEpoch } = await openTrained(spec, 6, onWasm)
    for (const visited of [3, 0, 5]) {
      const state = stateOf(frames[visited]!)
      expect(await page.ask({ kind: 'visit', state })).toMatchObject({ kind: 'done' })
      await scheduler.advance(100)
      expect(page.lastFrame).toMatchObject({ ...state, playing: false, train: frames[visited]!.train })
      for (let epoch = visited + 1; epoch <= 6; epoch++) {
        const { train, test, epoch: reached, ...again } = await stepEpoch()
        expect(again).toMatchObject(stateOf(frames[epoch]!))
        expect([train, test, reached]).toEqual([frames[epoch]!.train, frames[epoch]!.test, epoch])
      }
    }
  })

  it('goes to a place within an epoch, too', async () => {
    const { page, scheduler, frames } = await openTrained(RESTLESS, 1, onWasm)
    const step = async () => {
      await page.ask({ kind: 'step', unit: 'batch' })
      await scheduler.advance(100)
      return stateOf(page.lastFrame)
    }
    const within = await step()
    const after = [await step(), await step(), await step()]
    await page.ask({ kind: 'visit', state: stateOf(frames[0]!) })
    await page.ask({ kind: 'visit', state: within })
    for (const state of after) expect(await step()).toEqual(state)
  })

  it('pauses, cuts a long step short, and is what another network begins from', async () => {
    const { page, scheduler, frames } = await openTrained(atSpeed('10-epochs'), 3)
    await page.ask({ kind: 'play' })
    await scheduler.advance(500)
    expect(page.lastFrame.playing).toBe(true)
    page.send({ kind: 'visit', state: stateOf(frames[2]!) })
    await scheduler.advance(500)
    expect(page.lastFrame).toMatchObject({ playing: false, progress: frames[2]!.progress })
    page.send({ kind: 'visit', state: stateOf(frames[1]!) })
    await page.ask({ kind: 'build', spec: { ...SMALL, backend: 'cpu' }, from: 'here' })
    await scheduler.advance(100)
    expect(page.lastFrame).toMatchObject(stateOf(frames[1]!))
  })

  it('ends what was said of the end of training', async () => {
    const spec: Spec = { ...SMALL, training: { ...SMALL.training, patience: 1, learningRate: 10 } }
    const { page, scheduler, frames } = await openTrained(spec, 1)
    await page.ask({ kind: 'play' })
    await scheduler.advance(60_000)
    expect(page.ofKind('stopped').length).toBeGreaterThan(0)
    expect(page.lastFrame.stop).not.toBeNull()
    await page.ask({ kind: 'visit', state: stateOf(frames[0]!) })
    await scheduler.advance(100)
    expect(page.lastFrame).toMatchObject({ stop: null, ...stateOf(frames[0]!) })
  })

  it('to a state of another network is refused, and changes nothing', async () => {
    const { page, scheduler, frames } = await openTrained(SMALL, 2)
    const state = { ...stateOf(frames[1]!), parameters: new Float32Array(3) }
    expect(await page.ask({ kind: 'visit', state })).toMatchObject({ kind: 'failed' })
    await page.ask({ kind: 'step', unit: 'batch' })
    await scheduler.advance(100)
    expect(page.lastFrame.progress.iteration).toBe(9)
  })
})

it('a worker that dies on its way to a state is replaced by one that is there', () => {
  const { client, first, workers } = openClient()
  void client.build(SMALL, 'start')
  first.done()
  const state: Resume = {
    parameters: new Float32Array(9),
    slots: [],
    updates: 12,
    progress: { epoch: 3, position: 0, iteration: 12 },
  }
  void client.play()
  void client.visit(state).catch(() => {})
  first.emit('error', {})
  expect(workers[1]!.sent).toMatchObject([{ kind: 'build', from: { spec: SMALL, state } }])
})
