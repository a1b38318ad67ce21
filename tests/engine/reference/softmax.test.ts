import { expect, test } from 'vitest'
import { logSumExp, softmax } from '../../../src/engine/reference/softmax.ts'

function softmaxOf(...z: number[]): number[] {
  const a = new Float64Array(z.length)
  softmax(Float64Array.from(z), a)
  return [...a]
}

test('softmax shares 1 out in proportion to e^z', () => {
  expect(softmaxOf(0, 0)).toEqual([0.5, 0.5])
  const eighths = [1, 2, 5].map((share): unknown => expect.closeTo(share / 8, 15))
  expect(softmaxOf(0, Math.log(2), Math.log(5))).toEqual(eighths)
  expect(softmaxOf(-7)).toEqual([1])
})

test('softmax of two is a sigmoid of their difference', () => {
  expect(softmaxOf(1.3, 0.2)[0]).toBeCloseTo(1 / (1 + Math.exp(-1.1)), 15)
})

test('softmax neither overflows nor loses everything far out', () => {
  expect(softmaxOf(1e300, 0, -1e300)).toEqual([1, 0, 0])
  expect(softmaxOf(-1e300, -1e300)).toEqual([0.5, 0.5])
})

test('log of the sum of e^z, exact where e^z overflows', () => {
  expect(logSumExp([0, Math.log(2), Math.log(5)])).toBeCloseTo(Math.log(8), 15)
  expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 12)
  expect(logSumExp([-1000, -2000])).toBe(-1000)
})
