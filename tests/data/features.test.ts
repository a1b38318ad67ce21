import { describe, expect, test } from 'vitest'
import { featureValues } from '../../src/data/features.ts'
import { FEATURES } from '../../src/spec/choices.ts'

const columns = (count: number) => ({
  columns: Array.from({ length: count }, (_, i) => ({ name: `x${i + 1}`, min: -6, max: 6, mean: 0 })),
})

describe('featureValues', () => {
  test('computes every input, row after row, in the order asked for', () => {
    const points = Float32Array.of(2, -3, 0.5, 4)
    expect(featureValues(columns(2), points, FEATURES)).toEqual(
      Float32Array.of(
        ...[2, -3, 4, 9, -6, Math.sin(2), Math.sin(-3)],
        ...[0.5, 4, 0.25, 16, 2, Math.sin(0.5), Math.sin(4)],
      ),
    )
    expect(featureValues(columns(2), points, ['x1x2', 'x1'])).toEqual(Float32Array.of(-6, 2, 2, 0.5))
  })

  test('of no points or no inputs is empty', () => {
    expect(featureValues(columns(2), new Float32Array(0), FEATURES)).toEqual(new Float32Array(0))
    expect(featureValues(columns(2), Float32Array.of(1, 2), [])).toEqual(new Float32Array(0))
  })

  test('takes points of one number and of many', () => {
    expect(featureValues(columns(1), Float32Array.of(2, 3), ['x1^2', 'x1'])).toEqual(
      Float32Array.of(4, 2, 9, 3),
    )
    expect(featureValues(columns(4), Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8), ['x4', 'x3x1'])).toEqual(
      Float32Array.of(4, 3, 8, 35),
    )
  })

  test('evaluates typed formulas', () => {
    const points = Float32Array.of(3, -4, 0, 2)
    expect(featureValues(columns(2), points, ['sqrt(x1^2+x2^2)', 'max(x1,x2)', '7'])).toEqual(
      Float32Array.of(5, 3, 7, 2, 2, 7),
    )
  })

  test('is 0 where a formula has no value, and at most 1e6 in size', () => {
    const points = Float32Array.of(-1, 0, 100)
    expect(featureValues(columns(1), points, ['sqrt(x1)', '1/x1', 'exp(x1)', '-exp(x1)'])).toEqual(
      Float32Array.of(...[0, -1, Math.exp(-1), -Math.exp(-1)], ...[0, 0, 1, -1], ...[10, 0.01, 1e6, -1e6]),
    )
  })

  test('leaves a missing number missing, and gives a formula of it 0', () => {
    expect(featureValues(columns(1), Float32Array.of(NaN), ['x1', '2x1'])).toEqual(Float32Array.of(NaN, 0))
  })
})
