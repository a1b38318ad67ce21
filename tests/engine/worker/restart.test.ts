import { expect, it, onTestFinished, vi } from 'vitest'
import { createClient } from '../../../src/engine/worker/client.ts'
import type { Command, Frame, PointFrame, Port, Reply } from '../../../src/engine/worker/protocol.ts'
import { serve } from '../../../src/engine/worker/serve.ts'
import type { WorkerPort } from '../../../src/engine/worker/workerLink.ts'
import { HandScheduler } from './handScheduler.ts'
import { newLog, slowTrainer } from './slowTrainer.ts'
import { atSpeed, FREE, VISIBLE, overPoints } from './workerStage.ts'

/** Workers in this thread that can be killed: client and server really talk to each other. */
function openKillable() {
  const scheduler = new HandScheduler()
  const kills: (() => void)[] = []
  const frames: PointFrame[] = []
  const spawn = (): WorkerPort => {
    const { port1, port2 } = new MessageChannel()
    const log = newLog()
    serve(
      port2 as Port<Command, Reply>,
      async (_wanted, options) => ({
        trainer: slowTrainer(overPoints(options), scheduler, FREE, log),
        choice: { backend: 'cpu', kind: 'reference', reason: 'pinned', gpu: null },
      }),
      scheduler,
    )
    port1.start()
    const terminate = () => {
      port1.close()
      port2.close()
    }
    onTestFinished(terminate)
    kills.push(() => {
      terminate()
      port1.dispatchEvent(new Event('error'))
    })
    return Object.assign(port1, { terminate }) as WorkerPort
  }
  const callbacks = {
    onTrainer: vi.fn(),
    onDiverged: vi.fn(),
    onStopped: vi.fn(),
    onFailure: vi.fn(),
    onRestart: vi.fn(),
    onFrame(frame: Frame) {
      if (frame.kind !== 'points') return
      frames.push(frame)
      client.painted(frame)
    },
  }
  const client = createClient(spawn, callbacks, scheduler)
  return { client, scheduler, kills, frames, callbacks }
}

it('a killed worker is replaced and plays on from the last frame, as if nothing had happened', async () => {
  const { client, scheduler, kills, frames, callbacks } = openKillable()
  void client.view(VISIBLE)
  void client.build(atSpeed('10-epochs'), 'start')
  void client.play()
  await scheduler.advance(1000)
  const last = frames.at(-1)!
  expect(last.progress.iteration).toBeGreaterThan(35)
  kills[0]!()
  await scheduler.advance(1000)
  const resumed = frames[frames.indexOf(last) + 1]!
  expect(resumed).toMatchObject({ progress: last.progress, parameters: last.parameters })
  expect(resumed.train.loss).toBeCloseTo(last.train.loss, 6)
  expect(frames.at(-1)!.playing).toBe(true)
  expect(frames.at(-1)!.progress.iteration).toBeGreaterThan(last.progress.iteration + 35)
  expect(frames.at(-1)!.tiles).not.toBeNull()
  expect(callbacks.onRestart).toHaveBeenCalledOnce()
  expect(callbacks.onFailure).not.toHaveBeenCalled()
})
