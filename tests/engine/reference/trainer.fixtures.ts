import type { Samples } from '../../../src/data/samples.ts'
import type { TrainerOptions } from '../../../src/engine/trainer.ts'
import { DEFAULT_SPEC, type TrainingSpec } from '../../../src/spec/spec.ts'
import { networkFor } from '../caseNetworks.ts'

export const NONE: Samples = { rows: 0, inputs: new Float32Array(0), targets: new Float32Array(0) }

export function samples(targets: number[], inputs: number[]): Samples {
  return { rows: targets.length, inputs: Float32Array.from(inputs), targets: Float32Array.from(targets) }
}

/** y = w x + b, from w = 0 and b = 0, by gradient descent with this rate on the squared error. */
export function line(train: Samples, training: Partial<TrainingSpec> = {}): TrainerOptions {
  return {
    network: networkFor(1, [], 'linear'),
    training: { ...DEFAULT_SPEC.training, loss: 'mean_squared_error', learningRate: 0.25, ...training },
    train,
    test: NONE,
    parameters: new Float32Array(2),
    seed: 1,
  }
}
