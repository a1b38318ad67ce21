import { expect, test } from 'vitest'
import { clipValue } from '../../../src/engine/reference/clipValue.ts'

test('every part of a gradient is brought to within the limit by itself', () => {
  const gradients = Float64Array.of(-3, -0.5, 0, 0.2, 0.5, Infinity)
  clipValue(gradients, 0.5)
  expect([...gradients]).toEqual([-0.5, -0.5, 0, 0.2, 0.5, 0.5])
})

test('a limit of 0 is none', () => {
  const gradients = Float64Array.of(-3, 7)
  clipValue(gradients, 0)
  expect([...gradients]).toEqual([-3, 7])
})

test('what is not a number stays so, for the loop to notice', () => {
  const gradients = Float64Array.of(NaN)
  clipValue(gradients, 1)
  expect(gradients[0]).toBeNaN()
})
