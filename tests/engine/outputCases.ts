import {
  agreementCase,
  eachOptimizer,
  everyTraining,
  fewTrainings,
  pick,
  type AgreementCase,
} from './agreementCase.ts'
import { hiddenLayers } from './caseNetworks.ts'

/** Output layers of more than one unit or without a probability, and steps, behind which nothing learns. */
export const OUTPUT_CASES: readonly AgreementCase[] = [
  agreementCase('2-4-3, three classes', {
    inputs: 2,
    hidden: hiddenLayers([4], 'tanh'),
    output: 'softmax',
    outputs: 3,
    trainings: eachOptimizer('categorical_crossentropy'),
  }),
  agreementCase('3-8-5-6, six classes', {
    inputs: 3,
    hidden: hiddenLayers([8, 5], 'leaky_relu', 'sigmoid'),
    output: 'softmax',
    outputs: 6,
    trainings: fewTrainings('categorical_crossentropy'),
  }),
  agreementCase('4-10, ten classes', {
    inputs: 4,
    hidden: [],
    output: 'softmax',
    outputs: 10,
    trainings: fewTrainings('categorical_crossentropy'),
  }),
  agreementCase('2-3, saturated classes, outputs rounding to 0 and 1', {
    inputs: 2,
    hidden: [],
    output: 'softmax',
    outputs: 3,
    trainings: [{ ...pick(everyTraining(['categorical_crossentropy']), 'sgd', 0), learningRate: 0.001 }],
    spread: 6,
    range: 6,
  }),
  agreementCase('2-4-1, hinge', {
    inputs: 2,
    hidden: hiddenLayers([4], 'tanh'),
    output: 'margin',
    trainings: eachOptimizer('hinge'),
  }),
  agreementCase('2-4-1, half squared error of a tanh', {
    inputs: 2,
    hidden: hiddenLayers([4], 'relu'),
    output: 'signs',
    trainings: eachOptimizer('half_squared_error'),
  }),
  agreementCase('2-4-1, half squared error of a regression', {
    inputs: 2,
    hidden: hiddenLayers([4], 'tanh'),
    output: 'linear',
    trainings: fewTrainings('half_squared_error'),
  }),
  agreementCase('2-1, perceptron', {
    inputs: 2,
    hidden: [],
    output: 'step',
    trainings: fewTrainings('perceptron'),
  }),
  agreementCase('2-3-1, perceptron behind a hidden layer', {
    inputs: 2,
    hidden: hiddenLayers([3], 'sigmoid'),
    output: 'step',
    trainings: fewTrainings('perceptron'),
  }),
  agreementCase('2-4-3-1, a step among other activations', {
    inputs: 2,
    hidden: hiddenLayers([4, 3], 'step', 'tanh'),
    output: 'sigmoid',
    trainings: fewTrainings('binary_crossentropy'),
  }),
  agreementCase('2-4-2, regression of two outputs', {
    inputs: 2,
    hidden: hiddenLayers([4], 'tanh'),
    output: 'linear',
    outputs: 2,
    trainings: [
      ...fewTrainings('mean_squared_error'),
      pick(everyTraining(['mean_absolute_error']), 'sgd', 0),
      pick(everyTraining(['huber']), 'sgd', 0),
    ],
  }),
]

/** The same in few steps. */
export const QUICK_OUTPUT_CASES: readonly AgreementCase[] = [
  agreementCase('2-4-3, three classes, quick', {
    inputs: 2,
    hidden: hiddenLayers([4], 'tanh'),
    output: 'softmax',
    outputs: 3,
    trainings: [
      pick(everyTraining(['categorical_crossentropy']), 'sgd', 3),
      pick(everyTraining(['categorical_crossentropy']), 'adam', 2),
    ],
  }),
  agreementCase('2-4-1, hinge, quick', {
    inputs: 2,
    hidden: hiddenLayers([4], 'tanh'),
    output: 'margin',
    trainings: [pick(everyTraining(['hinge']), 'momentum', 1)],
  }),
  agreementCase('2-4-1, half squared error of a tanh, quick', {
    inputs: 2,
    hidden: hiddenLayers([4], 'tanh'),
    output: 'signs',
    trainings: [pick(everyTraining(['half_squared_error']), 'sgd', 2)],
  }),
  agreementCase('2-4-1, perceptron behind steps, quick', {
    inputs: 2,
    hidden: hiddenLayers([4], 'step'),
    output: 'step',
    trainings: [pick(everyTraining(['perceptron']), 'sgd', 2)],
  }),
]
