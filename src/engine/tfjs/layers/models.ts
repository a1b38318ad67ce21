import type { Variable } from '@tensorflow/tfjs-core'
import { input, layers, model } from '@tensorflow/tfjs-layers'
import type { LayersModel, SymbolicTensor } from '@tensorflow/tfjs-layers'
import { LEAKY_SLOPE, type Activation } from '../../../spec/choices.ts'
import type { Network } from '../../../spec/network.ts'
import { Sine } from './sine.ts'

/** One network as models that share their layers: what training needs is less than what maps need. */
export interface NetworkModels {
  /** Kernel and bias of every layer, in the order of the flat parameter vector. */
  readonly variables: readonly Variable[]
  /** inputs -> pre-activations of the output layer. */
  readonly logits: LayersModel
  /** inputs -> activations of the output layer. */
  readonly output: LayersModel
  /** inputs -> pre-activations of the output layer and, behind them, its activations. */
  readonly evaluation: LayersModel
  /** At l: inputs -> activations of layers 0 to l, one tensor per layer. */
  readonly prefixes: readonly LayersModel[]
}

interface ActivationLayer {
  apply(preActivations: SymbolicTensor): unknown
}

/** `null`: Dense gives it already. */
const ACTIVATION_LAYERS: Record<Activation, (() => ActivationLayer) | null> = {
  linear: null,
  sigmoid: () => layers.activation({ activation: 'sigmoid' }),
  tanh: () => layers.activation({ activation: 'tanh' }),
  relu: () => layers.activation({ activation: 'relu' }),
  leaky_relu: () => layers.leakyReLU({ alpha: LEAKY_SLOPE }),
  elu: () => layers.activation({ activation: 'elu' }),
  gelu: () => layers.activation({ activation: 'gelu' }),
  softplus: () => layers.activation({ activation: 'softplus' }),
  sine: () => new Sine(),
}

/**
 * Builds `network` with all parameters zero. Activations are layers of their own, so that the
 * pre-activations of the output can be had: binary cross-entropy is computed from them.
 */
export function buildModels(network: Network): NetworkModels {
  const inputs = input({ shape: [network.inputs] })
  const variables: Variable[] = []
  const activations: SymbolicTensor[] = []
  let logits = inputs
  let outputs = inputs
  for (const { units, activation } of network.layers) {
    const dense = layers.dense({ units, kernelInitializer: 'zeros' })
    logits = symbolic(dense.apply(outputs))
    outputs = symbolic(ACTIVATION_LAYERS[activation]?.().apply(logits) ?? logits)
    activations.push(outputs)
    // LayerVariable.read is declared as Tensor and returns the tf.Variable behind it.
    for (const weight of dense.trainableWeights) variables.push(weight.read() as Variable)
  }
  return {
    variables,
    logits: model({ inputs, outputs: logits }),
    output: model({ inputs, outputs }),
    evaluation: model({ inputs, outputs: symbolic(layers.concatenate().apply([logits, outputs])) }),
    prefixes: activations.map((_, last) => model({ inputs, outputs: activations.slice(0, last + 1) })),
  }
}

function symbolic(applied: unknown): SymbolicTensor {
  return applied as SymbolicTensor
}
