import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core'
import { layers } from '@tensorflow/tfjs-layers'
import type { PlacedPooling2D } from '../../../spec/imageLayers.ts'

/** A pooling layer of our own in a model. */
export abstract class Pooling extends layers.Layer {
  protected readonly placed: PlacedPooling2D

  constructor(placed: PlacedPooling2D) {
    super({})
    this.placed = placed
  }

  override computeOutputShape(): (number | null)[] {
    const { height, width, channels } = this.placed.output
    return [null, height, width, channels]
  }

  override call(inputs: Tensor | Tensor[]): Tensor {
    return this.pool((Array.isArray(inputs) ? inputs[0]! : inputs) as Tensor4D)
  }

  protected abstract pool(images: Tensor4D): Tensor
}
