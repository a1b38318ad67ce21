import { createFusedWasmTrainer } from '../../../src/engine/tfjs/kernels/wasm/trainer.ts'
import type { Activation, OptimizerId } from '../../../src/spec/choices.ts'
import { DEFAULT_SPEC, type TrainingSpec } from '../../../src/spec/spec.ts'
import { hiddenLayers, networkFor, parametersFor, samplesFor, type CaseOutput } from '../caseNetworks.ts'

const LEARNING_RATES: Record<OptimizerId, number> = {
  sgd: 0.05,
  momentum: 0.01,
  nesterov: 0.01,
  adagrad: 0.05,
  rmsprop: 0.005,
  adadelta: 1,
  adam: 0.005,
}

/** What differs from tanh and its like with binary cross-entropy behind one sigmoid. */
type GoldenChoices = Partial<Pick<TrainingSpec, 'loss' | 'dropout' | 'maxNorm' | 'clipValue'>> & {
  readonly activations?: readonly Activation[]
  readonly output?: CaseOutput
  readonly outputs?: number
}

/**
 * Parameters after 1,000 updates with batches of 10, then 200 of 1 and one of 200, which takes two chunks, on
 * 7-8-8-8-8-1 with these choices and both penalties, as a hash of their bits. The numbers it starts from are
 * integer arithmetic, so that no machine's own functions take part.
 */
export async function trainedBits(
  optimizer: OptimizerId,
  {
    activations = ['tanh', 'sigmoid', 'leaky_relu', 'relu'],
    output = 'sigmoid',
    outputs = 1,
    ...choices
  }: GoldenChoices = {},
): Promise<string> {
  const network = networkFor(7, hiddenLayers([8, 8, 8, 8], ...activations), output, outputs)
  const training = {
    ...DEFAULT_SPEC.training,
    optimizer,
    learningRate: LEARNING_RATES[optimizer],
    l1: 1e-4,
    l2: 1e-4,
    ...choices,
  }
  const trainer = await createFusedWasmTrainer({
    network,
    training,
    train: samplesFor(network, 200, 1.5, 'golden'),
    test: samplesFor(network, 0, 1.5),
    parameters: parametersFor(network, 0.5, 'golden'),
    seed: 1,
  })
  const order = Uint32Array.from({ length: 200 }, (_, i) => (i * 37) % 200)
  for (let epoch = 0; epoch < 50; epoch++) await trainer.train(order, 10)
  await trainer.train(order, 1)
  await trainer.train(order, 200)
  const { parameters } = await trainer.state()
  trainer.dispose()
  // The bits of NaN are every machine's own.
  if (!parameters.every(Number.isFinite)) throw new Error('golden: training has diverged')
  return hashOf(parameters)
}

/** FNV-1a over the bytes, little-endian. */
export function hashOf(values: Float32Array): string {
  let hash = 0x811c9dc5
  for (const byte of new Uint8Array(values.buffer)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/**
 * The bits every machine must compute. They change only with the kernel's arithmetic, and then every saved
 * replay changes with them.
 */
export const GOLDEN: Record<OptimizerId, string> = {
  sgd: '99dd80d5',
  momentum: '3bf304b2',
  nesterov: '1eef4745',
  adagrad: '28cb3aa9',
  rmsprop: 'dad95406',
  adadelta: '4765e676',
  adam: '3e1ff5f4',
}

/** The same of the other activations and losses, which SGD trains. */
export const GOLDEN_CHOICES: readonly (readonly [GoldenChoices, string])[] = [
  [{ activations: ['elu', 'gelu', 'softplus', 'sine'] }, 'f8211dab'],
  [{ activations: ['sine', 'softplus', 'gelu', 'elu'], loss: 'mean_squared_error' }, '517be35a'],
  [{ activations: ['tanh'], loss: 'mean_absolute_error' }, 'a62e1ef2'],
  [{ activations: ['tanh'], loss: 'huber' }, 'a2f6b7a9'],
  [{ output: 'softmax', outputs: 5, loss: 'categorical_crossentropy' }, '44e08700'],
  [{ output: 'margin', loss: 'hinge' }, 'aa773330'],
  [{ output: 'signs', loss: 'half_squared_error' }, 'e82c2f76'],
  [{ output: 'linear', loss: 'half_squared_error' }, 'ef04fd43'],
  [{ activations: ['tanh', 'gelu', 'relu', 'step'], output: 'step', loss: 'perceptron' }, 'c9b5426b'],
  [{ dropout: 0.3, maxNorm: 1.5, clipValue: 0.02 }, 'a63a9a7f'],
]
