import { overPoints } from './worker/workerStage.ts'
import { describe, expect, it } from 'vitest'
import { createReferenceTrainer } from '../../src/engine/reference/trainer.ts'
import {
  EngineError,
  type Failure,
  type DenseTrainer,
  type TrainerOptions,
} from '../../src/engine/trainer.ts'
import { trainerChooser, type Machine } from '../../src/engine/trainerChooser.ts'
import type { Backend } from '../../src/spec/choices.ts'
import { QUICK_CASES } from './cases.ts'

const { network, trainings, train, test, parameters } = QUICK_CASES[0]!
const OPTIONS: TrainerOptions = { network, training: trainings[0]!, train, test, parameters, seed: 1 }

const NAME = 'a graphics card'

interface Imagined {
  readonly gpu?: 'hardware' | 'software' | null
  readonly passes?: boolean
  readonly wasm?: boolean
  readonly failing?: Partial<Record<Backend, Failure>>
  readonly speeds?: Partial<Record<Backend, number>>
}

/** A machine that writes down what it is asked, in order. */
function machine({ gpu = 'hardware', passes = true, wasm = true, failing = {}, speeds = {} }: Imagined = {}) {
  const asked: string[] = []
  const record = <T>(what: string, answer: T): T => {
    asked.push(what)
    return answer
  }
  const imagined: Machine = {
    detectGpu: () => record('gpu', gpu === null ? null : { name: NAME, kind: gpu }),
    webglPassesSelfTest: async () => record('self-test', passes),
    hasWasmSimd: async () => record('wasm?', wasm),
    async make(backend, options) {
      asked.push(`make ${backend}`)
      const failure = failing[backend]
      if (failure !== undefined) throw new EngineError(failure, backend)
      return onBackend(backend, overPoints(options), () => asked.push(`dispose ${backend}`))
    },
    samplesPerSecond: async ({ backend }) => record(`measure ${backend}`, speeds[backend] ?? 0),
  }
  return { create: trainerChooser(imagined), asked }
}

function onBackend(backend: Backend, options: TrainerOptions, dispose: () => void): DenseTrainer {
  return Object.assign(Object.create(createReferenceTrainer(options)) as DenseTrainer, { backend, dispose })
}

