import type { Variable } from '@tensorflow/tfjs-core'
import { input, layers, model } from '@tensorflow/tfjs-layers'
import type { LayersModel, SymbolicTensor } from '@tensorflow/tfjs-layers'
import { LEAKY_SLOPE, type LayerActivation } from '../../../spec/choices.ts'
import type { DenseNetwork } from '../../../spec/network.ts'
import { Sine } from './sine.ts'
import { Step } from './step.ts'
import { UnitDropout } from './unitDropout.ts'

/** One network as models that share their layers: what training needs is less than what maps need. */
export interface NetworkModels {
  /** Kernel and bias of every layer, in the order of the flat parameter vector. */
  readonly variables: readonly Variable[]
  /** For training, through `dropouts`: inputs -> pre-activations of the output layer. */
  readonly logits: LayersModel
  /** For training, through `dropouts`: inputs -> activations of the output layer. */
  readonly output: LayersModel
  /** Behind each hidden layer of `logits` and `output`; the other models have none. */
  readonly dropouts: readonly UnitDropout[]
  /** inputs -> pre-activations of the output layer and, behind them, its activations. */
  readonly evaluation: LayersModel
  /** At l: inputs -> activations of layers 0 to l, one tensor per layer. */
  readonly prefixes: readonly LayersModel[]
}

interface AppliedLayer {
  apply(inputs: SymbolicTensor): unknown
}

/** `null`: Dense gives it already. */
const ACTIVATION_LAYERS: Record<LayerActivation, (() => AppliedLayer) | null> = {
  linear: null,
  sigmoid: () => layers.activation({ activation: 'sigmoid' }),
  tanh: () => layers.activation({ activation: 'tanh' }),
  relu: () => layers.activation({ activation: 'relu' }),
  leaky_relu: () => layers.leakyReLU({ alpha: LEAKY_SLOPE }),
  elu: () => layers.activation({ activation: 'elu' }),
  gelu: () => layers.activation({ activation: 'gelu' }),
  softplus: () => layers.activation({ activation: 'softplus' }),
  sine: () => new Sine(),
  step: () => new Step(),
  softmax: () => layers.activation({ activation: 'softmax' }),
}

/**
 * Builds `network` with all parameters zero. Activations are layers of their own, so that the
 * pre-activations of the output can be had: cross-entropies are computed from them.
 */
export function buildModels(network: DenseNetwork): NetworkModels {
  const inputs = input({ shape: [network.inputs] })
  const stages = network.layers.map(({ units, activation }) => ({
    dense: layers.dense({ units, kernelInitializer: 'zeros' }),
    activation: ACTIVATION_LAYERS[activation]?.() ?? null,
  }))
  const dropouts = stages.slice(1).map(() => new UnitDropout())
  const plain = chain(inputs, stages, [])
  const trained = chain(inputs, stages, dropouts)
  const evaluated = symbolic(layers.concatenate().apply([plain.logits, plain.activations.at(-1)!]))
  return {
    // LayerVariable.read is declared as Tensor and returns the tf.Variable behind it.
    variables: stages.flatMap(({ dense }) => dense.trainableWeights.map((w) => w.read() as Variable)),
    logits: model({ inputs, outputs: trained.logits }),
    output: model({ inputs, outputs: trained.activations.at(-1)! }),
    dropouts,
    evaluation: model({ inputs, outputs: evaluated }),
    prefixes: stages.map((_, last) => model({ inputs, outputs: plain.activations.slice(0, last + 1) })),
  }
}

/** A Dense layer and what makes activations of its pre-activations, shared by all models. */
interface Stage {
  readonly dense: AppliedLayer
  readonly activation: AppliedLayer | null
}

/** Sends `inputs` through the stages: the last pre-activations, and the activations of each. */
function chain(inputs: SymbolicTensor, stages: readonly Stage[], dropouts: readonly UnitDropout[]) {
  const activations: SymbolicTensor[] = []
  let logits = inputs
  let outputs = inputs
  for (const [l, { dense, activation }] of stages.entries()) {
    logits = symbolic(dense.apply(outputs))
    const activated = symbolic(activation?.apply(logits) ?? logits)
    activations.push(activated)
    outputs = symbolic(dropouts[l]?.apply(activated) ?? activated)
  }
  return { logits, activations }
}

function symbolic(applied: unknown): SymbolicTensor {
  return applied as SymbolicTensor
}
