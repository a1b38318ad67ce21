/**
 * Every choice the playground offers. One list makes the type; every table over a choice is a
 * `Record` of that type, so adding an entry here breaks the build until it is everywhere.
 * Identifiers are the words Keras uses where Keras has one; they are also what the link says.
 */

export const TASKS = ['binary', 'regression'] as const
export type Task = (typeof TASKS)[number]

/** In the order in which they are offered. */
export const DATASETS = [
  'circle',
  'gauss',
  'moons',
  'rings',
  'spiral',
  'checkerboard',
  'and',
  'or',
  'xor',
  'plane',
  'hills',
] as const
export type DatasetId = (typeof DATASETS)[number]

/** The derived inputs of a two-dimensional point, in the order in which the network takes them. */
export const FEATURES = ['x1', 'x2', 'x1^2', 'x2^2', 'x1x2', 'sin(x1)', 'sin(x2)'] as const
export type Feature = (typeof FEATURES)[number]

export const ACTIVATIONS = [
  'linear',
  'sigmoid',
  'tanh',
  'relu',
  'leaky_relu',
  'elu',
  'gelu',
  'softplus',
  'sine',
] as const
export type Activation = (typeof ACTIVATIONS)[number]

/** Slope of `leaky_relu` below 0, and at 0: the default of `keras.activations.leaky_relu`. */
export const LEAKY_SLOPE = 0.2

export const LOSSES = ['binary_crossentropy', 'mean_squared_error', 'mean_absolute_error', 'huber'] as const
export type Loss = (typeof LOSSES)[number]

export const OPTIMIZERS = ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adadelta', 'adam'] as const
export type OptimizerId = (typeof OPTIMIZERS)[number]

export const INITIALIZERS = ['glorot_uniform', 'he_normal', 'random_uniform', 'zeros'] as const
export type Initializer = (typeof INITIALIZERS)[number]

/** What the person asks for; `auto` leaves the choice to `engine/choose.ts`. */
export const BACKEND_CHOICES = ['auto', 'webgl', 'wasm', 'cpu'] as const
export type BackendChoice = (typeof BACKEND_CHOICES)[number]
/** What really computes. */
export type Backend = Exclude<BackendChoice, 'auto'>

/** How fast `play` trains: so many batches or epochs a second, or as fast as it goes. */
export const SPEEDS = ['1-batch', '10-batches', '1-epoch', '10-epochs', '50-epochs', 'max'] as const
export type Speed = (typeof SPEEDS)[number]

export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

export const DATASET_TASK: Record<DatasetId, Task> = {
  circle: 'binary',
  gauss: 'binary',
  moons: 'binary',
  rings: 'binary',
  spiral: 'binary',
  checkerboard: 'binary',
  and: 'binary',
  or: 'binary',
  xor: 'binary',
  plane: 'regression',
  hills: 'regression',
}

/** The losses that fit a task; the first is its default. */
export const TASK_LOSSES: Record<Task, readonly [Loss, ...Loss[]]> = {
  binary: ['binary_crossentropy', 'mean_squared_error'],
  regression: ['mean_squared_error', 'mean_absolute_error', 'huber'],
}

/** The activation of the output layer: a probability for two classes, the value itself for regression. */
export const TASK_OUTPUT_ACTIVATION: Record<Task, Activation> = {
  binary: 'sigmoid',
  regression: 'linear',
}
