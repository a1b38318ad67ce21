import { expect, test } from 'vitest'
import { firstUnits } from '../../src/engine/firstUnits.ts'
import { conv, dense, FLATTEN, pool, stacked } from '../spec/imageStacks.ts'

test('counts what every layer hands on, flatten included, and not the image', () => {
  const network = stacked({ height: 6, width: 5, channels: 3 }, [
    conv(2),
    pool(),
    FLATTEN,
    dense(7, 'tanh'),
    dense(3),
  ])
  // 4x3x2 = 24, 2x1x2 = 4, 4, 7
  expect(firstUnits(network)).toEqual([0, 24, 28, 32, 39])
})
