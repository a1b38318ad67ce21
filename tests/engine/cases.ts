import { ACTIVATIONS, type Loss } from '../../src/spec/choices.ts'
import type { TrainingSpec } from '../../src/spec/spec.ts'
import { agreementCase, everyTraining, pick, type AgreementCase } from './agreementCase.ts'
import { hiddenLayers, networkFor, parametersFor, samplesFor } from './caseNetworks.ts'
import { OUTPUT_CASES, QUICK_OUTPUT_CASES } from './outputCases.ts'
import { QUICK_REGULARIZED_CASES, REGULARIZED_CASES } from './regularizedCases.ts'

export type { AgreementCase }
export { hiddenLayers, networkFor, parametersFor, samplesFor }

/** The losses that have a meaning behind a sigmoid. */
const SIGMOID_LOSSES: readonly Loss[] = [
  'binary_crossentropy',
  'mean_squared_error',
  'mean_absolute_error',
  'huber',
  'hinge',
]

const BINARY_TRAININGS = everyTraining(['binary_crossentropy', 'mean_squared_error'])
/** Every loss with every optimizer, under one penalty after the other; the hinge has cases of its own. */
const ROTATED_TRAININGS = everyTraining(SIGMOID_LOSSES.filter((loss) => loss !== 'hinge')).filter(
  (_, i) => i % 4 === Math.floor(i / 4) % 4,
)
const REGRESSION_TRAININGS = everyTraining(['mean_squared_error'])
const OTHER_REGRESSION_TRAININGS = everyTraining(['mean_absolute_error', 'huber']).filter(
  (_, i) => i % 4 === Math.floor(i / 4) % 4,
)

/** Few trainings that hold each loss, optimizer and penalty; Adam goes without l1, see `parametersFor`. */
const FEW_BINARY_TRAININGS = [
  pick(BINARY_TRAININGS, 'sgd', 3),
  pick(BINARY_TRAININGS, 'momentum', 1),
  { ...pick(BINARY_TRAININGS, 'adam', 2), loss: 'mean_squared_error' },
] satisfies TrainingSpec[]
const FEW_REGRESSION_TRAININGS = [
  pick(REGRESSION_TRAININGS, 'sgd', 0),
  pick(REGRESSION_TRAININGS, 'momentum', 3),
  pick(REGRESSION_TRAININGS, 'adam', 2),
]

/** Every activation x loss x optimizer on 2-4-2-1, and x penalty for tanh. */
const CHOICE_CASES: readonly AgreementCase[] = [
  ...ACTIVATIONS.map((activation) =>
    agreementCase(`2-4-2-1 ${activation}, two classes`, {
      inputs: 2,
      hidden: hiddenLayers([4, 2], activation),
      output: 'sigmoid',
      trainings: activation === 'tanh' ? BINARY_TRAININGS : ROTATED_TRAININGS,
    }),
  ),
  agreementCase('2-4-2-1 tanh, regression', {
    inputs: 2,
    hidden: hiddenLayers([4, 2], 'tanh'),
    output: 'linear',
    trainings: REGRESSION_TRAININGS,
  }),
  agreementCase('2-4-2-1 tanh, regression by other losses', {
    inputs: 2,
    hidden: hiddenLayers([4, 2], 'tanh'),
    output: 'linear',
    trainings: OTHER_REGRESSION_TRAININGS,
  }),
]

/** Every activation x loss x optimizer x penalty: for trainers so fast that the whole product costs seconds. */
export const PRODUCT_CASES: readonly AgreementCase[] = ACTIVATIONS.map((activation) =>
  agreementCase(`2-4-2-1 ${activation}, every loss, optimizer and penalty`, {
    inputs: 2,
    hidden: hiddenLayers([4, 2], activation),
    output: 'sigmoid',
    trainings: everyTraining(SIGMOID_LOSSES),
  }),
)

