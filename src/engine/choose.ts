import type { Backend } from '../spec/choices.ts'
import type { DenseNetwork } from '../spec/network.ts'
import { measureSpeed } from './measureSpeed.ts'
import { hasWasmSimd } from './tfjs/backend.ts'
import { detectGpu } from './tfjs/backendGpu.ts'
import { webglPassesSelfTest } from './tfjs/backendSelfTest.ts'
import { createFusedWasmTrainer, fitsFusedWasm } from './tfjs/kernels/wasm/trainer.ts'
import { fitsFusedWebgl } from './tfjs/kernels/webgl/fitsFusedWebgl.ts'
import { createFusedWebglTrainer } from './tfjs/kernels/webgl/fusedWebglTrainer.ts'
import { createLayersTrainer } from './tfjs/layers/layersTrainer.ts'
import { EngineError, type DenseTrainer, type TrainerOptions } from './trainer.ts'
import { trainerChooser, type CreateTrainer } from './trainerChooser.ts'

interface TrainerMaker {
  fits(network: DenseNetwork): boolean
  create(options: TrainerOptions): Promise<DenseTrainer>
}

/** The trainers of a backend, the fastest first; `layers` trains whatever the others do not. */
const TRAINER_MAKERS: Record<Backend, readonly TrainerMaker[]> = {
  webgl: [{ fits: fitsFusedWebgl, create: createFusedWebglTrainer }, layersOn('webgl')],
  wasm: [{ fits: fitsFusedWasm, create: createFusedWasmTrainer }, layersOn('wasm')],
  cpu: [layersOn('cpu')],
}

/** The trainer for a network on this machine, and why this one; see `CreateTrainer`. */
export const createTrainer: CreateTrainer = trainerChooser({
  detectGpu,
  webglPassesSelfTest,
  hasWasmSimd,
  make: makeFastest,
  samplesPerSecond: measureSpeed,
})

async function makeFastest(backend: Backend, options: TrainerOptions): Promise<DenseTrainer> {
  let failure = new EngineError('network-too-large', `no trainer on ${backend} fits this network`)
  for (const { fits, create } of TRAINER_MAKERS[backend]) {
    if (!fits(options.network)) continue
    try {
      return await create(options)
    } catch (error) {
      if (!(error instanceof EngineError) || error.failure === 'bad-parameters') throw error
      failure = error
    }
  }
  throw failure
}

function layersOn(backend: Backend): TrainerMaker {
  return { fits: () => true, create: (options) => createLayersTrainer(backend, options) }
}
