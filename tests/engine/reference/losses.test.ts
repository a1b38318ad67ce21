import { describe, expect, it } from 'vitest'
import { ACTIVATION_FUNCTIONS } from '../../../src/engine/reference/activations.ts'
import { LOSS_FUNCTIONS, type Outputs } from '../../../src/engine/reference/losses.ts'
import { softmax } from '../../../src/engine/reference/softmax.ts'
import {
  ACTIVATIONS,
  LOSSES,
  type Activation,
  type LayerActivation,
  type Loss,
} from '../../../src/spec/choices.ts'
import { slope } from './slope.ts'

function outputsOf(z: readonly number[], activation: LayerActivation): Outputs {
  if (activation !== 'softmax')
    return { z, a: z.map((value) => ACTIVATION_FUNCTIONS[activation].forward(value)), activation }
  const a = new Float64Array(z.length)
  softmax(Float64Array.from(z), a)
  return { z, a, activation }
}

/** The loss of one sample and its slopes by z. */
function lossOf(loss: Loss) {
  const { forward, backward } = LOSS_FUNCTIONS[loss]
  return {
    value: (z: readonly number[], activation: LayerActivation, targets: readonly number[]) =>
      forward(outputsOf(z, activation), targets, 0),
    slopes(z: readonly number[], activation: LayerActivation, targets: readonly number[]) {
      const dz = new Float64Array(z.length)
      backward(outputsOf(z, activation), targets, 0, dz)
      return [...dz]
    },
  }
}

/** The same of a single output. */
function singleLossOf(loss: Loss) {
  const { value, slopes } = lossOf(loss)
  return {
    forward: (z: number, activation: Activation, target: number) => value([z], activation, [target]),
    backward: (z: number, activation: Activation, target: number) => slopes([z], activation, [target])[0],
  }
}

describe('mean_squared_error', () => {
  const { forward, backward } = singleLossOf('mean_squared_error')

  it('is the squared distance, without a factor 1/2', () => {
    expect(forward(3, 'linear', 1)).toBe(4)
    expect(backward(3, 'linear', 1)).toBe(4)
    // a = 0.75 against 0: 0.5625, slope 2 x 0.75 x 0.1875
    expect(forward(Math.log(3), 'sigmoid', 0)).toBeCloseTo(0.5625, 12)
    expect(backward(Math.log(3), 'sigmoid', 0)).toBeCloseTo(0.28125, 12)
  })
})

describe('mean_absolute_error', () => {
  const { forward, backward } = singleLossOf('mean_absolute_error')

  it('is the distance, with slope 0 at none', () => {
    expect(forward(3, 'linear', 1)).toBe(2)
    expect(backward(3, 'linear', 1)).toBe(1)
    expect(backward(-3, 'linear', 1)).toBe(-1)
    expect(backward(1, 'linear', 1)).toBe(0)
    expect(backward(Math.log(3), 'sigmoid', 0)).toBeCloseTo(0.1875, 12)
  })
})

describe('huber', () => {
  const { forward, backward } = singleLossOf('huber')

  it('is half the square up to an error of 1 and a line beyond', () => {
    expect(forward(1.5, 'linear', 1)).toBe(0.125)
    expect(backward(1.5, 'linear', 1)).toBe(0.5)
    expect(forward(-2, 'linear', 1)).toBe(2.5)
    expect(backward(-2, 'linear', 1)).toBe(-1)
  })
})

