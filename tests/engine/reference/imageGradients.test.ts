import { describe, expect, test } from 'vitest'
import { imageDropout, NO_IMAGE_DROPOUT } from '../../../src/engine/reference/imageDropout.ts'
import type { ImageDropout } from '../../../src/engine/reference/imageDropout.ts'
import { imageForward, outputsOfImage } from '../../../src/engine/reference/imageForward.ts'
import { imageGradients, imagesOf, lossGradients } from '../../../src/engine/reference/imageGradients.ts'
import { LOSS_FUNCTIONS } from '../../../src/engine/reference/losses.ts'
import type { ImageNetwork } from '../../../src/spec/imageLayers.ts'
import { IMAGE_CASES, imageParametersFor, imagesFor, NORMALIZED_CASES } from '../imageCases.ts'
import { expectGradient } from './imageLayers.fixtures.ts'

const LOSS = 'categorical_crossentropy'

/** The mean loss of a batch in training. */
function batchLoss(network: ImageNetwork, rows: Uint32Array, dropout: ImageDropout = NO_IMAGE_DROPOUT) {
  const samples = imagesFor(network, 5)
  return (parameters: Float64Array) => {
    const passes = imageForward(network, parameters, imagesOf(network, samples, rows), dropout)
    const losses = Array.from(rows, (row, i) =>
      LOSS_FUNCTIONS[LOSS].forward(
        outputsOfImage(network, passes, i),
        samples.targets,
        row * network.outputs,
      ),
    )
    return losses.reduce((sum, loss) => sum + loss, 0) / rows.length
  }
}

/** A step has slope 0 wherever it has one, but not across its edge. */
const SMOOTH_CASES = Object.entries({ ...IMAGE_CASES, ...NORMALIZED_CASES }).filter(
  ([name]) => !/step/.test(name),
)

describe('gradients equal finite differences', () => {
  test.each(SMOOTH_CASES)('%s', (_name, network) => {
    const rows = Uint32Array.of(4, 0, 2)
    const parameters = Float64Array.from(imageParametersFor(network, 0.5))
    const gradients = imageGradients(network, LOSS, parameters, imagesFor(network, 5), rows)
    expect(gradients.some((gradient) => Math.abs(gradient) > 1e-3)).toBe(true)
    expectGradient(batchLoss(network, rows), parameters, gradients, 7)
  })

  test.each([1, 2, 3])('with what update %d leaves out', (update) => {
    const network = NORMALIZED_CASES['normalization and dropout']!
    const [samples, rows] = [imagesFor(network, 5), Uint32Array.of(1, 3, 0)]
    const parameters = Float64Array.from(imageParametersFor(network, 0.5))
    const dropout = imageDropout(network, 7, update)
    const passes = imageForward(network, parameters, imagesOf(network, samples, rows), dropout)
    const gradients = lossGradients(network, LOSS, parameters, passes, samples, rows, dropout)
    expectGradient(batchLoss(network, rows, dropout), parameters, gradients, 7)
    expect(gradients).not.toEqual(imageGradients(network, LOSS, parameters, samples, rows))
  })
})

test('of a batch without normalization are the mean of those of its images', () => {
  const network = IMAGE_CASES['two convolutions']!
  const samples = imagesFor(network, 2)
  const parameters = Float64Array.from(imageParametersFor(network, 0.5))
  const of = (...rows: number[]) => imageGradients(network, LOSS, parameters, samples, Uint32Array.from(rows))
  const [first, second] = [of(0), of(1)]
  const mean = [...first].map((gradient, i): unknown => expect.closeTo((gradient + second[i]!) / 2, 12))
  expect([...of(0, 1)]).toEqual(mean)
})

test('of no rows are 0', () => {
  const network = NORMALIZED_CASES['normalization and dropout']!
  const parameters = Float64Array.from(imageParametersFor(network, 0.5))
  const gradients = imageGradients(network, LOSS, parameters, imagesFor(network, 1), new Uint32Array(0))
  expect(gradients).toEqual(new Float64Array(network.parameterCount))
})
