import { layers } from '@tensorflow/tfjs-layers'
import type { SymbolicTensor } from '@tensorflow/tfjs-layers'
import { LEAKY_SLOPE, type LayerActivation } from '../../../spec/choices.ts'
import { Relu } from './relu.ts'
import { Sine } from './sine.ts'
import { Step } from './step.ts'

/** A layer of a tf.LayersModel as far as building the model needs it. */
export interface AppliedLayer {
  apply(inputs: SymbolicTensor): unknown
}

/** `null`: Dense gives it already. */
const ACTIVATION_LAYERS: Record<LayerActivation, (() => AppliedLayer) | null> = {
  linear: null,
  sigmoid: () => layers.activation({ activation: 'sigmoid' }),
  tanh: () => layers.activation({ activation: 'tanh' }),
  relu: () => new Relu(),
  leaky_relu: () => layers.leakyReLU({ alpha: LEAKY_SLOPE }),
  elu: () => layers.activation({ activation: 'elu' }),
  gelu: () => layers.activation({ activation: 'gelu' }),
  softplus: () => layers.activation({ activation: 'softplus' }),
  sine: () => new Sine(),
  step: () => new Step(),
  softmax: () => layers.activation({ activation: 'softmax' }),
}

/** A new layer of this activation; `null` for linear, which needs none. */
export function activationLayer(activation: LayerActivation): AppliedLayer | null {
  return ACTIVATION_LAYERS[activation]?.() ?? null
}

/** What a layer makes of one symbolic input, by its true type. */
export function symbolic(applied: unknown): SymbolicTensor {
  return applied as SymbolicTensor
}
