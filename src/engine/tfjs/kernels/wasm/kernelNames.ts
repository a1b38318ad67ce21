import type { LayerActivation, Loss, OptimizerId } from '../../../../spec/choices.ts'
import type { DenseNetwork } from '../../../../spec/network.ts'

/**
 * What the kernel calls each choice. The numbers behind the names are exported by the compiled module, so
 * they are written down once; an entry missing here breaks the build, one missing there the tests.
 */
export const ACTIVATION_NAMES = {
  linear: 'LINEAR',
  sigmoid: 'SIGMOID',
  tanh: 'TANH',
  relu: 'RELU',
  leaky_relu: 'LEAKY_RELU',
  elu: 'ELU',
  gelu: 'GELU',
  softplus: 'SOFTPLUS',
  sine: 'SINE',
  step: 'STEP',
  softmax: 'SOFTMAX',
} as const satisfies Record<LayerActivation, string>

export const LOSS_NAMES = {
  binary_crossentropy: 'BINARY_CROSSENTROPY',
  mean_squared_error: 'MEAN_SQUARED_ERROR',
  half_squared_error: 'HALF_SQUARED_ERROR',
  mean_absolute_error: 'MEAN_ABSOLUTE_ERROR',
  huber: 'HUBER',
  categorical_crossentropy: 'CATEGORICAL_CROSSENTROPY',
  hinge: 'HINGE',
  perceptron: 'PERCEPTRON',
} as const satisfies Record<Loss, string>

export const OPTIMIZER_NAMES = {
  sgd: 'SGD',
  momentum: 'MOMENTUM',
  nesterov: 'NESTEROV',
  adagrad: 'ADAGRAD',
  rmsprop: 'RMSPROP',
  adadelta: 'ADADELTA',
  adam: 'ADAM',
} as const satisfies Record<OptimizerId, string>

export const LAYER_NAMES = {
  dense: 'DENSE',
} as const satisfies Record<DenseNetwork['layers'][number]['kind'], string>

/** Field offsets of a layer that the dense kernel and that of images share. */
export const LAYER_FIELD_NAMES = [
  'KIND',
  'INPUTS',
  'UNITS',
  'ACTIVATION',
  'KERNEL',
  'FIRST_UNIT',
  'firstByte',
] as const

/** What TypeScript sets in both kernels, and what it reads back: places, counts and hyper-parameters. */
export const TRAINING_NAMES = [
  'table',
  'layerCount',
  'inputCount',
  'outputCount',
  'parameterBytes',
  'parameters',
  'gradients',
  'slot0',
  'slot1',
  'rows',
  'rowBytes',
  'order',
  'batch',
  'activations',
  'factors',
  'slopes',
  'loss',
  'lossTerms',
  'optimizer',
  'learningRate',
  'momentum',
  'beta1',
  'beta2',
  'rho',
  'epsilon',
  'l1',
  'l2',
  'clipValue',
  'maxNorm',
  'seed',
  'updates',
  'right',
] as const

/** Choices and variables that both kernels have. */
export type SharedName =
  (typeof TRAINING_NAMES)[number] | (typeof LOSS_NAMES)[Loss] | (typeof OPTIMIZER_NAMES)[OptimizerId]

/** Sizes and field offsets of the tables that TypeScript writes and the kernel reads. */
const SHAPE_NAMES = [
  ...LAYER_FIELD_NAMES,
  'CHUNK',
  'LEAKY_SLOPE',
  'ENTRY_BYTES',
  'TILE_BYTES',
  'TILE_UNIT',
  'TILE_CENTER',
  'TILE_SCALE',
  'TILE_VALUES',
] as const

/** Addresses, counts and hyper-parameters that TypeScript sets, and what it reads back. */
const VARIABLE_NAMES = [...TRAINING_NAMES, 'thinned', 'dropLimit', 'dropScale'] as const

/** Every global the compiled module has to export. */
export const GLOBAL_NAMES = [
  ...Object.values(ACTIVATION_NAMES),
  ...Object.values(LOSS_NAMES),
  ...Object.values(OPTIMIZER_NAMES),
  ...Object.values(LAYER_NAMES),
  ...SHAPE_NAMES,
  ...VARIABLE_NAMES,
] as const

export type GlobalName = (typeof GLOBAL_NAMES)[number]
