import { step, type Tensor } from '@tensorflow/tfjs-core'
import { layers } from '@tensorflow/tfjs-layers'

/** 1 above 0, else 0, as an activation; tfjs' gradient of it is 0 everywhere, as ours is. */
export class Step extends layers.Layer {
  static readonly className = 'Step'

  override call(inputs: Tensor | Tensor[]): Tensor {
    return step(Array.isArray(inputs) ? inputs[0]! : inputs)
  }
}
