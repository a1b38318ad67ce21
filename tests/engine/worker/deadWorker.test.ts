import { describe, expect, it, vi } from 'vitest'
import { createClient } from '../../../src/engine/worker/client.ts'
import { frameAt } from '../../store/frames.fixtures.ts'
import { HandScheduler } from './handScheduler.ts'
import { openClient } from './scriptedWorker.ts'
import { SMALL, VISIBLE } from './workerStage.ts'

describe('a dead worker', () => {
  it.each(['error', 'messageerror'] as const)(
    '(%s) is replaced, from the last frame, playing',
    async (type) => {
      const { client, first, workers, callbacks } = openClient()
      const unanswered = vi.fn()
      void client.view(VISIBLE)
      void client.build(SMALL, 'start')
      void client.play()
      first.done()
      const frame = frameAt(12, { updates: 300, slots: [new Float32Array([1])] })
      first.reply({ kind: 'frame', generation: 1, frame })
      void client.edit([{ parameter: 0, value: 1 }]).then(unanswered)
      first.emit(type, { message: 'boom' })

      const second = workers[1]!
      expect(first.terminated).toBe(true)
      expect(callbacks.onRestart).toHaveBeenCalledOnce()
      const { parameters, slots, updates, progress } = frame
      const state = { parameters, slots, updates, progress }
      expect(second.sent).toMatchObject([
        { kind: 'view', view: VISIBLE },
        { kind: 'build', generation: 1, spec: SMALL, from: { spec: SMALL, state } },
        { kind: 'play' },
      ])
      second.reply({ kind: 'frame', generation: 1, frame: frameAt(13) })
      expect(callbacks.onFrame).toHaveBeenCalledTimes(2)
      expect(unanswered).not.toHaveBeenCalled()
      second.done()
      await vi.waitFor(() => expect(unanswered).toHaveBeenCalledOnce())
      client.painted(frame)
      expect(second.kinds).not.toContain('painted')
    },
  )

  it('is replaced by one that does not play what was not playing, and takes no bad numbers over', () => {
    const { client, first, workers } = openClient()
    void client.build(SMALL, 'start')
    void client.play()
    first.reply({ kind: 'frame', generation: 1, frame: frameAt(3) })
    const parameters = new Float32Array([NaN])
    first.reply({ kind: 'frame', generation: 1, frame: frameAt(4, { parameters }) })
    first.reply({ kind: 'diverged', generation: 1, reason: 'not-finite', epoch: 4, canRestore: true })
    first.emit('error', {})
    expect(workers[1]!.sent).toMatchObject([{ kind: 'build', from: { state: { progress: { epoch: 3 } } } }])
  })

  it('comes back at epoch 0 after a reset', () => {
    const { client, first, workers } = openClient()
    void client.build(SMALL, 'start')
    first.reply({ kind: 'frame', generation: 1, frame: frameAt(3) })
    void client.reset()
    first.emit('error', {})
    expect(workers[1]!.sent).toMatchObject([{ kind: 'build', from: 'start' }])
  })

  it('is replaced from the last frame of its own shape, where the new one has not shown itself yet', () => {
    const { client, first, workers } = openClient()
    void client.build(SMALL, 'start')
    first.reply({ kind: 'frame', generation: 1, frame: frameAt(3) })
    const larger = { ...SMALL, network: { ...SMALL.network, hidden: [] } }
    void client.build(larger, 'here')
    first.emit('error', {})
    expect(workers[1]!.sent).toMatchObject([
      { kind: 'build', spec: larger, from: { spec: SMALL, state: { progress: { epoch: 3 } } } },
    ])
  })

  it('is one that owes an answer and says nothing for 20 s', async () => {
    const { client, first, workers, scheduler } = openClient()
    first.reply({ kind: 'alive' })
    void client.build(SMALL, 'start')
    await scheduler.advance(19_000)
    first.reply({ kind: 'frame', generation: 1, frame: frameAt(0) })
    await scheduler.advance(19_000)
    expect(workers).toHaveLength(1)
    await scheduler.advance(2_000)
    expect(workers).toHaveLength(2)
  })

  it('is not one that has nothing to say, nor one that is still being loaded', async () => {
    const idle = openClient()
    idle.first.reply({ kind: 'alive' })
    void idle.client.build(SMALL, 'start')
    idle.first.done()
    await idle.scheduler.advance(600_000)
    expect(idle.workers).toHaveLength(1)

    const loading = openClient()
    void loading.client.build(SMALL, 'start')
    await loading.scheduler.advance(50_000)
    expect(loading.workers).toHaveLength(1)
    await loading.scheduler.advance(10_000)
    expect(loading.workers).toHaveLength(2)
  })

  it('is not one that slept with the computer', async () => {
    const { client, first, workers, scheduler } = openClient()
    first.reply({ kind: 'alive' })
    void client.build(SMALL, 'start')
    scheduler.spend(3_600_000)
    await scheduler.advance(3_600_001)
    expect(workers).toHaveLength(1)
  })

  it('is given up after three deaths in 30 s, and every request says so', async () => {
    const { client, first, workers, callbacks, scheduler } = openClient()
    const built = client.build(SMALL, 'start')
    first.emit('error', { message: 'one' })
    await scheduler.advance(10_000)
    workers[1]!.emit('error', { message: 'two' })
    workers[2]!.emit('error', { message: 'three' })
    await expect(built).rejects.toMatchObject({ failure: 'worker-died', message: 'three' })
    expect(workers).toHaveLength(3)
    expect(callbacks.onFailure.mock.calls).toEqual([['worker-died', 'three']])
    expect(callbacks.onRestart).toHaveBeenCalledTimes(2)
    await expect(client.play()).rejects.toMatchObject({ failure: 'worker-died' })
  })

  it('is not given up when the deaths are far apart', async () => {
    const { client, workers, scheduler, callbacks } = openClient()
    void client.build(SMALL, 'start')
    for (let death = 0; death < 5; death++) {
      workers.at(-1)!.reply({ kind: 'alive' })
      workers.at(-1)!.done()
      workers.at(-1)!.emit('error', {})
      workers.at(-1)!.done()
      await scheduler.advance(20_000)
    }
    expect(workers).toHaveLength(6)
    expect(callbacks.onFailure).not.toHaveBeenCalled()
  })

  it('that cannot even be started is a failure, said later', async () => {
    const scheduler = new HandScheduler()
    const onFailure = vi.fn()
    const nothing = () => {}
    const callbacks = {
      onFrame: nothing,
      onTrainer: nothing,
      onDiverged: nothing,
      onStopped: nothing,
      onRestart: nothing,
      onFailure,
    }
    const forbid = () => {
      throw new Error('forbidden')
    }
    const client = createClient(forbid, callbacks, scheduler)
    expect(onFailure).not.toHaveBeenCalled()
    await expect(client.build(SMALL, 'start')).rejects.toMatchObject({ failure: 'worker-died' })
    await scheduler.advance(1)
    expect(onFailure.mock.calls).toEqual([['worker-died', 'Error: forbidden']])
  })

  it('says nothing after dispose', async () => {
    const { client, first, workers, callbacks } = openClient()
    const built = client.build(SMALL, 'start')
    client.dispose()
    expect(first.terminated).toBe(true)
    await expect(built).rejects.toMatchObject({ failure: 'worker-died' })
    first.emit('error', {})
    first.reply({ kind: 'frame', generation: 1, frame: frameAt(1) })
    expect(workers).toHaveLength(1)
    expect(callbacks.onFrame).not.toHaveBeenCalled()
    expect(callbacks.onFailure).not.toHaveBeenCalled()
  })
})