describe('createTrainer', () => {
  it('takes WebGL on a hardware GPU and names it', async () => {
    const { create, asked } = machine()
    const { trainer, choice } = await create('auto', OPTIONS)
    expect(trainer.backend).toBe('webgl')
    expect(choice).toEqual({ backend: 'webgl', kind: 'reference', reason: 'hardware-gpu', gpu: NAME })
    expect(asked).toEqual(['gpu', 'self-test', 'wasm?', 'make webgl'])
  })

  it('probes the machine once', async () => {
    const { create, asked } = machine()
    for (const wanted of ['auto', 'webgl', 'wasm', 'auto'] as const) await create(wanted, OPTIONS)
    expect(asked.filter((what) => !what.startsWith('make'))).toEqual(['gpu', 'self-test', 'wasm?'])
  })

  it('does not make the self-test on a software GPU, which it would not take anyway', async () => {
    const { create, asked } = machine({ gpu: 'software' })
    expect((await create('auto', OPTIONS)).choice).toMatchObject({ backend: 'wasm', reason: 'software-gpu' })
    expect(asked).not.toContain('self-test')
  })

  it('leaves WebGL where the self-test fails', async () => {
    const { choice } = await machine({ passes: false }).create('auto', OPTIONS)
    expect(choice).toEqual({
      backend: 'wasm',
      kind: 'reference',
      reason: 'webgl-self-test-failed',
      gpu: NAME,
    })
  })

  it('asks nothing of the machine for a pinned CPU', async () => {
    const { create, asked } = machine()
    const { choice } = await create('cpu', OPTIONS)
    expect(choice).toEqual({ backend: 'cpu', kind: 'reference', reason: 'pinned', gpu: null })
    expect(asked).toEqual(['make cpu'])
  })

  it('makes no self-test for pinned WebGL', async () => {
    const { create, asked } = machine({ passes: false })
    expect((await create('webgl', OPTIONS)).choice).toMatchObject({ backend: 'webgl', reason: 'pinned' })
    expect(asked).not.toContain('self-test')
  })

  it.each([
    ['auto', { webgl: 'backend-unavailable' }, 'wasm', 'no-webgl'],
    ['auto', { webgl: 'context-lost' }, 'wasm', 'webgl-context-lost'],
    ['auto', { webgl: 'internal', wasm: 'backend-unavailable' }, 'cpu', 'no-wasm'],
    ['webgl', { webgl: 'backend-unavailable' }, 'wasm', 'pinned-unavailable'],
    ['webgl', { webgl: 'network-too-large', wasm: 'network-too-large' }, 'cpu', 'pinned-unavailable'],
    ['wasm', { wasm: 'backend-unavailable' }, 'cpu', 'pinned-unavailable'],
  ] as const)('%s, when %o: %s, %s', async (wanted, failing, backend, reason) => {
    const { choice, trainer } = await machine({ failing }).create(wanted, OPTIONS)
    expect(choice).toMatchObject({ backend, reason })
    expect(trainer.backend).toBe(backend)
  })

  it('fails where not even the CPU will do', async () => {
    const create = machine({ failing: { cpu: 'internal' } }).create
    await expect(create('cpu', OPTIONS)).rejects.toMatchObject({ failure: 'internal' })
  })

  it('does not try other backends with parameters that do not fit', async () => {
    const { create, asked } = machine({ failing: { webgl: 'bad-parameters' } })
    await expect(create('auto', OPTIONS)).rejects.toMatchObject({ failure: 'bad-parameters' })
    expect(asked.filter((what) => what.startsWith('make'))).toEqual(['make webgl'])
  })

  it.each(['auto', 'webgl'] as const)('avoids WebGL for %s when told so', async (wanted) => {
    const { choice } = await machine().create(wanted, OPTIONS, 'webgl')
    expect(choice).toEqual({ backend: 'wasm', kind: 'reference', reason: 'webgl-context-lost', gpu: NAME })
  })
})

describe('the speed asked for', () => {
  const choose = async (imagined: Imagined, asked: number, wanted: 'auto' | 'webgl' = 'auto') => {
    const { create, asked: log } = machine(imagined)
    const { choice } = await create(wanted, OPTIONS, undefined, asked)
    return { ...choice, log }
  }

  it('stays on WebGL, without trying WASM, where WebGL is fast enough', async () => {
    const { reason, log } = await choose({ speeds: { webgl: 100, wasm: 1000 } }, 100)
    expect(reason).toBe('hardware-gpu')
    expect(log).not.toContain('make wasm')
  })

  it('moves to WASM where it is twice as fast', async () => {
    const { backend, reason, log } = await choose({ speeds: { webgl: 100, wasm: 200 } }, 101)
    expect({ backend, reason }).toEqual({ backend: 'wasm', reason: 'faster-on-wasm' })
    expect(log.at(-1)).toBe('dispose webgl')
  })

  it('stays on WebGL where WASM is not twice as fast', async () => {
    const { backend, reason, log } = await choose({ speeds: { webgl: 100, wasm: 199 } }, Infinity)
    expect({ backend, reason }).toEqual({ backend: 'webgl', reason: 'hardware-gpu' })
    expect(log.at(-1)).toBe('dispose wasm')
  })

  it('stays on WebGL where WASM does not start', async () => {
    const imagined: Imagined = { failing: { wasm: 'backend-unavailable' }, speeds: { webgl: 1, cpu: 1000 } }
    expect(await choose(imagined, Infinity)).toMatchObject({ backend: 'webgl', reason: 'hardware-gpu' })
  })

  it('does not move a pinned backend', async () => {
    const { reason, log } = await choose({ speeds: { webgl: 1, wasm: 1000 } }, Infinity, 'webgl')
    expect(reason).toBe('pinned')
    expect(log).not.toContain('measure webgl')
  })
})
