import type {
  Activation,
  BackendChoice,
  DatasetId,
  Initializer,
  Language,
  Loss,
  OptimizerId,
  Schedule,
  Speed,
  Task,
} from './choices.ts'
import type { DrawnPoint } from './drawn.ts'
import type { ImageLayer } from './imageLayers.ts'
import type { DrawnDigit, OpenedImages } from './images.ts'
import type { Table } from './table.ts'
import type { TargetKind } from './tableRoles.ts'
import { NO_TEACHING, type Teaching } from './teaching.ts'

/** One hidden Dense layer. */
export interface HiddenLayer {
  readonly units: number
  readonly activation: Activation
}

export interface DataSpec {
  readonly dataset: DatasetId
  /** Number of points, training and test together. */
  readonly samples: number
  /** Of a dataset of images how many are used, training and test together; those drawn by the person come on top. */
  readonly images: number
  /** Percent, 0 to 80; what it does is the dataset's own rule. */
  readonly noise: number
  /** Percent of the points that train, 10 to 100. */
  readonly trainShare: number
  /** Classes of a multi-class dataset that has as many as one likes, 3 to 6. */
  readonly classes: number
  /**
   * Shift and scale every input, and the target of a regression, to mean 0 and deviation 1 over the training
   * points (z-score); its default is `defaultStandardize`.
   */
  readonly standardize: boolean
  /** Seed of the streams `data` and `split`. */
  readonly seed: number
  /** Draws the points of a plot as TensorFlow Playground does for this seed, see `playgroundDraws`; `null`: ours. */
  readonly playgroundSeed: string | null
  /** What is to be learned from the points of `points`. */
  readonly drawnTask: Task
  /** The points of `points`, in the order in which they were drawn. */
  readonly drawn: readonly DrawnPoint[]
  /** The person's own table; `null` where none was opened, and then the dataset is another than `table`. */
  readonly table: Table | null
  /** Place of the column of `table` that is to be learned, from 0. */
  readonly target: number
  readonly targetAs: TargetKind
  /** The person's own images; `null` where none were opened, and then the dataset is another than `mnist`. */
  readonly opened: OpenedImages | null
  /** Digits that the person drew to train on, beside those of `digits` or `mnist`. */
  readonly drawnDigits: readonly DrawnDigit[]
}

export interface NetworkSpec {
  /** Of a network over points: its hidden layers. */
  readonly hidden: readonly HiddenLayer[]
  /**
   * Of a network that takes images: its layers, but for the output layer, which task and loss ask for. They fit each
   * other and the output layer, see `stackOf`.
   */
  readonly stack: readonly ImageLayer[]
  readonly initializer: Initializer
  /** Seed of the streams `weights` and `batches`. */
  readonly seed: number
  /**
   * Draws the weights of a network over points as TensorFlow Playground does for this seed: behind the points of
   * the dataset, from one stream. `null`: ours.
   */
  readonly playgroundSeed: string | null
  /** Where biases begin (`bias_initializer` of Keras, constant). */
  readonly bias: number
}

export interface TrainingSpec {
  readonly loss: Loss
  readonly optimizer: OptimizerId
  readonly learningRate: number
  /** Of `momentum` and `nesterov`; 0 to 0.999. */
  readonly momentum: number
  /** Of `adam`: decay of the first moment, 0 to 0.9999. */
  readonly beta1: number
  /** Of `adam`: decay of the second moment, 0 to 0.99999. */
  readonly beta2: number
  /** Of `rmsprop` and `adadelta`: decay of the mean squares, 0 to 0.9999; its default is `defaultRho`. */
  readonly rho: number
  /**
   * Keeps divisions from being by 0, where Keras has it: `adam` adds it to the square root of the second
   * moment, `adagrad`, `rmsprop` and `adadelta` to the squares under the root.
   */
  readonly epsilon: number
  readonly batchSize: number
  /** Another order of the training points in every epoch (`shuffle` of Keras' `fit`); else always that of the data. */
  readonly shuffle: boolean
  /** Penalty l1 * sum |w| over the kernels; biases are free. */
  readonly l1: number
  /** Penalty l2 * sum w^2 over the kernels (Keras has no factor 1/2); biases are free. */
  readonly l2: number
  readonly schedule: Schedule
  /** Of a schedule: epochs from one drop to the next (`step`), or until the rate is 0 (`cosine`). */
  readonly decayEpochs: number
  /** Of the schedule `step`: what the rate is multiplied by at a drop, 0.01 to 1. */
  readonly decayFactor: number
  /** Share of the units of every hidden layer that an update leaves out, 0 to 0.9; see `engine/dropout.ts`. */
  readonly dropout: number
  /** Largest norm of a unit's incoming weights after an update (`keras.constraints.MaxNorm`); 0 for none. */
  readonly maxNorm: number
  /** No part of a gradient, penalties included, is larger in size (Keras' `clipvalue`); 0 for no limit. */
  readonly clipValue: number
  /**
   * Deviation of the normal noise added to the inputs of the training points, drawn anew for every epoch
   * (`keras.layers.GaussianNoise`); 0 to 2.
   */
  readonly inputNoise: number
  /** Epochs without a lower test loss after which training stops, with the best weights; 0 for never. */
  readonly patience: number
}

