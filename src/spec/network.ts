import { DATASET_TASK, TASK_OUTPUT_ACTIVATION, type Activation } from './choices.ts'
import type { Spec } from './spec.ts'

/**
 * A Dense layer with its place in the flat parameter vector. The kernel is stored as Keras stores
 * it, `inputs` x `units` row-major (weight from input i to unit j at `kernelOffset + i * units + j`),
 * the bias right behind it.
 */
export interface DenseLayer {
  readonly kind: 'dense'
  readonly inputs: number
  readonly units: number
  readonly activation: Activation
  readonly kernelOffset: number
  readonly biasOffset: number
}

/** The shape of a network: layers in order, the output layer last. */
export interface Network {
  readonly inputs: number
  readonly outputs: number
  readonly layers: readonly DenseLayer[]
  readonly parameterCount: number
  /** Every input, hidden unit and output, numbered in this order from 0. */
  readonly unitCount: number
}

/** Lays out the hidden layers of `spec` and the output layer its task asks for. */
export function networkOf(spec: Pick<Spec, 'data' | 'features' | 'network'>): Network {
  const output = { units: 1, activation: TASK_OUTPUT_ACTIVATION[DATASET_TASK[spec.data.dataset]] }
  const layers: DenseLayer[] = []
  let inputs = spec.features.length
  let offset = 0
  let unitCount = inputs
  for (const { units, activation } of [...spec.network.hidden, output]) {
    const biasOffset = offset + inputs * units
    layers.push({ kind: 'dense', inputs, units, activation, kernelOffset: offset, biasOffset })
    offset = biasOffset + units
    unitCount += units
    inputs = units
  }
  return { inputs: spec.features.length, outputs: output.units, layers, parameterCount: offset, unitCount }
}
