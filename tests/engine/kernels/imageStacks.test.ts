import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { imageGradients } from '../../../src/engine/reference/imageGradients.ts'
import { createFusedImageTrainer } from '../../../src/engine/tfjs/kernels/wasm/imageTrainer.ts'
import type { ImageLayer } from '../../../src/spec/imageLayers.ts'
import { imageNetworkOf } from '../../../src/spec/imageNetwork.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { dense, FLATTEN } from '../../spec/imageStacks.ts'
import { imageParametersFor, imagesFor } from '../imageCases.ts'
import { useEmptyWasmBackend } from './emptyBackend.fixtures.ts'

beforeAll(useEmptyWasmBackend)

const TRAINING = { ...DEFAULT_SPEC.training, loss: 'categorical_crossentropy' } as const

const whole = (min: number, max: number) => fc.integer({ min, max })
const padding = fc.constantFrom('valid' as const, 'same' as const)
// Smooth, so that rounding never decides on which side of a kink a sum lies.
const activation = fc.constantFrom('linear' as const, 'tanh' as const, 'gelu' as const, 'softplus' as const)
const inner: fc.Arbitrary<ImageLayer> = fc.oneof(
  fc.record({
    kind: fc.constant('conv2d' as const),
    filters: whole(1, 9),
    kernelSize: whole(1, 4),
    strides: whole(1, 3),
    padding,
    activation,
  }),
  fc.record({
    kind: fc.constantFrom('max_pooling2d' as const, 'average_pooling2d' as const),
    poolSize: whole(1, 4),
    strides: whole(1, 3),
    padding,
  }),
  fc.constant({ kind: 'dropout' as const, rate: 0.4 }),
  fc.constant({ kind: 'batch_normalization' as const }),
)
/**
 * Of the largest gradient. A normalization of a map that hardly varies magnifies the rounding of what came before
 * it, by 1 / sqrt(epsilon) = 32 at most: one behind another is given room (measured 1.8e-5 for two).
 */
function toleranceOf(layers: readonly ImageLayer[]): number {
  const normalizations = layers.filter(({ kind }) => kind === 'batch_normalization').length
  return 1e-5 * 10 ** Math.max(0, normalizations - 1)
}

const image = fc.record({ height: whole(1, 9), width: whole(1, 9), channels: whole(1, 3) })

test('gradients of any stack that fits agree with the reference', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(image, fc.array(inner, { maxLength: 3 }), whole(1, 9), async (input, layers, count) => {
      const stack = imageNetworkOf(input, [...layers, FLATTEN, dense(3)])
      fc.pre('network' in stack)
      const { network } = stack
      const [train, parameters] = [imagesFor(network, count), imageParametersFor(network, 0.4)]
      const rows = Uint32Array.from({ length: count }, (_, row) => row)
      const trainer = await createFusedImageTrainer({
        network,
        training: TRAINING,
        train,
        test: train,
        parameters,
        seed: 1,
      })
      const got = await trainer.gradients(rows)
      trainer.dispose()
      const exact = Float64Array.from(parameters)
      const expected = imageGradients(network, TRAINING.loss, exact, train, rows)
      const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3)
      const worst = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - got[i]!)), 0)
      expect(worst / scale).toBeLessThan(toleranceOf(layers))
      compared++
    }),
    { numRuns: 150 },
  )
  expect(compared).toBeGreaterThan(100)
})
