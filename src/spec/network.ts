import { outputActivation, type Activation, type LayerActivation, type Task } from './choices.ts'
import type { ImageNetwork } from './imageLayers.ts'
import type { Spec } from './spec.ts'
import { hasImages } from './images.ts'
import { stackOf } from './stack.ts'
import { outputCountOf, taskOf } from './task.ts'

/**
 * A Dense layer with its place in the flat parameter vector. The kernel is stored as Keras stores
 * it, `inputs` x `units` row-major (weight from input i to unit j at `kernelOffset + i * units + j`),
 * the bias right behind it.
 */
export interface DenseLayer {
  readonly kind: 'dense'
  readonly inputs: number
  readonly units: number
  readonly activation: LayerActivation
  readonly kernelOffset: number
  readonly biasOffset: number
}

/** A network of dense layers over points, whose units are drawn one by one; the output layer last. */
export interface DenseNetwork {
  readonly kind: 'dense'
  /** What the outputs mean. */
  readonly task: Task
  readonly inputs: number
  readonly outputs: number
  readonly layers: readonly DenseLayer[]
  readonly parameterCount: number
  /** Every input, hidden unit and output, numbered in this order from 0. */
  readonly unitCount: number
  /** Its inputs have mean 0 and deviation 1 over the training points, see `DataSpec.standardize`. */
  readonly standardized: boolean
}

export type Network = DenseNetwork | ImageNetwork

/** What of a spec makes its network. */
type NetworkParts = Pick<Spec, 'data' | 'features' | 'network'> & {
  readonly training: Pick<Spec['training'], 'loss'>
}

/**
 * Lays out the layers of `spec` and the output layer that its task and loss ask for.
 *
 * @throws RangeError for a stack whose layers do not fit each other, which no valid spec has.
 */
export function networkOf(spec: NetworkParts): Network {
  if (!hasImages(spec.data)) return denseNetworkOf(spec)
  const laidOut = stackOf(spec.network.stack, spec.data)
  if ('network' in laidOut) return laidOut.network
  throw new RangeError(`spec.network.stack: ${laidOut.problem.code} at layer ${laidOut.problem.layer}`)
}

/** Lays out the dense layers of a spec over points. */
export function denseNetworkOf(spec: NetworkParts): DenseNetwork {
  const task = taskOf(spec.data)
  const output = { units: outputCountOf(spec.data), activation: outputActivation(task, spec.training.loss) }
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
  const outputs = output.units
  const shape = { inputs: spec.features.length, outputs, layers, parameterCount: offset, unitCount }
  return { kind: 'dense', task, ...shape, standardized: spec.data.standardize }
}

/** The activation of a hidden layer, which is never a softmax. */
export function hiddenActivation({ activation }: DenseLayer): Activation {
  if (activation === 'softmax')
    throw new RangeError('hidden layer: expected an activation per unit, got softmax')
  return activation
}

/**
 * The activation above which an output unit says class 1 (the value itself belongs to 0, as in Keras), or
 * `null` where no single output decides: a regression, or more than two classes.
 */
export function decisionThreshold(network: Network): number | null {
  if (network.task !== 'binary') return null
  const { activation } = network.layers.at(-1)!
  return activation === 'sigmoid' || activation === 'step' ? 0.5 : 0
}

/** The first output unit, numbered as in `DenseNetwork`; the others follow it. */
export function firstOutput({ unitCount, outputs }: DenseNetwork): number {
  return unitCount - outputs
}

/** What can be shown large: a unit, numbered as in `DenseNetwork`, or which of more than two classes is given where. */
export type Enlarged = number | 'classes'

/** What the network as a whole says: its one output, or the classes that its outputs give. */
export function wholeOutput(network: DenseNetwork): Enlarged {
  return network.outputs > 1 ? 'classes' : firstOutput(network)
}
