import type { Variable } from '@tensorflow/tfjs-core'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import type { BatchNormalization } from './batchNormalization.ts'
import type { UnitDropout } from './unitDropout.ts'

/** A network as the models through which it is trained. */
export interface TrainedModels {
  /** The weights of every layer, in the order of the flat parameter vector. */
  readonly variables: readonly Variable[]
  /** inputs -> pre-activations of the output layer. */
  readonly logits: LayersModel
  /** inputs -> activations of the output layer. */
  readonly output: LayersModel
  /** The layers of both that leave units out while an update says which, first to last. */
  readonly dropouts: readonly UnitDropout[]
  /** The layers of both that look at the whole batch. */
  readonly normalizations: readonly BatchNormalization[]
}
