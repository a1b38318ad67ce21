import { randomStream } from '../../src/lib/random.ts'
import { OPTIMIZERS, type OptimizerId } from '../../src/spec/choices.ts'
import type { ImageNetwork } from '../../src/spec/imageLayers.ts'
import { DEFAULT_SPEC, type TrainingSpec } from '../../src/spec/spec.ts'
import type { ComparedCase } from './agreement/comparison.ts'
import { IMAGE_CASES, imagesFor, NORMALIZED_CASES } from './imageCases.ts'

/** A network of images with its data and the trainings to be compared on it. */
export interface ImageAgreementCase extends ComparedCase {
  readonly network: ImageNetwork
}

/** Rates at which two dozen updates change much, but push few weights through 0. */
const LEARNING_RATES: Record<OptimizerId, number> = {
  sgd: 0.05,
  momentum: 0.01,
  nesterov: 0.01,
  adagrad: 0.02,
  rmsprop: 0.002,
  adadelta: 1,
  adam: 0.002,
}

/** What an update heeds besides the loss, one after the other. */
const REGULARIZATIONS: readonly Partial<TrainingSpec>[] = [
  {},
  { l2: 0.01 },
  { maxNorm: 0.6 },
  { l1: 0.001, clipValue: 0.02 },
  { l1: 0.001, l2: 0.005, maxNorm: 1, clipValue: 0.05 },
]

/** Trainings of a case: each optimizer and each regularization comes up with many of the networks. */
function trainingsFor(index: number): TrainingSpec[] {
  return [index, index + 3, index + 5].map((at) => {
    const optimizer = OPTIMIZERS[at % OPTIMIZERS.length]!
    return {
      ...DEFAULT_SPEC.training,
      ...REGULARIZATIONS[(at + Math.floor(index / 5)) % REGULARIZATIONS.length],
      loss: 'categorical_crossentropy',
      optimizer,
      learningRate: LEARNING_RATES[optimizer],
    }
  })
}

/** 23 rows make batches of 10, 10 and 3. */
function agreementCase([name, network]: [string, ImageNetwork], index: number): ImageAgreementCase {
  return {
    name,
    network,
    trainings: trainingsFor(index),
    train: imagesFor(network, 23, 'train'),
    test: imagesFor(network, 11, 'test'),
    parameters: signedParameters(network, name),
  }
}

/**
 * Of either sign and away from 0, where the slope of the l1 penalty jumps and a rounding would decide what training
 * does next; but moving variances are positive.
 */
function signedParameters({ layers, parameterCount }: ImageNetwork, name: string): Float32Array {
  const random = randomStream(1, 'image parameters', name)
  const parameters = Float32Array.from(
    { length: parameterCount },
    () => (random.integer(2) === 0 ? -1 : 1) * random.uniform(0.15, 0.5),
  )
  for (const layer of layers) {
    if (layer.kind !== 'batch_normalization') continue
    const channels = typeof layer.input === 'number' ? layer.input : layer.input.channels
    const variances = parameters.subarray(layer.offset + 3 * channels, layer.offset + 4 * channels)
    variances.forEach((value, c) => (variances[c] = Math.abs(value)))
  }
  return parameters
}

/** Every kind of layer, padding, stride and activation, optimizer and regularization. */
export const IMAGE_AGREEMENT_CASES: readonly ImageAgreementCase[] = Object.entries({
  ...IMAGE_CASES,
  ...NORMALIZED_CASES,
}).map(agreementCase)
