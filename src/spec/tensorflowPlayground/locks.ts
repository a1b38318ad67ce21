import type { ControlId } from '../teaching.ts'
import { INPUT_FEATURES } from './features.ts'
import type { PlaygroundControl, PlaygroundInput } from './keys.ts'

/** Our controls that do what theirs do; their reset draws other weights, and their share hides the test loss, too. */
const LOCKS: Record<PlaygroundControl, readonly ControlId[]> = {
  showTestData: ['testData'],
  discretize: ['discretize'],
  playButton: ['play'],
  stepButton: ['step'],
  resetButton: ['reset', 'newWeights'],
  learningRate: ['learningRate'],
  activation: ['activation'],
  regularization: ['regularisation'],
  regularizationRate: ['regularisation'],
  problem: ['dataset'],
  dataset: ['dataset'],
  percTrainData: ['share', 'testLoss'],
  noise: ['noise'],
  batchSize: ['batch'],
  numHiddenLayers: ['layers'],
}

/** Our controls, each once, for those of theirs that are hidden. */
export function playgroundLocks(
  hidden: readonly (PlaygroundControl | PlaygroundInput)[],
): readonly ControlId[] {
  return [...new Set(hidden.flatMap((id) => (isInput(id) ? [INPUT_FEATURES[id]] : LOCKS[id])))]
}

function isInput(id: PlaygroundControl | PlaygroundInput): id is PlaygroundInput {
  return Object.hasOwn(INPUT_FEATURES, id)
}
