import type { Backend } from '../spec/choices.ts'
import { measureSpeed } from './measureSpeed.ts'
import { hasWasmSimd } from './tfjs/backend.ts'
import { detectGpu } from './tfjs/backendGpu.ts'
import { webglPassesSelfTest } from './tfjs/backendSelfTest.ts'
import { createFusedImageTrainer, fitsFusedImages } from './tfjs/kernels/wasm/imageTrainer.ts'
import { createFusedWasmTrainer, fitsFusedWasm } from './tfjs/kernels/wasm/trainer.ts'
import { fitsFusedWebgl } from './tfjs/kernels/webgl/fitsFusedWebgl.ts'
import { createFusedWebglTrainer } from './tfjs/kernels/webgl/fusedWebglTrainer.ts'
import { createImageLayersTrainer } from './tfjs/layers/imageLayersTrainer.ts'
import { createLayersTrainer } from './tfjs/layers/layersTrainer.ts'
import { EngineError, isOfImages, type AnyTrainer, type AnyTrainerOptions } from './trainer.ts'
import type { ImageTrainerOptions, TrainerOptions } from './trainer.ts'
import { trainerChooser, type CreateTrainer } from './trainerChooser.ts'

interface Maker<Options extends AnyTrainerOptions> {
  fits(options: Options): boolean
  create(options: Options): Promise<AnyTrainer>
}

/** The trainers of a backend, the fastest first; `layers` trains whatever the others do not. */
const DENSE_MAKERS: Record<Backend, readonly Maker<TrainerOptions>[]> = {
  webgl: [
    { fits: ({ network }) => fitsFusedWebgl(network), create: createFusedWebglTrainer },
    layersOn('webgl'),
  ],
  wasm: [{ fits: ({ network }) => fitsFusedWasm(network), create: createFusedWasmTrainer }, layersOn('wasm')],
  cpu: [layersOn('cpu')],
}

/** TensorFlow.js has no gradient of a filter on wasm: there the fused trainer stands alone. */
const IMAGE_MAKERS: Record<Backend, readonly Maker<ImageTrainerOptions>[]> = {
  webgl: [imageLayersOn('webgl')],
  wasm: [
    {
      fits: ({ network, training }) => fitsFusedImages(network, training.batchSize),
      create: createFusedImageTrainer,
    },
  ],
  cpu: [imageLayersOn('cpu')],
}

/** The trainer for a network on this machine, and why this one; see `CreateTrainer`. */
export const createTrainer: CreateTrainer = trainerChooser({
  detectGpu,
  webglPassesSelfTest,
  hasWasmSimd,
  make: (backend, options) =>
    isOfImages(options)
      ? makeFastest(backend, IMAGE_MAKERS[backend], options)
      : makeFastest(backend, DENSE_MAKERS[backend], options),
  samplesPerSecond: measureSpeed,
})

async function makeFastest<Options extends AnyTrainerOptions>(
  backend: Backend,
  makers: readonly Maker<Options>[],
  options: Options,
): Promise<AnyTrainer> {
  let failure = new EngineError('network-too-large', `no trainer on ${backend} fits this network`)
  for (const { fits, create } of makers) {
    if (!fits(options)) continue
    try {
      return await create(options)
    } catch (error) {
      if (!(error instanceof EngineError) || error.failure === 'bad-parameters') throw error
      failure = error
    }
  }
  throw failure
}

function layersOn(backend: Backend): Maker<TrainerOptions> {
  return { fits: () => true, create: (options) => createLayersTrainer(backend, options) }
}

function imageLayersOn(backend: Backend): Maker<ImageTrainerOptions> {
  return { fits: () => true, create: (options) => createImageLayersTrainer(backend, options) }
}