describe('binary_crossentropy', () => {
  const { forward, backward } = singleLossOf('binary_crossentropy')

  it('is the negative logarithm of the probability given to the target', () => {
    expect(forward(0, 'sigmoid', 1)).toBeCloseTo(Math.LN2, 12)
    expect(forward(Math.log(3), 'sigmoid', 1)).toBeCloseTo(-Math.log(0.75), 12)
    expect(forward(Math.log(3), 'sigmoid', 0)).toBeCloseTo(-Math.log(0.25), 12)
    const between = -0.25 * Math.log(0.75) - 0.75 * Math.log(0.25)
    expect(forward(Math.log(3), 'sigmoid', 0.25)).toBeCloseTo(between, 12)
    expect(backward(Math.log(3), 'sigmoid', 1)).toBeCloseTo(-0.25, 12)
  })

  it('stays exact where the probability rounds to 0 or 1', () => {
    expect(forward(800, 'sigmoid', 0)).toBe(800)
    expect(forward(-800, 'sigmoid', 1)).toBe(800)
    expect(forward(50, 'sigmoid', 1)).toBeCloseTo(Math.exp(-50), 30)
    expect(backward(800, 'sigmoid', 0)).toBe(1)
  })
})

describe('categorical_crossentropy', () => {
  const { value, slopes } = lossOf('categorical_crossentropy')

  it('is the negative logarithm of the probability given to the class', () => {
    // e^z is 1, 2, 5: probabilities 1/8, 2/8, 5/8
    const z = [0, Math.log(2), Math.log(5)]
    expect(value(z, 'softmax', [1, 0, 0])).toBeCloseTo(Math.log(8), 12)
    expect(value(z, 'softmax', [0, 0, 1])).toBeCloseTo(Math.log(8 / 5), 12)
    expect(value(z, 'softmax', [0.5, 0.5, 0])).toBeCloseTo(Math.log(8) / 2 + Math.log(4) / 2, 12)
    const expected = [1 / 8, 2 / 8 - 1, 5 / 8].map((slope): unknown => expect.closeTo(slope, 12))
    expect(slopes(z, 'softmax', [0, 1, 0])).toEqual(expected)
  })

  it('does not change when all pre-activations move together', () => {
    const [near, far] = [
      [1, -2, 0.5],
      [1001, 998, 1000.5],
    ]
    expect(value(far, 'softmax', [0, 1, 0])).toBeCloseTo(value(near, 'softmax', [0, 1, 0]), 10)
  })

  it('stays exact where probabilities round to 0 or 1', () => {
    expect(value([800, 0, -800], 'softmax', [0, 0, 1])).toBe(1600)
    expect(value([800, 0, -800], 'softmax', [1, 0, 0])).toBe(0)
    expect(slopes([800, 0, -800], 'softmax', [0, 0, 1])).toEqual([1, 0, -1])
    expect(value([1e30, -1e30, 0], 'softmax', [0, 0, 1])).toBe(1e30)
  })

  it('has the slopes of its finite differences', () => {
    const targets = [0, 0.25, 0.75, 0]
    for (const z of [
      [0, 0, 0, 0],
      [1, -2, 0.3, 4],
      [-20, 3, 2.5, 1],
    ]) {
      const byDifferences = z.map((own, k) => slope((x) => value(z.with(k, x), 'softmax', targets), own))
      const expected = byDifferences.map((slope): unknown => expect.closeTo(slope, 8))
      expect(slopes(z, 'softmax', targets)).toEqual(expected)
    }
  })
})

describe('hinge', () => {
  const { forward, backward } = singleLossOf('hinge')

  it('charges what is missing to a margin of 1 on the right side', () => {
    expect(forward(3, 'linear', 1)).toBe(0)
    expect(forward(0.25, 'linear', 1)).toBe(0.75)
    expect(forward(-2, 'linear', 1)).toBe(3)
    expect(forward(-3, 'linear', 0)).toBe(0)
    expect(forward(2, 'linear', 0)).toBe(3)
  })

  it('has slope 0 at the margin and beyond', () => {
    expect([1, 3].map((z) => backward(z, 'linear', 1))).toEqual([0, 0])
    expect([-1, -3].map((z) => backward(z, 'linear', 0))).toEqual([0, 0])
    expect(backward(0.25, 'linear', 1)).toBe(-1)
    expect(backward(0.25, 'linear', 0)).toBe(1)
  })
})

