import { FEATURES } from './choices.ts'

/**
 * What of the page a teacher can fix or take away, by the name that a link gives it; each of the inputs that are
 * offered of points has its own. `testLoss` is what is measured on the test data, `curves` the drawer with the curves.
 */
export const CONTROL_IDS = [
  'dataset',
  'noise',
  'samples',
  'share',
  'standardize',
  'seed',
  'features',
  ...FEATURES,
  'layers',
  'units',
  'activation',
  'initializer',
  'weights',
  'learningRate',
  'optimizer',
  'batch',
  'loss',
  'regularisation',
  'play',
  'step',
  'reset',
  'newWeights',
  'speed',
  'backend',
  'testData',
  'mistakes',
  'discretize',
  'testLoss',
  'curves',
] as const
export type ControlId = (typeof CONTROL_IDS)[number]

/** What a goal measures; a gap is the test loss less the training loss, an accuracy is in percent. */
const METRICS = ['loss-test', 'loss-train', 'accuracy-test', 'accuracy-train', 'gap'] as const
/** What a goal limits: hidden units and filters, hidden layers, epochs trained, weights and biases. */
const COUNTS = ['neurons', 'layers', 'epochs', 'parameters'] as const
export const MEASURES = [...METRICS, ...COUNTS] as const
export type Measure = (typeof MEASURES)[number]

/** `min`: at least, `max`: at most. */
export const BOUNDS = ['min', 'max'] as const
export type Bound = (typeof BOUNDS)[number]

export interface Condition {
  readonly measure: Measure
  readonly bound: Bound
  readonly value: number
}

/** Conditions that have to hold at the same time; one at least. */
export type Goal = readonly Condition[]

/** A task that a teacher sets: it travels with the playground it is about. */
export interface Teaching {
  /** What is to be done, as plain text with a little markup (see `readTaskText`); empty for none. */
  readonly text: string
  /** Shown as they are, but not to be changed. */
  readonly locks: readonly ControlId[]
  /** Not shown at all, and not to be changed. */
  readonly hidden: readonly ControlId[]
  /** In the order in which they are to be met. */
  readonly goals: readonly Goal[]
  /** The fingerprint of the data that goals are judged on (see `dataFingerprint`); empty: of those of the link. */
  readonly goalData: string
}

/** UTF-16 units of a task's text. */
export const LONGEST_TASK = 2000
/** Tiers of a goal. */
export const MOST_GOALS = 3
export const MOST_CONDITIONS = 6
/** Of the number in a condition, in size. */
export const LARGEST_THRESHOLD = 1e9

export const NO_TEACHING: Teaching = { text: '', locks: [], hidden: [], goals: [], goalData: '' }

/** Whether there is anything that a student is told to do. */
export function hasTask({ text, goals }: Teaching): boolean {
  return text !== '' || goals.length > 0
}

/** Whether there is anything in it that has to be kept or judged. */
export function isRuled({ locks, hidden, goals }: Teaching): boolean {
  return locks.length + hidden.length + goals.length > 0
}

export function isEmptyTask(teaching: Teaching): boolean {
  return teaching.text === '' && !isRuled(teaching)
}

/** Whether a student may not change it. */
export function isFixed({ locks, hidden }: Teaching, control: ControlId): boolean {
  return locks.includes(control) || hidden.includes(control)
}
