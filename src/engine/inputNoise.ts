import { randomStream } from '../lib/random.ts'

/**
 * `inputs` with normal noise of deviation `deviation` added to every number: that of epoch `epoch` (from 0) of
 * the stream `noise` of `seed`, so any epoch can be asked for at any time. As `keras.layers.GaussianNoise`
 * does it, but drawn once for an epoch. `recycled` is filled and returned when it has the right length.
 */
export function noisyInputs(
  inputs: Float32Array,
  deviation: number,
  seed: number,
  epoch: number,
  recycled?: Float32Array<ArrayBuffer>,
): Float32Array<ArrayBuffer> {
  const noisy = recycled?.length === inputs.length ? recycled : new Float32Array(inputs.length)
  const random = randomStream(seed, 'noise', epoch)
  for (let i = 0; i < inputs.length; i++) noisy[i] = inputs[i]! + deviation * random.normal()
  return noisy
}
