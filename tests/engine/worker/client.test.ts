import { describe, expect, it } from 'vitest'
import type { Frame, PointFrame, Resume } from '../../../src/engine/worker/protocol.ts'
import { frameAt } from '../../store/frames.fixtures.ts'
import { openClient } from './scriptedWorker.ts'
import { SMALL, VISIBLE } from './workerStage.ts'

const HERE: Resume = {
  parameters: new Float32Array([1, 2]),
  slots: [],
  updates: 4,
  progress: { epoch: 1, position: 0, iteration: 4 },
}

function pixelFrame(frame: number): Frame {
  const floats = new Float32Array(1)
  const atlas = (units: readonly number[]) => ({
    resolution: 2,
    units,
    pixels: new Uint8ClampedArray(16 * units.length),
    centers: floats,
    scales: floats,
    values: floats,
  })
  return frameAt(1, { frame, tiles: atlas([0, 1, 2]), map: atlas([2]) })
}

describe('requests', () => {
  it('are numbered, carry the generation of their build and settle as they are answered', async () => {
    const { client, first } = openClient()
    const built = client.build(SMALL, 'start')
    const played = client.play()
    const rebuilt = client.build(SMALL, 'start')
    expect(first.requests.map(({ kind, id, generation }) => [kind, id, generation])).toEqual([
      ['build', 1, 1],
      ['play', 2, 1],
      ['build', 3, 2],
    ])
    first.reply({ kind: 'failed', id: 2, generation: 1, failure: 'internal', detail: 'no play' })
    await expect(played).rejects.toMatchObject({ failure: 'internal', message: 'no play' })
    first.done()
    await expect(Promise.all([built, rebuilt])).resolves.toBeDefined()
  })

  it('wait for images before them, which are sent part by part', async () => {
    const { client, first, scheduler } = openClient()
    const train = { count: 12_000, pixels: new Uint8Array(784 * 12_000), labels: new Uint8Array(12_000) }
    const spec = { ...SMALL, data: { ...SMALL.data, opened: { train, test: null } } }
    void client.build(spec, 'start')
    void client.play()
    expect(first.kinds).toEqual(['images'])
    await scheduler.advance(1)
    expect(first.kinds).toEqual([...Array.from({ length: 6 }, () => 'images'), 'build', 'play'])
    expect(train.pixels.byteLength).toBe(784 * 12_000)
    void client.configure(spec)
    expect(first.kinds.at(-1)).toBe('configure')
  })

  it('exist for everything the page can want', () => {
    const { client, first } = openClient()
    void client.configure(SMALL)
    void client.pause()
    void client.step('epoch')
    void client.reset()
    void client.restore()
    void client.visit(HERE)
    void client.edit([{ parameter: 3, value: 0.5 }])
    void client.view(VISIBLE)
    expect(first.sent).toMatchObject([
      { kind: 'configure', spec: SMALL },
      { kind: 'pause' },
      { kind: 'step', unit: 'epoch' },
      { kind: 'reset' },
      { kind: 'restore' },
      { kind: 'visit', state: HERE },
      { kind: 'edit', changes: [{ parameter: 3, value: 0.5 }] },
      { kind: 'view', view: VISIBLE },
    ])
  })
})

describe('news of the worker', () => {
  it('are handed on for the current build only', () => {
    const { client, first, callbacks } = openClient()
    void client.build(SMALL, 'start')
    void client.build(SMALL, 'start')
    const choice = { backend: 'cpu', kind: 'layers', reason: 'pinned', gpu: null } as const
    for (const generation of [1, 2]) {
      first.reply({ kind: 'trainer', generation, choice })
      first.reply({ kind: 'frame', generation, frame: frameAt(generation) })
      first.reply({ kind: 'diverged', generation, reason: 'exploding', epoch: 7, canRestore: true })
      first.reply({ kind: 'failed', id: null, generation, failure: 'internal', detail: 'oh' })
    }
    expect(callbacks.onTrainer.mock.calls).toEqual([[choice]])
    expect(callbacks.onFrame.mock.calls).toMatchObject([[{ epoch: 2 }]])
    expect(callbacks.onDiverged.mock.calls).toMatchObject([
      [{ reason: 'exploding', epoch: 7, canRestore: true }],
    ])
    expect(callbacks.onFailure.mock.calls).toEqual([['internal', 'oh']])
  })

  it('a frame goes back once, with its pixels', () => {
    const { client, first, callbacks } = openClient()
    void client.build(SMALL, 'start')
    first.reply({ kind: 'frame', generation: 1, frame: pixelFrame(5) })
    const frame = callbacks.onFrame.mock.calls[0]![0] as PointFrame
    client.painted(frame)
    client.painted(frame)
    const painted = first.sent.filter((command) => command.kind === 'painted')
    expect(painted).toHaveLength(1)
    expect(painted[0]).toMatchObject({ frame: 5 })
    expect(painted[0]!.buffers.map(({ byteLength }) => byteLength)).toEqual([48, 16])
    expect(frame.tiles!.pixels).toHaveLength(0)
    expect(frame.parameters.length).toBeGreaterThan(0)
  })

  it('frames that are dropped go back at once', () => {
    const { client, first, callbacks } = openClient()
    void client.build(SMALL, 'start')
    void client.build(SMALL, 'start')
    first.reply({ kind: 'frame', generation: 1, frame: pixelFrame(1) })
    expect(callbacks.onFrame).not.toHaveBeenCalled()
    expect(first.kinds).toEqual(['build', 'build', 'painted'])
  })

  it.each(['reset', 'restore', 'visit'] as const)('frames from before a %s are dropped', (jump) => {
    const { client, first, callbacks } = openClient()
    void client.build(SMALL, 'start')
    void client[jump](frameAt(0))
    first.reply({ kind: 'frame', generation: 1, frame: frameAt(9) })
    expect(callbacks.onFrame).not.toHaveBeenCalled()
    first.done()
    first.reply({ kind: 'frame', generation: 1, frame: frameAt(0) })
    expect(callbacks.onFrame.mock.calls).toMatchObject([[{ epoch: 0 }]])
  })
})
