import type { TrainingSpec } from '../../src/spec/spec.ts'
import { agreementCase, eachOptimizer, everyTraining, pick, type AgreementCase } from './agreementCase.ts'
import { hiddenLayers } from './caseNetworks.ts'

const binary = everyTraining(['binary_crossentropy'])
const regression = everyTraining(['mean_squared_error'])
const classes = everyTraining(['categorical_crossentropy'])

/** These trainings with other fields of the spec. */
function withFields(trainings: readonly TrainingSpec[], fields: Partial<TrainingSpec>): TrainingSpec[] {
  return trainings.map((training) => ({ ...training, ...fields }))
}

/** Dropout, limits of gradients and weights, and the smallest initial weights. */
export const REGULARIZED_CASES: readonly AgreementCase[] = [
  agreementCase('2-8-6-1, dropout', {
    inputs: 2,
    hidden: hiddenLayers([8, 6], 'tanh', 'gelu'),
    output: 'sigmoid',
    trainings: [
      ...withFields(eachOptimizer('binary_crossentropy'), { dropout: 0.3 }),
      { ...pick(binary, 'sgd', 2), dropout: 0.9 },
      { ...pick(binary, 'sgd', 0), dropout: 0.5 },
    ],
  }),
  agreementCase('2-6-4-3, three classes, dropout', {
    inputs: 2,
    hidden: hiddenLayers([6, 4], 'softplus', 'sigmoid'),
    output: 'softmax',
    outputs: 3,
    trainings: [
      { ...pick(classes, 'sgd', 0), dropout: 0.5 },
      { ...pick(classes, 'momentum', 2), dropout: 0.3 },
    ],
  }),
  agreementCase('2-5-4-1, regression, limited norms', {
    inputs: 2,
    hidden: hiddenLayers([5, 4], 'tanh', 'elu'),
    output: 'linear',
    trainings: [
      ...withFields(eachOptimizer('mean_squared_error'), { maxNorm: 1 }),
      { ...pick(regression, 'sgd', 0), maxNorm: 0.05 },
      { ...pick(regression, 'sgd', 0), maxNorm: 100 },
    ],
  }),
  agreementCase('2-5-4-1, clipped gradients', {
    inputs: 2,
    hidden: hiddenLayers([5, 4], 'tanh', 'softplus'),
    output: 'sigmoid',
    trainings: [
      ...withFields(eachOptimizer('binary_crossentropy'), { clipValue: 0.02 }),
      { ...pick(binary, 'sgd', 3), clipValue: 0.001, learningRate: 1 },
    ],
  }),
  agreementCase('3-6-5-4, four classes, all at once', {
    inputs: 3,
    hidden: hiddenLayers([6, 5], 'tanh', 'leaky_relu'),
    output: 'softmax',
    outputs: 4,
    trainings: withFields([pick(classes, 'sgd', 3), pick(classes, 'momentum', 2), pick(classes, 'adam', 2)], {
      dropout: 0.3,
      maxNorm: 1.5,
      clipValue: 0.05,
    }),
  }),
  agreementCase('2-8-4-1, small normal weights', {
    inputs: 2,
    hidden: hiddenLayers([8, 4], 'tanh', 'sigmoid'),
    output: 'sigmoid',
    trainings: [pick(binary, 'sgd', 0), pick(binary, 'momentum', 2), pick(binary, 'rmsprop', 2)],
    initializer: 'random_normal',
  }),
]

/** The same in few steps. */
export const QUICK_REGULARIZED_CASES: readonly AgreementCase[] = [
  agreementCase('2-6-4-3, regularized, quick', {
    inputs: 2,
    hidden: hiddenLayers([6, 4], 'tanh', 'sigmoid'),
    output: 'softmax',
    outputs: 3,
    trainings: [
      { ...pick(classes, 'sgd', 0), dropout: 0.3, clipValue: 0.05 },
      { ...pick(classes, 'momentum', 2), maxNorm: 1 },
    ],
  }),
]