describe('half squared error', () => {
  const { forward, backward } = singleLossOf('half_squared_error')

  it('behind a tanh aims at the sign of the class, behind a linear output at the target itself', () => {
    expect(forward(0, 'tanh', 1)).toBe(0.5)
    expect(forward(0, 'tanh', 0)).toBe(0.5)
    expect(forward(Math.atanh(0.5), 'tanh', 0)).toBeCloseTo(1.125, 12)
    expect(forward(0.5, 'linear', 0)).toBe(0.125)
    expect([backward(0, 'tanh', 1), backward(0, 'tanh', 0)]).toEqual([-1, 1])
    expect([backward(3, 'linear', 1), backward(0, 'linear', 0)]).toEqual([2, 0])
  })
})

describe('perceptron', () => {
  const { forward, backward } = singleLossOf('perceptron')

  it('charges |z| for a wrong side and nothing for the right one; 0 itself says class 0', () => {
    expect([2, -3, 0].map((z) => forward(z, 'step', 1))).toEqual([0, 3, 0])
    expect([2, -3, 0].map((z) => forward(z, 'step', 0))).toEqual([2, 0, 0])
  })

  it('has for slope what the step says beyond what it should', () => {
    expect([2, -3, 0].map((z) => backward(z, 'step', 1))).toEqual([0, -1, -1])
    expect([2, -3, 0].map((z) => backward(z, 'step', 0))).toEqual([1, 0, 0])
  })
})

describe('several outputs', () => {
  const targets = [9, 1, -0.5]

  it('are summed up, taking the targets from their place on', () => {
    const { forward, backward } = LOSS_FUNCTIONS.mean_squared_error
    const dz = new Float64Array(2)
    backward(outputsOf([3, 0.5], 'linear'), targets, 1, dz)
    expect(forward(outputsOf([3, 0.5], 'linear'), targets, 1)).toBe(5)
    expect([...dz]).toEqual([4, 2])
  })

  it('are meant over, but for those of a softmax, which make one term', () => {
    const terms = LOSSES.map((loss) => [loss, LOSS_FUNCTIONS[loss].terms(3)] as const)
    expect(terms.filter(([, count]) => count !== 3)).toEqual([['categorical_crossentropy', 1]])
  })
})

describe('a loss and its output layer', () => {
  const all: readonly LayerActivation[] = [...ACTIVATIONS, 'softmax']
  const fitting = (loss: Loss) => all.filter((activation) => LOSS_FUNCTIONS[loss].fits(activation))

  it.each([
    ['binary_crossentropy', ['sigmoid']],
    ['categorical_crossentropy', ['softmax']],
    ['perceptron', ['step']],
    ['mean_squared_error', ACTIVATIONS],
    ['hinge', ACTIVATIONS],
    ['half_squared_error', ['linear', 'tanh']],
  ] as const)('%s fits %j', (loss, activations) => {
    expect(fitting(loss)).toEqual(activations)
  })

  it('says so where a softmax meets a loss of outputs by themselves', () => {
    const { forward } = LOSS_FUNCTIONS.mean_squared_error
    expect(() => forward(outputsOf([1, 2], 'softmax'), [0, 1], 0)).toThrow('got a softmax')
  })
})

describe.each(LOSSES.filter((loss) => loss !== 'categorical_crossentropy'))('%s', (loss) => {
  const { forward, backward } = singleLossOf(loss)
  const fits = ACTIVATIONS.filter((activation) => LOSS_FUNCTIONS[loss].fits(activation))

  it.each(fits)('behind %s has the slope of its finite differences', (activation) => {
    for (const target of loss === 'perceptron' ? [0, 1] : [0, 1, 0.3]) {
      // steps of 0.37 stay further than 2h from the kinks at 0 and at an error or margin of 1
      for (let z = -5.2; z < 6; z += 0.37) {
        const byDifferences = slope((x) => forward(x, activation, target), z)
        expect(backward(z, activation, target)).toBeCloseTo(byDifferences, 8)
      }
    }
  })
})
