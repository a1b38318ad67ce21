import { describe, expect, test } from 'vitest'
import { decidedClass, targetClass } from '../../src/spec/decision.ts'

describe('decidedClass', () => {
  test.each([
    [0.4, 0.5, 0],
    [0.5, 0.5, 0],
    [0.6, 0.5, 1],
    [-0.1, 0, 0],
    [0, 0, 0],
    [1e-9, 0, 1],
  ])('one output of %d with the threshold %d says %d', (output, threshold, decided) => {
    expect(decidedClass([9, output, 9], 1, 1, threshold)).toBe(decided)
  })

  test.each([
    [[0.2, 0.5, 0.3], 1],
    [[0.4, 0.2, 0.4], 0],
    [[-3, -2, -1], 2],
    [[0, 0, 0], 0],
  ])('of the outputs %j the first largest counts: %d', (outputs, decided) => {
    expect(decidedClass([99, ...outputs, 99], 1, 3, null)).toBe(decided)
  })
})

test('a target names its class as one number or as the place of its 1', () => {
  expect(targetClass([0, 1], 0, 1)).toBe(0)
  expect(targetClass([0, 1], 1, 1)).toBe(1)
  expect(targetClass([0, 1, 0, 0, 0, 1], 0, 3)).toBe(1)
  expect(targetClass([0, 1, 0, 0, 0, 1], 3, 3)).toBe(2)
})
