import fc from 'fast-check'
import {
  ACTIVATIONS,
  BACKEND_CHOICES,
  DATASETS,
  DATASET_TASK,
  FEATURES,
  INITIALIZERS,
  LANGUAGES,
  OPTIMIZERS,
  SPEEDS,
  TASK_LOSSES,
} from '../../src/spec/choices.ts'
import type { Limit } from '../../src/spec/limits.ts'
import { LIMITS, type Spec } from '../../src/spec/spec.ts'

const whole = (limit: Limit) => fc.integer(LIMITS[limit])

/** Reals of the whole range, and often its ends. */
const real = (limit: Limit) => {
  const { min, max } = LIMITS[limit]
  const inRange = fc.double({ min, max, noNaN: true }).map((value) => value + 0)
  return fc.oneof(inRange, fc.constantFrom(min, max))
}

const data = fc.record({
  dataset: fc.constantFrom(...DATASETS),
  samples: whole('samples'),
  noise: real('noise'),
  trainShare: real('trainShare'),
  seed: whole('seed'),
})

const network = fc.record({
  hidden: fc.array(fc.record({ units: whole('units'), activation: fc.constantFrom(...ACTIVATIONS) }), {
    maxLength: LIMITS.hiddenLayers.max,
  }),
  initializer: fc.constantFrom(...INITIALIZERS),
  seed: whole('seed'),
})

const training = (losses: (typeof TASK_LOSSES)[keyof typeof TASK_LOSSES]) =>
  fc.record({
    loss: fc.constantFrom(...losses),
    optimizer: fc.constantFrom(...OPTIMIZERS),
    learningRate: real('learningRate'),
    momentum: real('momentum'),
    beta1: real('beta1'),
    beta2: real('beta2'),
    rho: real('rho'),
    epsilon: real('epsilon'),
    batchSize: whole('batchSize'),
    l1: real('l1'),
    l2: real('l2'),
  })

const view = fc.record({
  speed: fc.constantFrom(...SPEEDS),
  discretize: fc.boolean(),
  mistakes: fc.boolean(),
  testData: fc.boolean(),
  logLoss: fc.boolean(),
  language: fc.constantFrom('auto' as const, ...LANGUAGES),
})

/** Any valid spec. */
export const arbitrarySpec: fc.Arbitrary<Spec> = data.chain((chosen) =>
  fc.record({
    data: fc.constant(chosen),
    features: fc.subarray([...FEATURES], { minLength: 1 }),
    network,
    training: training(TASK_LOSSES[DATASET_TASK[chosen.dataset]]),
    view,
    backend: fc.constantFrom(...BACKEND_CHOICES),
  }),
)
