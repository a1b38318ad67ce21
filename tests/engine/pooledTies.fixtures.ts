import type { ImageTrainerOptions } from '../../src/engine/trainer.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { conv, dense, FLATTEN, pool, stacked } from '../spec/imageStacks.ts'
import { imageParametersFor, imagesFor } from './imageCases.ts'

/**
 * Images of 0 and 1 and a filter of equal weights: in most windows of the pooling several places are the largest,
 * where the filter sees different pixels, so that its slopes tell which of them was taken.
 */
export function tiedPooling(): ImageTrainerOptions {
  const input = { height: 9, width: 8, channels: 1 }
  const filters = conv(2, 2, { activation: 'linear' })
  const network = stacked(input, [filters, pool(3, { strides: 2, padding: 'same' }), FLATTEN, dense(3)])
  const parameters = imageParametersFor(network, 0.8).fill(0.5, 0, 8)
  const { inputs, ...rest } = imagesFor(network, 6, 'ties')
  const train = { ...rest, inputs: inputs.map((value) => (value > 0 ? 1 : 0)) }
  const training = { ...DEFAULT_SPEC.training, loss: 'categorical_crossentropy' } as const
  return { network, training, train, test: train, parameters, seed: 1 }
}

/** All of them. */
export const TIED_ROWS = Uint32Array.of(0, 1, 2, 3, 4, 5)
