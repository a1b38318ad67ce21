import {
  PLAYGROUND_ACTIVATIONS,
  PLAYGROUND_CONTROLS,
  PLAYGROUND_DATASETS,
  PLAYGROUND_GOALS,
  PLAYGROUND_INPUTS,
  PLAYGROUND_INPUT_IDS,
  PLAYGROUND_NUMBERS,
  PLAYGROUND_PROBLEMS,
  PLAYGROUND_REGRESSIONS,
  PLAYGROUND_REGULARIZATIONS,
  hideKey,
  type PlaygroundControl,
  type PlaygroundGoal,
  type PlaygroundInput,
} from './keys.ts'
import { readPairs, unescaped } from './readPairs.ts'

/** What a link of TensorFlow Playground says, in its words. Numbers are JavaScript's `+text`: any, and `NaN`. */
export interface PlaygroundLink {
  readonly activation: (typeof PLAYGROUND_ACTIVATIONS)[number]
  readonly regularization: (typeof PLAYGROUND_REGULARIZATIONS)[number]
  readonly regularizationRate: number
  readonly batchSize: number
  readonly learningRate: number
  readonly dataset: (typeof PLAYGROUND_DATASETS)[number]
  readonly regDataset: (typeof PLAYGROUND_REGRESSIONS)[number]
  readonly problem: (typeof PLAYGROUND_PROBLEMS)[number]
  /** Percent, 0 to 80 or `NaN`. */
  readonly noise: number
  /** Percent. */
  readonly percTrainData: number
  /** Units of each hidden layer; none is no hidden layer. */
  readonly networkShape: readonly number[]
  /** As it stands in the link; `null` where their page would draw one. */
  readonly seed: string | null
  /** The inputs of the network: those chosen and not hidden. */
  readonly inputs: readonly PlaygroundInput[]
  readonly showTestData: boolean
  readonly discretize: boolean
  /** Weights and biases begin at 0. */
  readonly initZero: boolean
  /** Without the article below the playground. */
  readonly hideText: boolean
  /** The name of an article that is not public. */
  readonly tutorial: string | null
  readonly hidden: readonly (PlaygroundControl | PlaygroundInput)[]
  readonly goals: readonly { readonly goal: PlaygroundGoal; readonly value: number }[]
}

/** Percent of noise: more than their most is another number. */
const MOST_NOISE = 80
const INSTEAD_OF_MORE = 50
const DEFAULT_SHAPE: readonly number[] = [4, 2]

/**
 * Reads a link of TensorFlow Playground as its page does: its hash with or without the `#`, or text with such a
 * link in it (see `readPairs`). Never throws: an unknown key or value is left out, an empty one is absent.
 */
export function readPlaygroundLink(text: string): PlaygroundLink {
  const texts = readPairs(text)
  const said = (key: string) => unlessBlank(unescaped(texts.get(key) ?? ''))
  const numberOf = (key: keyof typeof PLAYGROUND_NUMBERS) => Number(said(key) ?? PLAYGROUND_NUMBERS[key])
  const isOn = (key: string, otherwise = false) => (said(key) ?? String(otherwise)) !== 'false'
  const isHidden = (id: PlaygroundControl | PlaygroundInput) => texts.get(hideKey(id)) === 'true'
  return {
    activation: oneOf(PLAYGROUND_ACTIVATIONS, said('activation')),
    regularization: oneOf(PLAYGROUND_REGULARIZATIONS, said('regularization')),
    regularizationRate: numberOf('regularizationRate'),
    batchSize: numberOf('batchSize'),
    learningRate: numberOf('learningRate'),
    dataset: oneOf(PLAYGROUND_DATASETS, said('dataset')),
    regDataset: oneOf(PLAYGROUND_REGRESSIONS, said('regDataset')),
    problem: oneOf(PLAYGROUND_PROBLEMS, said('problem')),
    noise: noiseOf(numberOf('noise')),
    percTrainData: numberOf('percTrainData'),
    networkShape: shapeOf(texts.get('networkShape')),
    seed: unlessBlank(texts.get('seed') ?? ''),
    inputs: PLAYGROUND_INPUT_IDS.filter((id) => isOn(id, PLAYGROUND_INPUTS[id]) && !isHidden(id)),
    showTestData: isOn('showTestData'),
    discretize: isOn('discretize'),
    initZero: isOn('initZero'),
    hideText: isOn('hideText'),
    tutorial: said('tutorial'),
    hidden: [...PLAYGROUND_CONTROLS, ...PLAYGROUND_INPUT_IDS].filter(isHidden),
    goals: PLAYGROUND_GOALS.map((goal) => ({ goal, value: Number(said(goal) ?? NaN) })).filter(({ value }) =>
      Number.isFinite(value),
    ),
  }
}

const unlessBlank = (text: string) => (text.trim() === '' ? null : text)

function oneOf<Choice extends string>(choices: readonly [Choice, ...Choice[]], said: string | null): Choice {
  return choices.find((choice) => choice === said) ?? choices[0]
}

function noiseOf(percent: number): number {
  return percent > MOST_NOISE ? INSTEAD_OF_MORE : percent < 0 ? 0 : percent
}

function shapeOf(text: string | undefined): readonly number[] {
  if (text === undefined) return DEFAULT_SHAPE
  return text.trim() === '' ? [] : unescaped(text).split(',').map(Number)
}