export interface ViewSpec {
  readonly speed: Speed
  /** Show the sign of the output only. */
  readonly discretize: boolean
  readonly testData: boolean
  /** Ring the points on the wrong side of the boundary. */
  readonly mistakes: boolean
  readonly logLoss: boolean
  /** Columns of the data that the map spans, from 0: across and up. */
  readonly axes: readonly [number, number]
  /** By column, the value at which the map holds it; `null`, and past the end: its mean. */
  readonly held: readonly (number | null)[]
  /** `auto` follows the reader's own preference. */
  readonly language: Language | 'auto'
  /** Shown within another page: without what concerns the page as a whole. */
  readonly embed: boolean
}

/** What a playground *is*, as data: everything a link carries, and nothing that training changes. */
export interface Spec {
  readonly data: DataSpec
  /**
   * The inputs of the network, at least one, without repeats: those that `offeredFeatures` names in its order,
   * then typed formulas.
   */
  readonly features: readonly string[]
  readonly network: NetworkSpec
  readonly training: TrainingSpec
  readonly view: ViewSpec
  readonly teaching: Teaching
  readonly backend: BackendChoice
}

export const SPEC_VERSION = 1

export const LIMITS = {
  samples: { min: 20, max: 5000 },
  images: { min: 100, max: 70_000 },
  noise: { min: 0, max: 80 },
  trainShare: { min: 10, max: 100 },
  classes: { min: 3, max: 6 },
  seed: { min: 0, max: 999_999 },
  hiddenLayers: { min: 0, max: 8 },
  units: { min: 1, max: 32 },
  bias: { min: -10, max: 10 },
  stackLayers: { min: 0, max: 12 },
  filters: { min: 1, max: 64 },
  kernelSize: { min: 1, max: 11 },
  poolSize: { min: 1, max: 8 },
  strides: { min: 1, max: 4 },
  denseUnits: { min: 1, max: 1024 },
  learningRate: { min: 1e-5, max: 10 },
  momentum: { min: 0, max: 0.999 },
  beta1: { min: 0, max: 0.9999 },
  beta2: { min: 0, max: 0.99999 },
  rho: { min: 0, max: 0.9999 },
  epsilon: { min: 1e-10, max: 1 },
  batchSize: { min: 1, max: 5000 },
  l1: { min: 0, max: 10 },
  l2: { min: 0, max: 10 },
  decayEpochs: { min: 1, max: 10_000 },
  decayFactor: { min: 0.01, max: 1 },
  dropout: { min: 0, max: 0.9 },
  maxNorm: { min: 0, max: 100 },
  clipValue: { min: 0, max: 100 },
  inputNoise: { min: 0, max: 2 },
  patience: { min: 0, max: 10_000 },
} as const satisfies Record<string, { min: number; max: number }>

export const DEFAULT_SPEC: Spec = {
  data: {
    dataset: 'circle',
    samples: 500,
    images: 5000,
    noise: 0,
    trainShare: 50,
    classes: 3,
    standardize: false,
    seed: 1,
    playgroundSeed: null,
    drawnTask: 'binary',
    drawn: [],
    table: null,
    target: 0,
    targetAs: 'value',
    opened: null,
    drawnDigits: [],
  },
  features: ['x1', 'x2'],
  network: {
    hidden: [{ units: 8, activation: 'tanh' }],
    stack: [
      { kind: 'conv2d', filters: 8, kernelSize: 3, strides: 1, padding: 'valid', activation: 'relu' },
      { kind: 'max_pooling2d', poolSize: 2, strides: 2, padding: 'valid' },
      { kind: 'flatten' },
    ],
    initializer: 'glorot_uniform',
    seed: 1,
    playgroundSeed: null,
    bias: 0,
  },
  training: {
    loss: 'binary_crossentropy',
    optimizer: 'sgd',
    learningRate: 0.03,
    momentum: 0.9,
    beta1: 0.9,
    beta2: 0.999,
    rho: 0.9,
    epsilon: 1e-7,
    batchSize: 10,
    shuffle: true,
    l1: 0,
    l2: 0,
    schedule: 'constant',
    decayEpochs: 100,
    decayFactor: 0.5,
    dropout: 0,
    maxNorm: 0,
    clipValue: 0,
    inputNoise: 0,
    patience: 0,
  },
  view: {
    speed: '50-epochs',
    discretize: false,
    testData: false,
    mistakes: false,
    logLoss: false,
    axes: [0, 1],
    held: [],
    language: 'auto',
    embed: false,
  },
  teaching: NO_TEACHING,
  backend: 'auto',
}

/** Keras has one default for `Adadelta` (Zeiler 2012) and one for `RMSprop`; the others have no rho. */
export function defaultRho(optimizer: OptimizerId): number {
  return optimizer === 'adadelta' ? 0.95 : DEFAULT_SPEC.training.rho
}
