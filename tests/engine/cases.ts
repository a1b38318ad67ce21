import type { Samples } from '../../src/data/samples.ts'
import { ACTIVATIONS, OPTIMIZERS, type Loss, type OptimizerId } from '../../src/spec/choices.ts'
import type { Network } from '../../src/spec/network.ts'
import { DEFAULT_SPEC, type HiddenLayer, type TrainingSpec } from '../../src/spec/spec.ts'
import { hiddenLayers, networkFor, parametersFor, samplesFor, type CaseOutput } from './caseNetworks.ts'

export { hiddenLayers, networkFor, parametersFor, samplesFor }

/** One network with its data and the trainings to be compared on it, one after another. */
export interface AgreementCase {
  readonly name: string
  readonly network: Network
  readonly trainings: readonly TrainingSpec[]
  readonly train: Samples
  readonly test: Samples
  readonly parameters: Float32Array
}

interface CaseOptions {
  readonly inputs: number
  readonly hidden: readonly HiddenLayer[]
  readonly output: CaseOutput
  /** Output units; 1 unless said otherwise. */
  readonly outputs?: number
  readonly trainings: readonly TrainingSpec[]
  readonly trainRows?: number
  readonly testRows?: number
  /** Half the range of the initial parameters; 0 for a network of zeros. */
  readonly spread?: number
  /** Half the range of the inputs. */
  readonly range?: number
}

/** Rates at which 200 updates on these small sets change much, but push few weights through 0. */
const LEARNING_RATES: Record<OptimizerId, number> = {
  sgd: 0.05,
  momentum: 0.01,
  nesterov: 0.01,
  adagrad: 0.02,
  rmsprop: 0.002,
  adadelta: 1,
  adam: 0.002,
}

/** Another draw of all data and parameters, should rounding decide the training of a new case at a kink. */
const DRAW = 1

const PENALTIES = [
  { l1: 0, l2: 0 },
  { l1: 0.001, l2: 0 },
  { l1: 0, l2: 0.01 },
  { l1: 0.001, l2: 0.005 },
] as const

/** The losses that have a meaning behind a sigmoid. */
const SIGMOID_LOSSES: readonly Loss[] = [
  'binary_crossentropy',
  'mean_squared_error',
  'mean_absolute_error',
  'huber',
  'hinge',
]

/** Every optimizer x penalty with each of these losses. */
function everyTraining(losses: readonly TrainingSpec['loss'][]): TrainingSpec[] {
  return losses.flatMap((loss) =>
    OPTIMIZERS.flatMap((optimizer) =>
      PENALTIES.map((penalty) => ({
        ...DEFAULT_SPEC.training,
        ...penalty,
        loss,
        optimizer,
        learningRate: LEARNING_RATES[optimizer],
      })),
    ),
  )
}

const BINARY_TRAININGS = everyTraining(['binary_crossentropy', 'mean_squared_error'])
/** Every loss with every optimizer, under one penalty after the other. */
const ROTATED_TRAININGS = everyTraining(SIGMOID_LOSSES).filter((_, i) => i % 4 === Math.floor(i / 4) % 4)
const REGRESSION_TRAININGS = everyTraining(['mean_squared_error'])
const OTHER_REGRESSION_TRAININGS = everyTraining(['mean_absolute_error', 'huber']).filter(
  (_, i) => i % 4 === Math.floor(i / 4) % 4,
)

/** The training of this optimizer whose penalty is number `penalty` of `PENALTIES`. */
function pick(trainings: readonly TrainingSpec[], optimizer: OptimizerId, penalty: number): TrainingSpec {
  return trainings.filter((training) => training.optimizer === optimizer)[penalty]!
}

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

function agreementCase(name: string, options: CaseOptions): AgreementCase {
  const {
    inputs,
    hidden,
    output,
    outputs = 1,
    trainings,
    trainRows = 43,
    testRows = 17,
    spread = 0.8,
    range = 1.5,
  } = options
  const network = networkFor(inputs, hidden, output, outputs)
  return {
    name,
    network,
    trainings,
    train: samplesFor(network, trainRows, range, name, 'train', DRAW),
    test: samplesFor(network, testRows, range, name, 'test', DRAW),
    parameters: parametersFor(network, spread, name, DRAW),
  }
}

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
export const AGREEMENT_CASES: readonly AgreementCase[] = [...CHOICE_CASES, ...SHAPE_CASES, ...EDGE_CASES]

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
]
