import { expect, test } from 'vitest'
import { imageGradients } from '../../src/engine/reference/imageGradients.ts'
import { imageParametersFor, imagesFor } from '../engine/imageCases.ts'
import { conv, dense, FLATTEN, pool, stacked } from '../spec/imageStacks.ts'
import { PlainConvolution } from './plainConvolution.ts'

test('20 updates agree with the reference', () => {
  const network = stacked({ height: 11, width: 10, channels: 1 }, [
    ...[conv(3), pool(), conv(4, 2, { strides: 2 }), FLATTEN],
    ...[dense(5, 'relu'), dense(3)],
  ])
  const [samples, initial] = [imagesFor(network, 30), imageParametersFor(network, 0.5)]
  const order = Uint32Array.from({ length: 200 }, (_, i) => (i * 7) % 30)
  const plain = new PlainConvolution(network, initial)
  plain.train(samples, order, 10, 0.1)
  let parameters = Float64Array.from(initial)
  for (let start = 0; start < 200; start += 10) {
    const rows = order.subarray(start, start + 10)
    const gradients = imageGradients(network, 'categorical_crossentropy', parameters, samples, rows)
    parameters = parameters.map((value, i) => value - 0.1 * gradients[i]!)
  }
  expect(plain.parameters()).toEqual([...parameters].map((value): unknown => expect.closeTo(value, 9)))
  expect(plain.parameters()).not.toEqual([...initial].map((value): unknown => expect.closeTo(value, 3)))
})