/** Networks and sets of other shapes, each with a few trainings. */
const SHAPE_CASES: readonly AgreementCase[] = [
  agreementCase('2-1, two classes', {
    inputs: 2,
    hidden: [],
    output: 'sigmoid',
    trainings: FEW_BINARY_TRAININGS,
  }),
  agreementCase('7-1, regression', {
    inputs: 7,
    hidden: [],
    output: 'linear',
    trainings: FEW_REGRESSION_TRAININGS,
  }),
  agreementCase('1-1-1-1, layers of one unit', {
    inputs: 1,
    hidden: hiddenLayers([1, 1], 'tanh', 'leaky_relu'),
    output: 'linear',
    trainings: FEW_REGRESSION_TRAININGS,
  }),
  agreementCase('7-8-8-8-1, mixed activations', {
    inputs: 7,
    hidden: hiddenLayers([8, 8, 8], 'leaky_relu', 'tanh', 'sigmoid'),
    output: 'sigmoid',
    trainings: FEW_BINARY_TRAININGS,
    spread: 0.5,
  }),
  agreementCase('3-5-3-1, uneven widths, regression', {
    inputs: 3,
    hidden: hiddenLayers([5, 3], 'sigmoid', 'linear'),
    output: 'linear',
    trainings: FEW_REGRESSION_TRAININGS,
  }),
  agreementCase('7-32-32-1, the widest', {
    inputs: 7,
    hidden: hiddenLayers([32, 32], 'tanh', 'sigmoid'),
    output: 'sigmoid',
    trainings: FEW_BINARY_TRAININGS,
    spread: 0.3,
  }),
  agreementCase('2-4x8-1, the deepest', {
    inputs: 2,
    hidden: hiddenLayers(
      Array.from({ length: 8 }, () => 4),
      'tanh',
    ),
    output: 'sigmoid',
    trainings: FEW_BINARY_TRAININGS,
  }),
]

/** Data and parameters at the edges. */
const EDGE_CASES: readonly AgreementCase[] = [
  agreementCase('a network of zeros', {
    inputs: 2,
    hidden: hiddenLayers([3, 3], 'leaky_relu', 'relu'),
    output: 'sigmoid',
    trainings: [pick(BINARY_TRAININGS, 'sgd', 1), pick(BINARY_TRAININGS, 'adam', 3)],
    spread: 0,
  }),
  agreementCase('saturated units, outputs rounding to 0 and 1', {
    inputs: 2,
    hidden: hiddenLayers([4], 'tanh'),
    output: 'sigmoid',
    trainings: [{ ...pick(BINARY_TRAININGS, 'sgd', 0), learningRate: 0.001 }],
    spread: 30,
    range: 6,
  }),
  agreementCase('one row to train, none to test', {
    inputs: 2,
    hidden: hiddenLayers([3], 'tanh'),
    output: 'sigmoid',
    trainings: FEW_BINARY_TRAININGS,
    trainRows: 1,
    testRows: 0,
  }),
]

/** All of them: for engines that make a step in well under a millisecond. */
export const AGREEMENT_CASES: readonly AgreementCase[] = [
  ...CHOICE_CASES,
  ...SHAPE_CASES,
  ...EDGE_CASES,
  ...OUTPUT_CASES,
  ...REGULARIZED_CASES,
]

/** Each activation, loss, optimizer and penalty at least once in few steps: for software WebGL. */
export const QUICK_CASES: readonly AgreementCase[] = [
  agreementCase('7-8-8-8-1, mixed activations, quick', {
    inputs: 7,
    hidden: hiddenLayers([8, 8, 8], 'leaky_relu', 'tanh', 'sigmoid'),
    output: 'sigmoid',
    trainings: [
      ...FEW_BINARY_TRAININGS,
      pick(BINARY_TRAININGS, 'nesterov', 2),
      pick(BINARY_TRAININGS, 'rmsprop', 0),
    ],
    spread: 0.5,
  }),
  agreementCase('3-4-4-4-4-1, other activations, quick', {
    inputs: 3,
    hidden: hiddenLayers([4, 4, 4, 4], 'elu', 'gelu', 'softplus', 'sine'),
    output: 'linear',
    trainings: [
      { ...pick(REGRESSION_TRAININGS, 'sgd', 0), loss: 'mean_absolute_error' },
      { ...pick(REGRESSION_TRAININGS, 'momentum', 2), loss: 'huber' },
    ],
    spread: 0.6,
  }),
  agreementCase('2-4-2-1, regression, quick', {
    inputs: 2,
    hidden: hiddenLayers([4, 2], 'relu', 'linear'),
    output: 'linear',
    trainings: [
      pick(REGRESSION_TRAININGS, 'adagrad', 3),
      pick(REGRESSION_TRAININGS, 'adadelta', 0),
      pick(REGRESSION_TRAININGS, 'adam', 1),
    ],
  }),
  ...QUICK_OUTPUT_CASES,
  ...QUICK_REGULARIZED_CASES,
]
