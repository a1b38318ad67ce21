import type { Samples } from '../../src/data/samples.ts'
import { initialParameters } from '../../src/engine/initialize.ts'
import { OPTIMIZERS, type Initializer, type Loss, type OptimizerId } from '../../src/spec/choices.ts'
import type { DenseNetwork } from '../../src/spec/network.ts'
import { DEFAULT_SPEC, type HiddenLayer, type TrainingSpec } from '../../src/spec/spec.ts'
import { networkFor, parametersFor, samplesFor, type CaseOutput } from './caseNetworks.ts'

/** One network with its data and the trainings to be compared on it, one after another. */
export interface AgreementCase {
  readonly name: string
  readonly network: DenseNetwork
  readonly trainings: readonly TrainingSpec[]
  readonly train: Samples
  readonly test: Samples
  readonly parameters: Float32Array
}

export interface CaseOptions {
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
  /** Draws the initial parameters in place of `spread`; biases are then 0. */
  readonly initializer?: Initializer
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

/** Every optimizer x penalty with each of these losses. */
export function everyTraining(losses: readonly Loss[]): TrainingSpec[] {
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

/** The training of this optimizer whose penalty is number `penalty` of `PENALTIES`. */
export function pick(
  trainings: readonly TrainingSpec[],
  optimizer: OptimizerId,
  penalty: number,
): TrainingSpec {
  return trainings.filter((training) => training.optimizer === optimizer)[penalty]!
}

/** One training per optimizer, under one penalty after the other; Adam goes without l1, see `parametersFor`. */
export function eachOptimizer(loss: Loss): TrainingSpec[] {
  const trainings = everyTraining([loss])
  return OPTIMIZERS.map((optimizer, i) => pick(trainings, optimizer, optimizer === 'adam' ? 2 : i % 4))
}

/** A training for each way an optimizer may keep slots: none, one and two. */
export function fewTrainings(loss: Loss): TrainingSpec[] {
  const trainings = everyTraining([loss])
  return [pick(trainings, 'sgd', 3), pick(trainings, 'momentum', 1), pick(trainings, 'adam', 2)]
}

export function agreementCase(name: string, options: CaseOptions): AgreementCase {
  const {
    inputs,
    hidden,
    output,
    outputs = 1,
    trainings,
    trainRows = 43,
    testRows = 17,
    spread = 0.8,
    initializer,
    range = 1.5,
  } = options
  const network = networkFor(inputs, hidden, output, outputs)
  return {
    name,
    network,
    trainings,
    train: samplesFor(network, trainRows, range, name, 'train', DRAW),
    test: samplesFor(network, testRows, range, name, 'test', DRAW),
    parameters:
      initializer === undefined
        ? parametersFor(network, spread, name, DRAW)
        : initialParameters(network, { initializer, seed: 1 }),
  }
}
