import type {
  Activation,
  BackendChoice,
  DatasetId,
  Feature,
  Initializer,
  Language,
  Loss,
  OptimizerId,
  Speed,
} from './choices.ts'

/** One hidden Dense layer. */
export interface HiddenLayer {
  readonly units: number
  readonly activation: Activation
}

export interface DataSpec {
  readonly dataset: DatasetId
  /** Number of points, training and test together. */
  readonly samples: number
  /** Percent, 0 to 50; what it does is the dataset's own rule. */
  readonly noise: number
  /** Percent of the points that train, 10 to 90. */
  readonly trainShare: number
  /** Seed of the streams `data` and `split`. */
  readonly seed: number
}

export interface NetworkSpec {
  readonly hidden: readonly HiddenLayer[]
  readonly initializer: Initializer
  /** Seed of the streams `weights` and `batches`. */
  readonly seed: number
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
  /** Penalty l1 * sum |w| over the kernels; biases are free. */
  readonly l1: number
  /** Penalty l2 * sum w^2 over the kernels (Keras has no factor 1/2); biases are free. */
  readonly l2: number
}

export interface ViewSpec {
  readonly speed: Speed
  /** Show the sign of the output only. */
  readonly discretize: boolean
  readonly testData: boolean
  /** Ring the points on the wrong side of the boundary. */
  readonly mistakes: boolean
  readonly logLoss: boolean
  /** `auto` follows the reader's own preference. */
  readonly language: Language | 'auto'
}

/** What a playground *is*, as data: everything a link carries, and nothing that training changes. */
export interface Spec {
  readonly data: DataSpec
  /** At least one, without repeats, in the order of `FEATURES`. */
  readonly features: readonly Feature[]
  readonly network: NetworkSpec
  readonly training: TrainingSpec
  readonly view: ViewSpec
  readonly backend: BackendChoice
}

export const SPEC_VERSION = 1

export const LIMITS = {
  samples: { min: 20, max: 5000 },
  noise: { min: 0, max: 50 },
  trainShare: { min: 10, max: 90 },
  seed: { min: 0, max: 999_999 },
  hiddenLayers: { min: 0, max: 8 },
  units: { min: 1, max: 32 },
  learningRate: { min: 1e-5, max: 10 },
  momentum: { min: 0, max: 0.999 },
  beta1: { min: 0, max: 0.9999 },
  beta2: { min: 0, max: 0.99999 },
  rho: { min: 0, max: 0.9999 },
  epsilon: { min: 1e-10, max: 1 },
  batchSize: { min: 1, max: 5000 },
  l1: { min: 0, max: 10 },
  l2: { min: 0, max: 10 },
} as const satisfies Record<string, { min: number; max: number }>

export const DEFAULT_SPEC: Spec = {
  data: { dataset: 'circle', samples: 500, noise: 0, trainShare: 50, seed: 1 },
  features: ['x1', 'x2'],
  network: { hidden: [{ units: 8, activation: 'tanh' }], initializer: 'glorot_uniform', seed: 1 },
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
    l1: 0,
    l2: 0,
  },
  view: {
    speed: '50-epochs',
    discretize: false,
    testData: false,
    mistakes: false,
    logLoss: false,
    language: 'auto',
  },
  backend: 'auto',
}

/** Keras has one default for `Adadelta` (Zeiler 2012) and one for `RMSprop`; the others have no rho. */
export function defaultRho(optimizer: OptimizerId): number {
  return optimizer === 'adadelta' ? 0.95 : DEFAULT_SPEC.training.rho
}
