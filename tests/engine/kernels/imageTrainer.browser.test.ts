import { memory } from '@tensorflow/tfjs-core'
import { expect, it } from 'vitest'
import { createFusedImageTrainer } from '../../../src/engine/tfjs/kernels/wasm/imageTrainer.ts'
import { describeImageAgreement } from '../imageAgreement.ts'
import { IMAGE_AGREEMENT_CASES } from '../imageAgreementCases.ts'
import { GOLDEN_IMAGES, trainedImageBits } from './imageGolden.fixtures.ts'

const TOLERANCE = { loss: 5e-6, gradient: 5e-6, parameters50: 1e-4 }

describeImageAgreement(
  'the fused wasm kernel in the browser',
  createFusedImageTrainer,
  TOLERANCE,
  IMAGE_AGREEMENT_CASES.filter(({ name }) => /dropout|colours/.test(name)),
)

it.each(GOLDEN_IMAGES)(
  '%s: computes the bits of every other machine, and leaves no tensor',
  async (activation, bits) => {
    const before = memory().numTensors
    expect(await trainedImageBits(activation)).toBe(bits)
    expect(memory().numTensors).toBe(before)
  },
)
