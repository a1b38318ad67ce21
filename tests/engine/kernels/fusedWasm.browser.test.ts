import { memory } from '@tensorflow/tfjs-core'
import { expect, it } from 'vitest'
import { createFusedWasmTrainer } from '../../../src/engine/tfjs/kernels/wasm/trainer.ts'
import { OPTIMIZERS } from '../../../src/spec/choices.ts'
import { describeAgreement } from '../agreement.ts'
import { QUICK_CASES } from '../cases.ts'
import { GOLDEN, GOLDEN_CHOICES, trainedBits } from './golden.fixtures.ts'

const TOLERANCE = { loss: 1e-5, gradient: 1e-5, parameters50: 1e-4, parameters200: 1e-3 }

describeAgreement('fused wasm in the browser', createFusedWasmTrainer, TOLERANCE, QUICK_CASES)

it.each(OPTIMIZERS)(
  '%s computes the bits of every other machine, and leaves no tensor',
  async (optimizer) => {
    const before = memory().numTensors
    expect(await trainedBits(optimizer)).toBe(GOLDEN[optimizer])
    expect(memory().numTensors).toBe(before)
  },
)

it.each(GOLDEN_CHOICES)('%o computes the bits of every other machine', async (choices, bits) => {
  expect(await trainedBits('sgd', choices)).toBe(bits)
})
