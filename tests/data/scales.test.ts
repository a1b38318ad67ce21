import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../src/data/dataset.ts'
import { generateDataset } from '../../src/data/generate.ts'
import { scaled, scalesOf, unscaled, UNSCALED } from '../../src/data/scales.ts'
import { parseLink } from '../../src/spec/link.ts'

/** Four rows of two columns, of which three train. */
const rows: Dataset = {
  id: 'flats',
  task: 'regression',
  count: 4,
  trainCount: 3,
  columns: ['a', 'b'].map((name) => ({ name, min: 0, max: 10, mean: 5 })),
  points: Float32Array.of(1, 5, 2, 5, 6, 5, 100, 9),
  imageShape: null,
  targets: Float32Array.of(10, 20, 30, 1000),
  target: { name: 'y', min: 0, max: 1000, mean: 0 },
  classes: [],
  standardize: true,
}

describe('scalesOf', () => {
  test('has mean and deviation over the training rows alone, with the divisor n', () => {
    const { inputs, target } = scalesOf(rows, ['x1', 'x1^2'])
    expect(inputs[0]!.mean).toBeCloseTo(3, 6)
    // StandardScaler().fit([[1], [2], [6]]).scale_ is sqrt(14 / 3).
    expect(inputs[0]!.deviation).toBeCloseTo(Math.sqrt(14 / 3), 6)
    expect(inputs[1]!.mean).toBeCloseTo((1 + 4 + 36) / 3, 5)
    expect(target.mean).toBeCloseTo(20, 6)
    expect(target.deviation).toBeCloseTo(Math.sqrt(200 / 3), 5)
  })

  test('only shifts a column that is constant', () => {
    expect(scalesOf(rows, ['x2']).inputs).toEqual([{ mean: 5, deviation: 1 }])
  })

  test('leaves the targets of classes as they are, and everything that is not standardised', () => {
    expect(scalesOf({ ...rows, task: 'multiclass' }, ['x1']).target).toEqual(UNSCALED)
    const off = scalesOf({ ...rows, standardize: false }, ['x1', 'x2'])
    expect(off).toEqual({ inputs: [UNSCALED, UNSCALED], target: UNSCALED })
  })

  test('changes nothing where no row trains', () => {
    const none = { ...rows, trainCount: 0 }
    expect(scalesOf(none, ['x1'])).toEqual({ inputs: [UNSCALED], target: UNSCALED })
  })
})

test('the training rows of standardised data have mean 0 and deviation 1 as inputs', () => {
  const { spec } = parseLink('data=iris&in=x1,x2,x3,x4,x1x3')
  const data = generateDataset(spec.data, spec.features)
  const { inputs } = scalesOf(data, ['x1', 'x2', 'x3', 'x4'])
  const values = scaled(data.points.subarray(0, 4 * data.trainCount), inputs)
  for (let column = 0; column < 4; column++) {
    const own = values.filter((_, i) => i % 4 === column)
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length
    const square = own.reduce((sum, value) => sum + value * value, 0) / own.length
    expect([mean, square]).toEqual([expect.closeTo(0, 5), expect.closeTo(1, 5)])
  }
})

test('what was scaled comes back in its own unit', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      (value, mean, deviation) => {
        const back = unscaled((value - mean) / deviation, { mean, deviation })
        expect(Math.abs(back - value)).toBeLessThan(1e-6)
      },
    ),
  )
})
