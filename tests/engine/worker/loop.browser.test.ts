import { expect, it, onTestFinished } from 'vitest'
import { createClient } from '../../../src/engine/worker/client.ts'
import type { PointFrame, TrainerChoice } from '../../../src/engine/worker/protocol.ts'
import type { Backend } from '../../../src/spec/choices.ts'
import { DEFAULT_SPEC, type Spec } from '../../../src/spec/spec.ts'

const VIEW = {
  palette: Uint32Array.from({ length: 256 }, (_, i) => 0xff000000 + 0x010101 * i),
  classRamps: new Uint32Array(0),
  tiles: true,
  enlarged: 10,
  discretize: false,
  mistakes: false,
  predictions: false,
  image: null,
  hidden: false,
}

/** The worker as the page starts it; frames are given back at the next animation frame, as if painted. */
function openEngine() {
  const frames: PointFrame[] = []
  const choices: TrainerChoice[] = []
  const troubles: unknown[] = []
  let watching: { until: (frame: PointFrame) => boolean; resolve: (frame: PointFrame) => void } | null = null
  const client = createClient(
    () => new Worker(new URL('../../../src/engine/worker/entry.ts', import.meta.url), { type: 'module' }),
    {
      onFrame(frame) {
        if (frame.kind !== 'points') return
        frames.push(frame)
        if (watching?.until(frame)) watching.resolve(frame)
        requestAnimationFrame(() => client.painted(frame))
      },
      onTrainer: (choice) => choices.push(choice),
      onDiverged: (divergence) => troubles.push(divergence),
      onStopped: (stop) => troubles.push(stop),
      onFailure: (...failure) => troubles.push(failure),
      onRestart: () => troubles.push('restart'),
    },
  )
  onTestFinished(() => client.dispose())
  const frameWhere = (until: (frame: PointFrame) => boolean) =>
    new Promise<PointFrame>((resolve) => (watching = { until, resolve }))
  return { client, frames, choices, troubles, frameWhere }
}

function pinned(backend: Backend, speed: Spec['view']['speed']): Spec {
  return { ...DEFAULT_SPEC, backend, view: { ...DEFAULT_SPEC.view, speed } }
}

it.each(['wasm', 'cpu'] as const)(
  'the real worker trains the default network on %s and shows it',
  { timeout: 60_000 },
  async (backend) => {
    const { client, frames, choices, troubles, frameWhere } = openEngine()
    void client.view(VIEW)
    const first = frameWhere(() => true)
    await client.build(pinned(backend, '50-epochs'), 'start')
    expect(choices).toMatchObject([{ backend, reason: 'pinned' }])
    const before = await first
    const learned = frameWhere(({ epoch, tiles }) => epoch >= 10 && tiles !== null)
    await client.play()
    const frame = await learned
    expect(frame.playing).toBe(true)
    expect(frame.train.loss).toBeLessThan(before.train.loss)
    expect(frame.map).toMatchObject({ resolution: 100, units: [10] })
    expect(frame.map!.values).toHaveLength(10_000)
    expect(frame.tiles!.units).toHaveLength(11)

    const stopped = frameWhere(({ playing }) => !playing)
    await client.pause()
    const last = await stopped
    await client.view({ ...VIEW, discretize: true })
    const after = await frameWhere(() => true)
    expect(after.progress).toEqual(last.progress)
    expect(after.parameters).toEqual(last.parameters)
    expect(frames.every(({ epoch }, i) => i === 0 || epoch >= frames[i - 1]!.epoch)).toBe(true)
    expect(troubles).toEqual([])
  },
)

it.each(['wasm', 'cpu'] as const)(
  'played twice, %s shows the same loss at epoch 20 to the last digit',
  { timeout: 60_000 },
  async (backend) => {
    const run = async () => {
      const { client, frameWhere } = openEngine()
      await client.build(pinned(backend, '10-epochs'), 'start')
      const past = frameWhere(({ epoch }) => epoch >= 3)
      await client.play()
      await past
      const stopped = frameWhere(({ playing }) => !playing)
      await client.pause()
      // The two runs stop wherever they happen to be; from there on both step to the same place.
      let frame = await stopped
      while (frame.epoch < 20) {
        const stepped = frameWhere(() => true)
        await client.step('epoch')
        frame = await stepped
      }
      return frame
    }
    const [one, two] = [await run(), await run()]
    expect(one.epoch).toBe(two.epoch)
    expect(two.train).toEqual(one.train)
    expect(two.parameters).toEqual(one.parameters)
  },
)
