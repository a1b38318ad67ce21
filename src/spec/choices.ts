/**
 * Every choice the playground offers. One list makes the type; every table over a choice is a
 * `Record` of that type, so adding an entry here breaks the build until it is everywhere.
 * Identifiers are the words Keras uses where Keras has one; they are also what the link says.
 */

export const TASKS = ['binary', 'multiclass', 'regression'] as const
export type Task = (typeof TASKS)[number]

/** Classes that can be told apart by colour and shape; a table may have as many. */
export const MOST_CLASSES = 10

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
  'blobs',
  'spirals',
  'sectors',
  'plane',
  'hills',
  'line',
  'sine',
  'step',
  'parabola',
  'flats',
  'insurance',
  'iris',
  'digits',
  'mnist',
  'points',
  'table',
] as const
export type DatasetId = (typeof DATASETS)[number]

/** The derived inputs offered for a point of the plane, in the order in which the network takes them. */
export const FEATURES = ['x1', 'x2', 'x1^2', 'x2^2', 'x1x2', 'sin(x1)', 'sin(x2)'] as const
export type Feature = (typeof FEATURES)[number]

/** The derived inputs offered where points lie on a line. */
export const LINE_FEATURES: readonly Feature[] = ['x1', 'x1^2', 'sin(x1)']

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
  'step',
] as const
export type Activation = (typeof ACTIVATIONS)[number]

/** What a layer may do with its pre-activations; only an output layer is a softmax, over all its units. */
export type LayerActivation = Activation | 'softmax'

/** Slope of `leaky_relu` below 0, and at 0: the default of `keras.activations.leaky_relu`. */
export const LEAKY_SLOPE = 0.2

export const LOSSES = [
  'binary_crossentropy',
  'categorical_crossentropy',
  'mean_squared_error',
  'half_squared_error',
  'mean_absolute_error',
  'huber',
  'hinge',
  'perceptron',
] as const
export type Loss = (typeof LOSSES)[number]

export const OPTIMIZERS = ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adadelta', 'adam'] as const
export type OptimizerId = (typeof OPTIMIZERS)[number]

export const INITIALIZERS = [
  'glorot_uniform',
  'he_normal',
  'random_normal',
  'random_uniform',
  'zeros',
] as const
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

/** How the points of a dataset come about, and how many numbers one has. */
interface DatasetFacts {
  /**
   * `plot`: drawn by a rule, as many as asked for. `drawn`: drawn by the person. `table`: the rows of a table,
   * in its own units. `images`: pictures, which have no columns.
   */
  readonly source: 'plot' | 'drawn' | 'table' | 'images'
  /** Brought by the person; absent of what comes with the playground. */
  readonly own?: true
  /** `null` where it depends on the person's own data: `taskOf` and `columnCountOf` know what they are. */
  readonly task: Task | null
  readonly columns: number | null
  /** Of a multi-class dataset whose classes are given; the person chooses the number of any other. */
  readonly classes?: number
}

const plane = (task: Task): DatasetFacts => ({ source: 'plot', task, columns: 2 })
const curve: DatasetFacts = { source: 'plot', task: 'regression', columns: 1 }

export const DATASET_FACTS: Record<DatasetId, DatasetFacts> = {
  circle: plane('binary'),
  gauss: plane('binary'),
  moons: plane('binary'),
  rings: plane('binary'),
  spiral: plane('binary'),
  checkerboard: plane('binary'),
  and: plane('binary'),
  or: plane('binary'),
  xor: plane('binary'),
  blobs: plane('multiclass'),
  spirals: plane('multiclass'),
  sectors: plane('multiclass'),
  plane: plane('regression'),
  hills: plane('regression'),
  line: curve,
  sine: curve,
  step: curve,
  parabola: curve,
  flats: { source: 'table', task: 'regression', columns: 4 },
  insurance: { source: 'table', task: 'binary', columns: 1 },
  iris: { source: 'table', task: 'multiclass', columns: 4, classes: 3 },
  digits: { source: 'images', task: 'multiclass', columns: 0, classes: 10 },
  mnist: { source: 'images', own: true, task: 'multiclass', columns: 0, classes: 10 },
  points: { source: 'drawn', own: true, task: null, columns: 2 },
  table: { source: 'table', own: true, task: null, columns: null },
}

/** The datasets that come with the playground, without the person's own. */
export const GIVEN_DATASETS: readonly DatasetId[] = DATASETS.filter((id) => DATASET_FACTS[id].own !== true)

/** The losses that fit a task, each with the activation it wants of the output layer; the first is the default. */
const TASK_OUTPUTS = {
  /** A probability, but for the margin of a hinge, the yes or no of a perceptron, and a tanh from -1 to 1. */
  binary: {
    binary_crossentropy: 'sigmoid',
    mean_squared_error: 'sigmoid',
    half_squared_error: 'tanh',
    hinge: 'linear',
    perceptron: 'step',
  },
  multiclass: { categorical_crossentropy: 'softmax' },
  regression: {
    mean_squared_error: 'linear',
    half_squared_error: 'linear',
    mean_absolute_error: 'linear',
    huber: 'linear',
  },
} as const satisfies Record<Task, Partial<Record<Loss, LayerActivation>>>

/** The losses that fit `task`, its default first. */
export function lossesOf(task: Task): readonly Loss[] {
  return Object.keys(TASK_OUTPUTS[task]) as Loss[]
}

/** What the output layer does for `loss`; for a loss that does not fit the task, what its default does. */
export function outputActivation(task: Task, loss: Loss): LayerActivation {
  const outputs: Partial<Record<Loss, LayerActivation>> = TASK_OUTPUTS[task]
  return outputs[loss] ?? Object.values(outputs)[0]!
}

/** How the learning rate falls over the epochs; see `engine/schedule.ts`. */
export const SCHEDULES = ['constant', 'step', 'cosine'] as const
export type Schedule = (typeof SCHEDULES)[number]
