import { describe, expect, it } from 'vitest'
import { ACTIVATION_FUNCTIONS } from '../../../src/engine/reference/activations.ts'
import { LOSS_FUNCTIONS } from '../../../src/engine/reference/losses.ts'
import { ACTIVATIONS, LOSSES, type Activation } from '../../../src/spec/choices.ts'
import { slope } from './slope.ts'

function output(z: number, activation: Activation) {
  return { z, a: ACTIVATION_FUNCTIONS[activation].forward(z), activation }
}

describe('mean_squared_error', () => {
  const { forward, backward } = LOSS_FUNCTIONS.mean_squared_error

  it('is the squared distance, without a factor 1/2', () => {
    expect(forward(output(3, 'linear'), 1)).toBe(4)
    expect(backward(output(3, 'linear'), 1)).toBe(4)
    // a = 0.75 against 0: 0.5625, slope 2 x 0.75 x 0.1875
    expect(forward(output(Math.log(3), 'sigmoid'), 0)).toBeCloseTo(0.5625, 12)
    expect(backward(output(Math.log(3), 'sigmoid'), 0)).toBeCloseTo(0.28125, 12)
  })
})

describe('mean_absolute_error', () => {
  const { forward, backward } = LOSS_FUNCTIONS.mean_absolute_error

  it('is the distance, with slope 0 at none', () => {
    expect(forward(output(3, 'linear'), 1)).toBe(2)
    expect(backward(output(3, 'linear'), 1)).toBe(1)
    expect(backward(output(-3, 'linear'), 1)).toBe(-1)
    expect(backward(output(1, 'linear'), 1)).toBe(0)
    expect(backward(output(Math.log(3), 'sigmoid'), 0)).toBeCloseTo(0.1875, 12)
  })
})

describe('huber', () => {
  const { forward, backward } = LOSS_FUNCTIONS.huber

  it('is half the square up to an error of 1 and a line beyond', () => {
    expect(forward(output(1.5, 'linear'), 1)).toBe(0.125)
    expect(backward(output(1.5, 'linear'), 1)).toBe(0.5)
    expect(forward(output(-2, 'linear'), 1)).toBe(2.5)
    expect(backward(output(-2, 'linear'), 1)).toBe(-1)
  })
})

describe('binary_crossentropy', () => {
  const { forward, backward, fits } = LOSS_FUNCTIONS.binary_crossentropy

  it('is the negative logarithm of the probability given to the target', () => {
    expect(forward(output(0, 'sigmoid'), 1)).toBeCloseTo(Math.LN2, 12)
    expect(forward(output(Math.log(3), 'sigmoid'), 1)).toBeCloseTo(-Math.log(0.75), 12)
    expect(forward(output(Math.log(3), 'sigmoid'), 0)).toBeCloseTo(-Math.log(0.25), 12)
    expect(forward(output(Math.log(3), 'sigmoid'), 0.25)).toBeCloseTo(
      -0.25 * Math.log(0.75) - 0.75 * Math.log(0.25),
      12,
    )
    expect(backward(output(Math.log(3), 'sigmoid'), 1)).toBeCloseTo(-0.25, 12)
  })

  it('stays exact where the probability rounds to 0 or 1', () => {
    expect(forward(output(800, 'sigmoid'), 0)).toBe(800)
    expect(forward(output(-800, 'sigmoid'), 1)).toBe(800)
    expect(forward(output(50, 'sigmoid'), 1)).toBeCloseTo(Math.exp(-50), 30)
    expect(backward(output(800, 'sigmoid'), 0)).toBe(1)
  })

  it('fits a sigmoid only', () => {
    expect(ACTIVATIONS.filter((activation) => fits(activation))).toEqual(['sigmoid'])
  })
})

describe.each(LOSSES)('%s', (loss) => {
  const { fits, forward, backward } = LOSS_FUNCTIONS[loss]

  it.each(ACTIVATIONS.filter((activation) => fits(activation)))(
    'behind %s has the slope of its finite differences',
    (activation) => {
      for (const target of [0, 1, 0.3]) {
        // steps of 0.37 stay further than 2h from the kink at 0
        for (let z = -5.2; z < 6; z += 0.37) {
          const byDifferences = slope((x) => forward(output(x, activation), target), z)
          expect(backward(output(z, activation), target)).toBeCloseTo(byDifferences, 8)
        }
      }
    },
  )
})
