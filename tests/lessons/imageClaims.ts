import { expect } from 'vitest'
import type { Changes } from './presetTraining.ts'
import type { ImagePresetTraining } from './imagePresetTraining.ts'

/** As `Claim`, of a start that learns images. */
export type ImageClaim = (open: (changes?: Changes) => Promise<ImagePresetTraining>) => Promise<void>

const testAccuracy = async (training: ImagePresetTraining, epoch: number) =>
  (await training.at(epoch)).test.accuracy

/** What is said of starts that learn images. */
export const IMAGE_CLAIMS = {
  'digits-softmax': async (open) => {
    const training = await open()
    expect(await testAccuracy(training, 10)).toBeGreaterThan(0.86)
    expect(await testAccuracy(training, 20)).toBeLessThan(0.92)
  },
  'digits-mlp': async (open) => expect(await testAccuracy(await open(), 10)).toBeGreaterThan(0.95),
  'digits-cnn': async (open) => expect(await testAccuracy(await open(), 10)).toBeGreaterThan(0.95),
  'digits-deck': async (open) => expect(await testAccuracy(await open(), 4)).toBeGreaterThan(0.95),
  'digits-linear': async (open) => expect(await testAccuracy(await open(), 10)).toBeLessThan(0.92),
  'digits-few': async (open) => {
    const { train, test } = await (await open()).at(20)
    expect(train.accuracy).toBe(1)
    expect(Math.abs(test.accuracy! - 2 / 3)).toBeLessThan(0.1)
  },
  'digits-rate': async (open) => {
    const training = await open()
    for (const epoch of [1, 2, 3]) expect((await training.at(epoch)).train.accuracy).toBeLessThan(0.15)
    expect(await testAccuracy(await open({ lr: '0.003' }), 3)).toBeGreaterThan(0.9)
  },
} as const satisfies Readonly<Record<string, ImageClaim>>
