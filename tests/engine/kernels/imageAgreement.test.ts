import { beforeAll } from 'vitest'
import { createFusedImageTrainer } from '../../../src/engine/tfjs/kernels/wasm/imageTrainer.ts'
import { describeImageAgreement } from '../imageAgreement.ts'
import { useEmptyWasmBackend } from './emptyBackend.fixtures.ts'

beforeAll(useEmptyWasmBackend)

describeImageAgreement('the fused wasm kernel', createFusedImageTrainer, {
  loss: 5e-6,
  gradient: 5e-6,
  parameters50: 1e-4,
})
