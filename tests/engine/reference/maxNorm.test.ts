import { expect, test } from 'vitest'
import { maxNorm } from '../../../src/engine/reference/maxNorm.ts'
import { hiddenLayers, networkFor } from '../caseNetworks.ts'

/** 2-2-1: kernel 0-3 (unit 0 takes 0 and 2), biases 4-5, kernel 6-7, bias 8. */
const { layers } = networkFor(2, hiddenLayers([2], 'tanh'), 'linear')
const PARAMETERS = [3, 0.6, 4, 0.8, 9, -9, -12, 5, 99]

function limited(limit: number, parameters: readonly number[] = PARAMETERS): number[] {
  const values = Float64Array.from(parameters)
  maxNorm(layers, values, limit)
  return [...values]
}

test("every unit's incoming weights are scaled to the limit, in every layer, and biases left alone", () => {
  // norms 5, 1 and 13 become 2, 1 and 2
  const expected = [1.2, 0.6, 1.6, 0.8, 9, -9, -24 / 13, 10 / 13, 99]
  expect(limited(2)).toEqual(expected.map((value): unknown => expect.closeTo(value, 6)))
})

test('weights within the limit shrink by 1e-7 of their norm, as in Keras', () => {
  expect(limited(20)[0]).toBeCloseTo((3 * 5) / (5 + 1e-7), 14)
  expect(limited(20)[0]).not.toBe(3)
})

test('a unit without weights stays without, and 0 is no limit', () => {
  expect(limited(2, [0, 0, 0, 0, 1, 1, 0, 0, 1])).toEqual([0, 0, 0, 0, 1, 1, 0, 0, 1])
  expect(limited(0)).toEqual(PARAMETERS)
})
