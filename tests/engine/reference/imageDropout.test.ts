import { expect, test } from 'vitest'
import { isDropped } from '../../../src/engine/dropout.ts'
import { imageDropout } from '../../../src/engine/reference/imageDropout.ts'
import { imageForward } from '../../../src/engine/reference/imageForward.ts'
import { conv, dense, FLATTEN, pool, stacked } from '../../spec/imageStacks.ts'

const dropout = (rate: number) => ({ kind: 'dropout', rate }) as const

/** Hands on 4x4x2, 2x2x2, the same behind dropout, 8 in a row, the same, and 2. */
const network = stacked({ height: 6, width: 6, channels: 1 }, [
  conv(2),
  pool(),
  dropout(0.25),
  FLATTEN,
  dropout(0.5),
  dropout(0),
  dense(2),
])

test('factors are 0 or 1 / (1 - rate), by the place behind all layers before', () => {
  const factors = imageDropout(network, 7, 4)
  const expected = (first: number, rate: number) =>
    Float64Array.from({ length: 8 }, (_, i) => (isDropped(7, 4, first + i, rate) ? 0 : 1 / (1 - rate)))
  expect(factors).toEqual([
    undefined,
    undefined,
    expected(32 + 8, 0.25),
    undefined,
    expected(32 + 8 + 8 + 8, 0.5),
    undefined,
    undefined,
  ])
  expect(new Set([...factors[2]!, ...factors[4]!])).toEqual(new Set([0, 4 / 3, 2]))
})

test('all images of a batch leave out the same', () => {
  const factors = imageDropout(network, 7, 4)
  const parameters = new Float64Array(network.parameterCount).fill(0.5)
  const images = Float64Array.from({ length: 72 }, (_, i) => 1 + (i % 5))
  const { x, a } = imageForward(network, parameters, images, factors)[2]!
  expect(a).toEqual(x.map((value, i) => value * factors[2]![i % 8]!))
})
