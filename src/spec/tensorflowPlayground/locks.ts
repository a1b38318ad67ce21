import { INPUT_FEATURES } from './features.ts'
import type { PlaygroundControl, PlaygroundInput } from './keys.ts'

/** A control of ours that a link hides: a field or a command by its name, or `feature.` and the input. */
export type PlaygroundLock =
  | 'dataset'
  | 'noise'
  | 'trainShare'
  | 'testLoss'
  | 'hiddenLayers'
  | 'activation'
  | 'learningRate'
  | 'batchSize'
  | 'regularisation'
  | 'l1'
  | 'l2'
  | 'testData'
  | 'discretize'
  | 'toggle-play'
  | 'step-sample'
  | 'step-batch'
  | 'step-epoch'
  | 'reset'
  | 'new-weights'
  | `feature.${(typeof INPUT_FEATURES)[PlaygroundInput]}`

/** What does here what their controls do; their reset draws other weights, and theirs of the share hides a loss. */
const LOCKS: Record<PlaygroundControl, readonly PlaygroundLock[]> = {
  showTestData: ['testData'],
  discretize: ['discretize'],
  playButton: ['toggle-play'],
  stepButton: ['step-sample', 'step-batch', 'step-epoch'],
  resetButton: ['reset', 'new-weights'],
  learningRate: ['learningRate'],
  activation: ['activation'],
  regularization: ['regularisation'],
  regularizationRate: ['l1', 'l2'],
  problem: ['dataset'],
  dataset: ['dataset'],
  percTrainData: ['trainShare', 'testLoss'],
  noise: ['noise'],
  batchSize: ['batchSize'],
  numHiddenLayers: ['hiddenLayers'],
}

/** Our controls, each once, for those of theirs that are hidden. */
export function playgroundLocks(
  hidden: readonly (PlaygroundControl | PlaygroundInput)[],
): readonly PlaygroundLock[] {
  const locks = hidden.flatMap((id) => (isInput(id) ? [`feature.${INPUT_FEATURES[id]}` as const] : LOCKS[id]))
  return [...new Set(locks)]
}

function isInput(id: PlaygroundControl | PlaygroundInput): id is PlaygroundInput {
  return Object.hasOwn(INPUT_FEATURES, id)
}
