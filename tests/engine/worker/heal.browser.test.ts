import { expect, it, onTestFinished } from 'vitest'
import { createTrainer } from '../../../src/engine/choose.ts'
import { webglContext } from '../../../src/engine/tfjs/backendWebgl.ts'
import { createClient } from '../../../src/engine/worker/client.ts'
import type { Command, PointFrame, Port, Reply, TrainerChoice } from '../../../src/engine/worker/protocol.ts'
import { serve } from '../../../src/engine/worker/serve.ts'
import { workerScheduler } from '../../../src/engine/worker/timers.ts'
import type { WorkerPort } from '../../../src/engine/worker/workerLink.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'

it('play survives the loss of the real WebGL context', { timeout: 60_000 }, async () => {
  // In this thread, because a worker's context cannot be reached from outside.
  const { port1, port2 } = new MessageChannel()
  serve(port2 as Port<Command, Reply>, createTrainer, workerScheduler())
  port1.start()
  const choices: TrainerChoice[] = []
  const troubles: unknown[] = []
  let onFrame = (_frame: PointFrame) => {}
  const client = createClient(() => Object.assign(port1, { terminate: () => port1.close() }) as WorkerPort, {
    onFrame(frame) {
      if (frame.kind !== 'points') return
      onFrame(frame)
      client.painted(frame)
    },
    onTrainer: (choice) => choices.push(choice),
    onDiverged: (divergence) => troubles.push(divergence),
    onStopped: (stop) => troubles.push(stop),
    onFailure: (...failure) => troubles.push(failure),
    onRestart: () => troubles.push('restart'),
  })
  const frameWhere = (until: (frame: PointFrame) => boolean) =>
    new Promise<PointFrame>((resolve) => {
      onFrame = (frame) => until(frame) && resolve(frame)
    })
  onTestFinished(async () => {
    await client.pause()
    client.dispose()
  })

  const view = { ...DEFAULT_SPEC.view, speed: '10-batches' } as const
  await client.build({ ...DEFAULT_SPEC, backend: 'webgl', view }, 'start')
  expect(choices).toMatchObject([{ backend: 'webgl' }])
  await client.play()
  const before = await frameWhere(({ progress }) => progress.iteration >= 3)
  webglContext()!.getExtension('WEBGL_lose_context')!.loseContext()
  const after = await frameWhere(({ progress }) => progress.iteration >= before.progress.iteration + 3)
  expect(after.playing).toBe(true)
  expect(after.updates).toBe(after.progress.iteration)
  expect(Number.isFinite(after.train.loss)).toBe(true)
  expect(choices.at(-1)).toMatchObject({ reason: 'webgl-context-lost' })
  expect(troubles).toEqual([])
})
