import { mul, type Tensor } from '@tensorflow/tfjs-core'
import { layers } from '@tensorflow/tfjs-layers'

/**
 * Multiplies the activations of every sample by the factors of their units (see `dropout.ts`). tfjs' own
 * dropout draws a mask for every sample from numbers of its own.
 */
export class UnitDropout extends layers.Layer {
  static readonly className = 'UnitDropout'
  /** One per unit, shaped like them, owned by whoever sets them; `null` hands the activations on, without a kernel. */
  factors: Tensor | null = null

  override call(inputs: Tensor | Tensor[]): Tensor {
    const activations = Array.isArray(inputs) ? inputs[0]! : inputs
    return this.factors === null ? activations : mul(activations, this.factors)
  }
}
