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

describe('the lower tail of gelu', () => {
  const { forward, derivative } = ACTIVATION_FUNCTIONS.gelu

  // z Phi(z) from the complementary error function in 40 digits
  it.each([
    [-2.4, -0.019674086219030714],
    [-2.6, -0.012119088861668749],
    [-5, -1.4332578593959695e-6],
    [-9, -1.0157295653584566e-18],
    [-9.5, -9.969789321594476e-21],
    [-20, -5.507248237212468e-88],
    [-30, -1.472014178144456e-196],
    [-37, -2.1184613523340935e-298],
  ])('at %d is %d, to 12 digits of its own', (z, a) => {
    expect(forward(z) / a).toBeCloseTo(1, 12)
  })

  it('is below 0 and falls towards it without a step, where series and fraction meet as well', () => {
    for (let z = -37; z < -1; z += 0.01) {
      expect(forward(z)).toBeLessThan(0)
      expect(derivative(z, forward(z))).toBeLessThan(0)
      expect(forward(z)).toBeGreaterThan(forward(z + 0.01))
    }
  })
  it('gives NaN for NaN, and comes to an end', () => {
    expect(forward(Number.NaN)).toBeNaN()
  })
})
