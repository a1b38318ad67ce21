import { env, getBackend } from '@tensorflow/tfjs-core'
import { describe, expect, it } from 'vitest'
import { createTrainer } from '../../../src/engine/choose.ts'
import { measureSpeed } from '../../../src/engine/measureSpeed.ts'
import { hasWasmSimd, startBackend } from '../../../src/engine/tfjs/backend.ts'
import { detectGpu } from '../../../src/engine/tfjs/backendGpu.ts'
import { webglPassesSelfTest } from '../../../src/engine/tfjs/backendSelfTest.ts'
import { webglContext } from '../../../src/engine/tfjs/backendWebgl.ts'
import { QUICK_CASES } from '../cases.ts'

const { network, trainings, train, test, parameters } = QUICK_CASES[1]!
const OPTIONS = { network, training: trainings[0]!, train, test, parameters, seed: 1 }
const PINNED = ['webgl', 'wasm', 'cpu'] as const

describe('startBackend', () => {
  it.each(PINNED)('%s computes from then on', async (backend) => {
    await startBackend(backend)
    expect(getBackend()).toBe(backend)
  })

  it('keeps the WebGL context it has', async () => {
    await startBackend('webgl')
    const context = webglContext()
    await startBackend('cpu')
    await startBackend('webgl')
    expect(webglContext()).toBe(context)
    expect(context?.isContextLost()).toBe(false)
  })
})

describe('this machine', () => {
  it('names its GPU and passes the self-test, as every machine with sound WebGL does', async () => {
    expect(detectGpu()?.name).toMatch(/./)
    expect(await webglPassesSelfTest()).toBe(true)
  })

  it('does not pass where WebGL keeps half precision only', async () => {
    env().set('WEBGL_RENDER_FLOAT32_ENABLED', false)
    try {
      expect(await webglPassesSelfTest()).toBe(false)
    } finally {
      env().set('WEBGL_RENDER_FLOAT32_ENABLED', true)
    }
  })

  it('runs wasm with SIMD', async () => {
    expect(await hasWasmSimd()).toBe(true)
  })
})

describe('createTrainer', () => {
  it.each(PINNED)('makes a trainer on pinned %s', async (backend) => {
    const { trainer, choice } = await createTrainer(backend, OPTIONS)
    expect(choice).toMatchObject({ backend, reason: 'pinned' })
    expect(trainer.backend).toBe(backend)
    trainer.dispose()
  })

  it('takes WebGL by itself only on hardware', async () => {
    const { trainer, choice } = await createTrainer('auto', OPTIONS)
    const gpu = detectGpu()
    const hardware = { backend: 'webgl', reason: 'hardware-gpu' }
    const software = { backend: 'wasm', reason: 'software-gpu' }
    expect(choice).toMatchObject(gpu?.kind === 'hardware' ? hardware : software)
    expect(choice.gpu).toBe(gpu?.name)
    trainer.dispose()
  })
})

describe('measureSpeed', () => {
  it('gives a speed and leaves the trainer as it was', async () => {
    const { trainer } = await createTrainer('cpu', OPTIONS)
    const before = await trainer.state()
    const speed = await measureSpeed(trainer, OPTIONS)
    expect(speed).toBeGreaterThan(0)
    expect(speed).toBeLessThan(Infinity)
    expect(await trainer.state()).toEqual(before)
    trainer.dispose()
  })
})
