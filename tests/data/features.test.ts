import { describe, expect, test } from 'vitest'
import { DOMAIN } from '../../src/data/dataset.ts'
import { FEATURE_RULES, featureInputs } from '../../src/data/features.ts'
import { gridInputs } from '../../src/data/grid.ts'
import { FEATURES } from '../../src/spec/choices.ts'

describe('featureInputs', () => {
  test('computes every feature, row after row, in the order asked for', () => {
    const points = Float32Array.of(2, -3, 0.5, 4)
    expect(featureInputs(points, FEATURES)).toEqual(
      Float32Array.of(
        ...[2, -3, 4, 9, -6, Math.sin(2), Math.sin(-3)],
        ...[0.5, 4, 0.25, 16, 2, Math.sin(0.5), Math.sin(4)],
      ),
    )
    expect(featureInputs(points, ['x1x2', 'x1'])).toEqual(Float32Array.of(-6, 2, 2, 0.5))
  })

  test('of no points or no features is empty', () => {
    expect(featureInputs(new Float32Array(0), FEATURES)).toEqual(new Float32Array(0))
    expect(featureInputs(Float32Array.of(1, 2), [])).toEqual(new Float32Array(0))
  })
})

test.each(FEATURES)('the largest value of %s over the plane is the one stated', (feature) => {
  const { of, largest } = FEATURE_RULES[feature]
  const steps = Array.from({ length: 241 }, (_, i) => (i - 120) / (120 / DOMAIN))
  const found = Math.max(...steps.flatMap((x1) => steps.map((x2) => Math.abs(of(x1, x2)))))
  expect(found).toBeLessThanOrEqual(largest)
  expect(found).toBeCloseTo(largest, 2)
})

describe('gridInputs', () => {
  test('is the pixel centres, first row at the top', () => {
    expect(gridInputs(['x1', 'x2'], 3)).toEqual(
      Float32Array.of(...[-4, 4, 0, 4, 4, 4], ...[-4, 0, 0, 0, 4, 0], ...[-4, -4, 0, -4, 4, -4]),
    )
  })

  test('of one pixel is the middle of the plane', () => {
    expect(gridInputs(['x1', 'x2', 'x1^2'], 1)).toEqual(new Float32Array(3))
  })

  test('is the features of its points', () => {
    const points = gridInputs(['x1', 'x2'], 7)
    expect(gridInputs(FEATURES, 7)).toEqual(featureInputs(points, FEATURES))
  })
})
