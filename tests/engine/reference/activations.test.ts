import { describe, expect, it } from 'vitest'
import { ACTIVATION_FUNCTIONS } from '../../../src/engine/reference/activations.ts'
import { ACTIVATIONS, type Activation } from '../../../src/spec/choices.ts'
import { slope } from './slope.ts'

/** z, f(z), f'(z): worked out to ten digits or exact. */
const BY_HAND: Record<Activation, readonly (readonly [number, number, number])[]> = {
  linear: [
    [-2, -2, 1],
    [0, 0, 1],
    [3, 3, 1],
  ],
  sigmoid: [
    [0, 0.5, 0.25],
    [Math.log(3), 0.75, 0.1875],
    [-Math.log(3), 0.25, 0.1875],
    [-2, 0.1192029220221, 0.1049935854035],
  ],
  tanh: [
    [0, 0, 1],
    [Math.log(3) / 2, 0.5, 0.75],
    [-1, -0.761594155956, 0.419974341614],
  ],
  relu: [
    [-2, 0, 0],
    [0, 0, 0],
    [3, 3, 1],
  ],
  leaky_relu: [
    [-2, -0.4, 0.2],
    [0, 0, 0.2],
    [3, 3, 1],
  ],
  elu: [
    [-Math.LN2, -0.5, 0.5],
    [0, 0, 1],
    [3, 3, 1],
  ],
  // Phi(1) = 0.841344746068543, phi(1) = 0.241970724519143
  gelu: [
    [-1, -0.158655253931457, -0.0833154705876864],
    [0, 0, 0.5],
    [1, 0.841344746068543, 1.0833154705876864],
  ],
  softplus: [
    [0, Math.LN2, 0.5],
    [Math.log(3), Math.log(4), 0.75],
    [-Math.log(3), Math.log(4 / 3), 0.25],
  ],
  sine: [
    [0, 0, 1],
    [Math.PI / 6, 0.5, Math.sqrt(3) / 2],
    [-Math.PI / 2, -1, 0],
  ],
  step: [
    [-2, 0, 0],
    [0, 0, 0],
    [1e-300, 1, 0],
    [3, 1, 0],
  ],
}

describe.each(ACTIVATIONS)('%s', (activation) => {
  const { forward, derivative } = ACTIVATION_FUNCTIONS[activation]

  it.each(BY_HAND[activation])('at %d is %d with slope %d', (z, a, da) => {
    expect(forward(z)).toBeCloseTo(a, 10)
    expect(derivative(z, forward(z))).toBeCloseTo(da, 10)
  })

  it('has the slope of its finite differences', () => {
    // steps of 0.37 stay further than 2h from the kink at 0
    for (let z = -5.2; z < 6; z += 0.37) {
      expect(derivative(z, forward(z))).toBeCloseTo(slope(forward, z), 9)
    }
  })

  it('stays finite far out', () => {
    for (const z of [-1e4, -745, 745, 1e4]) {
      expect(Number.isFinite(forward(z))).toBe(true)
      expect(Number.isFinite(derivative(z, forward(z)))).toBe(true)
    }
  })
})
