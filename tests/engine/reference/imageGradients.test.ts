import { expect, test } from 'vitest'
import { imageForward, imageGradients, outputsOfImage } from '../../../src/engine/reference/imageGradients.ts'
import { LOSS_FUNCTIONS } from '../../../src/engine/reference/losses.ts'
import { sizeOf } from '../../../src/spec/imageLayers.ts'
import { IMAGE_CASES, imageParametersFor, imagesFor } from '../imageCases.ts'
import { expectGradient } from './imageLayers.fixtures.ts'

test.each(Object.entries(IMAGE_CASES))('%s: gradients equal finite differences', (_name, network) => {
  const samples = imagesFor(network, 2)
  const size = sizeOf(network.input)
  const classes = sizeOf(network.layers.at(-1)!.output)
  const { forward } = LOSS_FUNCTIONS.categorical_crossentropy
  const meanLoss = (parameters: Float64Array) => {
    const losses = [0, 1].map((row) => {
      const image = Float64Array.from(samples.inputs.subarray(row * size, (row + 1) * size))
      const passes = imageForward(network, parameters, image)
      return forward(outputsOfImage(network, passes), samples.targets, row * classes)
    })
    return (losses[0]! + losses[1]!) / 2
  }
  const parameters = Float64Array.from(imageParametersFor(network, 0.5))
  const rows = Uint32Array.of(0, 1)
  const gradients = imageGradients(network, 'categorical_crossentropy', parameters, samples, rows)
  expect(gradients.some((gradient) => Math.abs(gradient) > 1e-3)).toBe(true)
  expectGradient(meanLoss, parameters, gradients, 8)
})
