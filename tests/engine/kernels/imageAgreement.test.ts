import { beforeAll, expect, it } from 'vitest'
import { createFusedImageTrainer } from '../../../src/engine/tfjs/kernels/wasm/imageTrainer.ts'
import { describeImageAgreement } from '../imageAgreement.ts'
import { useEmptyWasmBackend } from './emptyBackend.fixtures.ts'
import { GOLDEN_IMAGES, trainedImageBits } from './imageGolden.fixtures.ts'

beforeAll(useEmptyWasmBackend)

describeImageAgreement('the fused wasm kernel', createFusedImageTrainer, {
  loss: 5e-6,
  gradient: 5e-6,
  parameters50: 1e-4,
})

it.each(GOLDEN_IMAGES)('%s: computes the bits of every other machine', async (activation, bits) => {
  expect(await trainedImageBits(activation)).toBe(bits)
})
