/**
 * What the links of TensorFlow Playground (playground.tensorflow.org, in its version of 2022-06-06) are made of.
 * Names and values are theirs; of a list the first is what an absent one is.
 */

export const PLAYGROUND_ACTIVATIONS = ['tanh', 'relu', 'sigmoid', 'linear'] as const
export const PLAYGROUND_REGULARIZATIONS = ['none', 'L1', 'L2'] as const
export const PLAYGROUND_DATASETS = ['circle', 'xor', 'gauss', 'spiral'] as const
export const PLAYGROUND_REGRESSIONS = ['reg-plane', 'reg-gauss'] as const
export const PLAYGROUND_PROBLEMS = ['classification', 'regression'] as const

/** Numbers, with what an absent one is. */
export const PLAYGROUND_NUMBERS = {
  regularizationRate: 0,
  batchSize: 10,
  learningRate: 0.03,
  noise: 0,
  percTrainData: 50,
} as const

/** The inputs in the order in which a network takes them, with what an absent one is. */
export const PLAYGROUND_INPUTS = {
  x: true,
  y: true,
  xSquared: false,
  ySquared: false,
  xTimesY: false,
  sinX: false,
  sinY: false,
} as const
export type PlaygroundInput = keyof typeof PLAYGROUND_INPUTS
export const PLAYGROUND_INPUT_IDS = Object.keys(PLAYGROUND_INPUTS) as PlaygroundInput[]

/** Flags that are false where they are absent; the last three do nothing. */
const FLAGS = ['showTestData', 'discretize', 'initZero', 'hideText', 'cosX', 'cosY', 'collectStats'] as const

/** The controls that `<id>_hide=true` hides. */
export const PLAYGROUND_CONTROLS = [
  'showTestData',
  'discretize',
  'playButton',
  'stepButton',
  'resetButton',
  'learningRate',
  'activation',
  'regularization',
  'regularizationRate',
  'problem',
  'dataset',
  'percTrainData',
  'noise',
  'batchSize',
  'numHiddenLayers',
] as const
export type PlaygroundControl = (typeof PLAYGROUND_CONTROLS)[number]

/** The key that hides what is called `id`. */
export const hideKey = (id: PlaygroundControl | PlaygroundInput) => `${id}_hide` as const

/** What Google's crash course adds to its links: a number that is to be reached. */
export const PLAYGROUND_GOALS = [
  'goalTestLossMinThresholdFirst',
  'goalTestLossMinThresholdSecond',
  'goalTestLossMinThresholdThird',
  'goalTrainLossMinThresholdFirst',
  'goalTrainTestDiffMinThresholdFirst',
  'goalTrainTestDiffMinThresholdSecond',
  'goalTrainTestDiffMaxThresholdFirst',
] as const
export type PlaygroundGoal = (typeof PLAYGROUND_GOALS)[number]

/** Every key that means something. */
export const PLAYGROUND_KEYS: readonly string[] = [
  'activation',
  'regularization',
  'dataset',
  'regDataset',
  'problem',
  ...Object.keys(PLAYGROUND_NUMBERS),
  'networkShape',
  'seed',
  'tutorial',
  ...PLAYGROUND_INPUT_IDS,
  ...FLAGS,
  ...[...PLAYGROUND_CONTROLS, ...PLAYGROUND_INPUT_IDS].map(hideKey),
  ...PLAYGROUND_GOALS,
]
