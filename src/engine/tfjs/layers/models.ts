import type { Variable } from '@tensorflow/tfjs-core'
import { input, layers, model } from '@tensorflow/tfjs-layers'
import type { LayersModel, SymbolicTensor } from '@tensorflow/tfjs-layers'
import type { DenseNetwork } from '../../../spec/network.ts'
import { activationLayer, symbolic, type AppliedLayer } from './activationLayer.ts'
import type { TrainedModels } from './trainedModels.ts'
import { UnitDropout } from './unitDropout.ts'

/**
 * One network as models that share their layers: what training needs is less than what maps need. There is dropout
 * behind each hidden layer of those for training; the other models have none.
 */
export interface NetworkModels extends TrainedModels {
  /** inputs -> pre-activations of the output layer and, behind them, its activations. */
  readonly evaluation: LayersModel
  /** At l: inputs -> activations of layers 0 to l, one tensor per layer. */
  readonly prefixes: readonly LayersModel[]
}

/**
 * Builds `network` with all parameters zero. Activations are layers of their own, so that the
 * pre-activations of the output can be had: cross-entropies are computed from them.
 */
export function buildModels(network: DenseNetwork): NetworkModels {
  const inputs = input({ shape: [network.inputs] })
  const stages = network.layers.map(({ units, activation }) => ({
    dense: layers.dense({ units, kernelInitializer: 'zeros' }),
    activation: activationLayer(activation),
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
    normalizations: [],
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
