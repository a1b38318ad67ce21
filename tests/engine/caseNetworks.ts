import type { Samples } from '../../src/data/samples.ts'
import { randomStream } from '../../src/lib/random.ts'
import type { Activation, LayerActivation, Task } from '../../src/spec/choices.ts'
import type { DenseLayer, DenseNetwork } from '../../src/spec/network.ts'
import type { HiddenLayer } from '../../src/spec/spec.ts'

/** The output layers there are: `margin` is the linear one of a hinge, `signs` a tanh, `linear` that of a regression. */
const OUTPUTS = {
  sigmoid: { task: 'binary', activation: 'sigmoid' },
  margin: { task: 'binary', activation: 'linear' },
  signs: { task: 'binary', activation: 'tanh' },
  step: { task: 'binary', activation: 'step' },
  softmax: { task: 'multiclass', activation: 'softmax' },
  linear: { task: 'regression', activation: 'linear' },
} as const satisfies Record<string, { task: Task; activation: LayerActivation }>

export type CaseOutput = keyof typeof OUTPUTS

/** The network of these hidden layers and so many outputs. */
export function networkFor(
  inputs: number,
  hidden: readonly HiddenLayer[],
  output: CaseOutput,
  outputs = 1,
): DenseNetwork {
  const { task, activation } = OUTPUTS[output]
  return networkOfLayers(task, inputs, [...hidden, { units: outputs, activation }])
}

/** Any network, as `denseNetworkOf` lays it out; also those that no spec describes. */
export function networkOfLayers(
  task: Task,
  inputs: number,
  shapes: readonly { readonly units: number; readonly activation: LayerActivation }[],
): DenseNetwork {
  const layers: DenseLayer[] = []
  let width = inputs
  let offset = 0
  for (const { units, activation } of shapes) {
    const biasOffset = offset + width * units
    layers.push({ kind: 'dense', inputs: width, units, activation, kernelOffset: offset, biasOffset })
    offset = biasOffset + units
    width = units
  }
  const unitCount = shapes.reduce((sum, { units }) => sum + units, inputs)
  return {
    kind: 'dense',
    task,
    inputs,
    outputs: width,
    layers,
    parameterCount: offset,
    unitCount,
    standardized: false,
  }
}

/** Uniform inputs in [-range, range); targets 0 or 1, one-hot, or of a regression in [-1, 1). */
export function samplesFor(
  { task, inputs, outputs }: DenseNetwork,
  rows: number,
  range: number,
  ...name: (string | number)[]
): Samples {
  const random = randomStream(1, 'samples', ...name)
  const target = () => (task === 'binary' ? random.integer(2) : random.uniform(-1, 1))
  const values = Float32Array.from({ length: rows * inputs }, () => random.uniform(-range, range))
  if (task !== 'multiclass') {
    return { rows, inputs: values, targets: Float32Array.from({ length: rows * outputs }, target) }
  }
  const oneHot = new Float32Array(rows * outputs)
  for (let row = 0; row < rows; row++) oneHot[row * outputs + random.integer(outputs)] = 1
  return { rows, inputs: values, targets: oneHot }
}

/**
 * Parameters of either sign with sizes from 0.3 x `spread` to `spread`: away from 0, where the slope of
 * the l1 penalty jumps and a rounding would decide what training does next.
 */
export function parametersFor(
  network: DenseNetwork,
  spread: number,
  ...name: (string | number)[]
): Float32Array {
  const random = randomStream(1, 'parameters', ...name)
  const parameter = () => (random.integer(2) === 0 ? -1 : 1) * random.uniform(0.3, 1) * spread
  return Float32Array.from({ length: network.parameterCount }, parameter)
}

/** Hidden layers of one activation, or of these activations in turn. */
export function hiddenLayers(units: readonly number[], ...activations: readonly Activation[]): HiddenLayer[] {
  return units.map((n, i) => ({ units: n, activation: activations[i % activations.length]! }))
}
