import { expect, test } from 'vitest'
import { alexNet, groupedParameterCount } from '../../src/lessons/alexNet.ts'
import { parameterCountOf } from '../../src/spec/imageNetwork.ts'
import { sizeOf } from '../../src/spec/imageLayers.ts'

/** By hand, (height x width x inputs + 1) x filters and (inputs + 1) x units. */
const CONVOLUTIONS = [
  (11 * 11 * 3 + 1) * 96,
  (5 * 5 * 96 + 1) * 256,
  (3 * 3 * 256 + 1) * 384,
  (3 * 3 * 384 + 1) * 384,
  (3 * 3 * 384 + 1) * 256,
]
const DENSE = [(6 * 6 * 256 + 1) * 4096, (4096 + 1) * 4096, (4096 + 1) * 1000]

test('AlexNet has the shapes of the paper', () => {
  const { layers, outputs } = alexNet()
  const shapes = layers.flatMap(({ kind, output }) => (kind === 'dropout' ? [] : [sizeOf(output)]))
  const images = [55 * 55 * 96, 27 * 27 * 96, 27 * 27 * 256, 13 * 13 * 256]
  const last = [13 * 13 * 384, 13 * 13 * 384, 13 * 13 * 256, 6 * 6 * 256, 9216, 4096, 4096, 1000]
  expect(shapes).toEqual([...images, ...last])
  expect(outputs).toBe(1000)
})

test('62,378,344 parameters, of which the dense layers have 94 %', () => {
  const network = alexNet()
  const counts = network.layers.map(parameterCountOf).filter((count) => count > 0)
  expect(counts).toEqual([...CONVOLUTIONS, ...DENSE])
  expect(network.parameterCount).toBe(62_378_344)
  expect(DENSE.reduce((a, b) => a + b) / network.parameterCount).toBeCloseTo(0.94, 3)
})

test('60,965,224 with the two groups of the paper', () => {
  expect(groupedParameterCount(alexNet())).toBe(60_965_224)
})
