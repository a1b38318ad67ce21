import { describe, expect, it } from 'vitest'
import { penalty, penaltyBackward } from '../../../src/engine/reference/penalties.ts'
import { networkFor } from '../caseNetworks.ts'

/** 2-1-1: kernel 0-1, bias 2, kernel 3, bias 4. */
const { layers } = networkFor(2, [{ units: 1, activation: 'tanh' }], 'linear')
const PARAMETERS = Float64Array.of(2, -3, 100, 0, -100)

function slopes(rates: { l1: number; l2: number }): number[] {
  const gradients = Float64Array.of(0, 0, 0, 0, 1)
  penaltyBackward(layers, PARAMETERS, rates, gradients)
  return [...gradients]
}

describe('penalties', () => {
  it('charge l1 for the sum of sizes and l2 for the sum of squares of kernels, not biases', () => {
    expect(penalty(layers, PARAMETERS, { l1: 0.5, l2: 0 })).toBe(2.5)
    expect(penalty(layers, PARAMETERS, { l1: 0, l2: 0.5 })).toBe(6.5)
    expect(penalty(layers, PARAMETERS, { l1: 0.5, l2: 0.5 })).toBe(9)
  })

  it('add their slope to the gradients, that of |w| at 0 being 0', () => {
    expect(slopes({ l1: 0.5, l2: 0 })).toEqual([0.5, -0.5, 0, 0, 1])
    expect(slopes({ l1: 0, l2: 0.5 })).toEqual([2, -3, 0, 0, 1])
  })
})
