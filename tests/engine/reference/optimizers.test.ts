import { describe, expect, it } from 'vitest'
import { OPTIMIZER_STEPS } from '../../../src/engine/reference/optimizers.ts'
import { OPTIMIZERS, type OptimizerId } from '../../../src/spec/choices.ts'
import { DEFAULT_SPEC, type TrainingSpec } from '../../../src/spec/spec.ts'

const TRAINING: TrainingSpec = {
  ...DEFAULT_SPEC.training,
  learningRate: 0.1,
  momentum: 0.5,
  beta1: 0.5,
  beta2: 0.75,
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
  // m: 1, -1.5, -0.25
  // v: 1, 0.75 + 4 = 4.75, 3.5625 + 0.25 = 3.8125
  // lr_t: 0.1 sqrt(1/4) / (1/2), 0.1 sqrt(7/16) / (3/4), 0.1 sqrt(37/64) / (7/8)
  adam: {
    parameters: [1 - 0.1 / (1 + 1), 0.95 + SECOND_ADAM_STEP, 0.95 + SECOND_ADAM_STEP + THIRD_ADAM_STEP],
    slots: [-0.25, 3.8125],
  },
}

describe.each(OPTIMIZERS)('%s', (optimizer) => {
  const { step, slotCount } = OPTIMIZER_STEPS[optimizer]
  const { parameters: expected, slots: expectedSlots } = BY_HAND[optimizer]

  it('makes the three updates worked out by hand', () => {
    const slots = Array.from({ length: slotCount }, () => new Float64Array(1))
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
    const slots = Array.from({ length: slotCount }, () => new Float64Array(1))
    const parameters = Float64Array.of(1)
    step(parameters, Float64Array.of(0), slots, 1, { ...TRAINING, epsilon: 1e-10 })
    expect(parameters[0]).toBe(1)
  })
})
