import { describe, expect, it } from 'vitest'
import { INITIAL_SLOTS } from '../../../src/engine/initialSlots.ts'
import { OPTIMIZER_STEPS } from '../../../src/engine/reference/optimizers.ts'
import { OPTIMIZERS, type OptimizerId } from '../../../src/spec/choices.ts'
import { DEFAULT_SPEC, defaultRho, type TrainingSpec } from '../../../src/spec/spec.ts'

const TRAINING: TrainingSpec = {
  ...DEFAULT_SPEC.training,
  learningRate: 0.1,
  momentum: 0.5,
  beta1: 0.5,
  beta2: 0.75,
  rho: 0.75,
  epsilon: 1,
}

/** The gradients of three updates of one parameter that begins as 1. */
const GRADIENTS = [2, -4, 1]

interface Course {
  readonly parameters: readonly number[]
  /** Slots after the last update. */
  readonly slots: readonly number[]
}

const SECOND_ADAM_STEP = (((0.1 * Math.sqrt(7)) / 3) * 1.5) / (Math.sqrt(4.75) + 1)
const THIRD_ADAM_STEP = (((0.1 * Math.sqrt(37)) / 7) * 0.25) / (Math.sqrt(3.8125) + 1)

/** Worked by hand. */
const BY_HAND: Record<OptimizerId, Course> = {
  // 1 - 0.2; + 0.4; - 0.1
  sgd: { parameters: [0.8, 1.2, 1.1], slots: [] },
  // v: -0.2; -0.1 + 0.4 = 0.3; 0.15 - 0.1 = 0.05
  momentum: { parameters: [0.8, 1.1, 1.15], slots: [0.05] },
  // v: -0.2; -0.1 + 0.4 = 0.3; 0.15 - 0.1 = 0.05
  // w: - 0.1 - 0.2; + 0.15 + 0.4; + 0.025 - 0.1
  nesterov: { parameters: [0.7, 1.25, 1.175], slots: [0.05] },
  // s: 4.1, 20.1, 21.1; divided by the roots of 5.1, 21.1, 22.1
  adagrad: {
    parameters: [
      1 - 0.2 / Math.sqrt(5.1),
      1 - 0.2 / Math.sqrt(5.1) + 0.4 / Math.sqrt(21.1),
      1 - 0.2 / Math.sqrt(5.1) + 0.4 / Math.sqrt(21.1) - 0.1 / Math.sqrt(22.1),
    ],
    slots: [21.1],
  },
  // v: 1, 4.75, 3.8125; divided by the roots of 2, 5.75, 4.8125
  rmsprop: {
    parameters: [
      1 - 0.2 / Math.sqrt(2),
      1 - 0.2 / Math.sqrt(2) + 0.4 / Math.sqrt(5.75),
      1 - 0.2 / Math.sqrt(2) + 0.4 / Math.sqrt(5.75) - 0.1 / Math.sqrt(4.8125),
    ],
    slots: [3.8125],
  },
  // v: 1, 4.75, 3.8125
  // D^2: 4 / 2 = 2; 16 * 1.5 / 5.75 = 96/23; 1 * (1 + d2) / 4.8125
  // d: 0.5; 0.375 + 24/23; 0.75 d2 + 0.25 D3^2
  adadelta: {
    parameters: [
      1 - 0.1 * Math.sqrt(2),
      1 - 0.1 * Math.sqrt(2) + 0.1 * Math.sqrt(96 / 23),
      1 - 0.1 * Math.sqrt(2) + 0.1 * Math.sqrt(96 / 23) - 0.1 * Math.sqrt((1.375 + 24 / 23) / 4.8125),
    ],
    slots: [3.8125, 0.75 * (0.375 + 24 / 23) + (0.25 * (1.375 + 24 / 23)) / 4.8125],
  },
  // m: 1, -1.5, -0.25
  // v: 1, 0.75 + 4 = 4.75, 3.5625 + 0.25 = 3.8125
  // lr_t: 0.1 sqrt(1/4) / (1/2), 0.1 sqrt(7/16) / (3/4), 0.1 sqrt(37/64) / (7/8)
  adam: {
    parameters: [1 - 0.1 / (1 + 1), 0.95 + SECOND_ADAM_STEP, 0.95 + SECOND_ADAM_STEP + THIRD_ADAM_STEP],
    slots: [-0.25, 3.8125],
  },
}

describe.each(OPTIMIZERS)('%s', (optimizer) => {
  const { step } = OPTIMIZER_STEPS[optimizer]
  const begin = () => INITIAL_SLOTS[optimizer].map((value) => Float64Array.of(value))
  const { parameters: expected, slots: expectedSlots } = BY_HAND[optimizer]

  it('makes the three updates worked out by hand', () => {
    const slots = begin()
    const parameters = Float64Array.of(1)
    GRADIENTS.forEach((gradient, i) => {
      step(parameters, Float64Array.of(gradient), slots, i + 1, TRAINING)
      expect(parameters[0]).toBeCloseTo(expected[i]!, 9)
    })
    expect(slots.map((slot) => slot[0]!)).toEqual(
      expectedSlots.map((value): unknown => expect.closeTo(value, 12)),
    )
  })

  it('leaves a parameter without gradient where it is', () => {
    const slots = begin()
    const parameters = Float64Array.of(1)
    step(parameters, Float64Array.of(0), slots, 1, { ...TRAINING, epsilon: 1e-10 })
    expect(parameters[0]).toBe(1)
  })
})

/** What Keras' own tests expect of one update with rate 0.5 and else its defaults, to four digits. */
const BY_KERAS: Partial<Record<OptimizerId, readonly number[]>> = {
  sgd: [0.5, -1, -0.5, 3],
  adagrad: [0.5233, 1.5007, 2.5005, 3.5061],
  rmsprop: [-0.5811, 0.4189, 1.4189, 2.4189],
  adadelta: [0.9993, 1.9993, 2.9993, 3.9993],
  adam: [0.5, 1.5, 2.5, 3.5],
}

it.each(Object.entries(BY_KERAS))('%s makes the update that Keras makes', (name, expected) => {
  const optimizer = name as OptimizerId
  const training = { ...DEFAULT_SPEC.training, rho: defaultRho(optimizer), learningRate: 0.5 }
  const slots = INITIAL_SLOTS[optimizer].map((value) => new Float64Array(4).fill(value))
  const parameters = Float64Array.of(1, 2, 3, 4)
  OPTIMIZER_STEPS[optimizer].step(parameters, Float64Array.of(1, 6, 7, 2), slots, 1, training)
  for (const [i, value] of expected.entries()) expect(Math.abs(parameters[i]! - value)).toBeLessThan(1e-4)
})
