import { isSeedText } from '../seedText.ts'
import type { Repair } from '../repair.ts'
import { type Spec } from '../spec.ts'
import { validateSpec } from '../validate.ts'
import { INPUT_FEATURES } from './features.ts'
import { playgroundGoals } from './goals.ts'
import { playgroundLocks } from './locks.ts'
import { playgroundNotes, type PlaygroundNote } from './notes.ts'
import { readPlaygroundLink, type PlaygroundLink } from './playgroundLink.ts'

export interface OpenedPlaygroundLink {
  readonly spec: Spec
  /** What is out of our range, by their keys. */
  readonly repairs: readonly Repair[]
  /** What of the link or of their page has no counterpart here. */
  readonly notes: readonly PlaygroundNote[]
}

/** Their key for what our link says by this one. */
const THEIR_KEYS: Readonly<Record<string, string>> = {
  split: 'percTrainData',
  net: 'networkShape',
  lr: 'learningRate',
  batch: 'batchSize',
  l1: 'regularizationRate',
  l2: 'regularizationRate',
}

/**
 * The playground that a link of TensorFlow Playground describes: the same data, network and initial weights for
 * the seed it names, training as theirs, its hidden controls hidden and its goals set. Anything opens; see `readPlaygroundLink` for what `text` may be.
 */
export function openPlaygroundLink(text: string): OpenedPlaygroundLink {
  const link = readPlaygroundLink(text)
  const { spec, repairs } = validateSpec(rawSpec(link))
  return {
    spec,
    repairs: repairs.map((one) => ({ ...one, field: THEIR_KEYS[one.field] ?? one.field })),
    notes: playgroundNotes(link, spec),
  }
}

/** Points that their page draws. */
const SAMPLES = { classification: 500, regression: 1200 } as const
const REGRESSIONS = { 'reg-plane': 'plane', 'reg-gauss': 'hills' } as const
/** Where their biases begin. */
const BIAS = 0.1

/** A spec, but for numbers that may be out of range. */
function rawSpec(link: PlaygroundLink): unknown {
  const { problem, regularization, regularizationRate: rate } = link
  const seed = link.seed !== null && isSeedText(link.seed) ? link.seed : null
  const features = link.inputs.map((id) => INPUT_FEATURES[id])
  return {
    data: {
      dataset: problem === 'regression' ? REGRESSIONS[link.regDataset] : link.dataset,
      samples: SAMPLES[problem],
      noise: link.noise,
      trainShare: link.percTrainData,
      playgroundSeed: seed,
    },
    features: features.length === 0 ? undefined : features,
    network: {
      hidden: link.networkShape.map((units) => ({ units, activation: link.activation })),
      initializer: link.initZero ? 'zeros' : 'random_uniform',
      bias: link.initZero ? 0 : BIAS,
      playgroundSeed: seed,
    },
    training: {
      loss: 'half_squared_error',
      optimizer: 'sgd',
      learningRate: link.learningRate,
      batchSize: link.batchSize,
      l1: regularization === 'L1' ? rate : 0,
      // Their penalty is half the square.
      l2: regularization === 'L2' ? rate / 2 : 0,
      shuffle: false,
    },
    view: { testData: link.showTestData, discretize: link.discretize },
    teaching: { hidden: playgroundLocks(link.hidden), goals: playgroundGoals(link) },
  }
}
