import { expect, test } from 'vitest'
import { kernelsOf } from '../../src/engine/kernelsOf.ts'
import { conv, dense, FLATTEN, pool, stacked } from '../spec/imageStacks.ts'

test('are those of convolutions and dense layers, without biases and normalization', () => {
  const network = stacked({ height: 3, width: 3, channels: 2 }, [
    { kind: 'batch_normalization' },
    conv(5, 2),
    pool(),
    FLATTEN,
    dense(3),
  ])
  // 8 of the normalization, 2x2x2x5 and 5 biases, 5x3 and 3 biases
  expect(kernelsOf(network)).toMatchObject([
    { units: 5, kernelOffset: 8, biasOffset: 48 },
    { units: 3, kernelOffset: 53, biasOffset: 68 },
  ])
})
