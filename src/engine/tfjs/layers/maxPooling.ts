import { customGrad, engine, getBackend, maxPool, type Tensor4D } from '@tensorflow/tfjs-core'
import type { GradSaveFunc, NamedAttrMap, Tensor } from '@tensorflow/tfjs-core'
import { FIRST_MAX, FIRST_MAX_GRADIENT } from './firstMax.ts'
import { Pooling } from './pooling.ts'

/**
 * Max pooling whose slope goes to the first of several largest numbers, as in the reference. So does that of tfjs
 * on cpu, while on webgl it goes to the last.
 */
export class MaxPooling extends Pooling {
  static readonly className = 'FirstMaxPooling2D'

  protected override pool(x: Tensor4D): Tensor {
    const { poolSize, strides, padding } = this.placed
    return getBackend() === 'webgl' ? this.#onWebgl(x) : maxPool(x, poolSize, strides, padding)
  }

  #onWebgl(images: Tensor4D): Tensor {
    const attributes = { layer: this.placed } as unknown as NamedAttrMap
    const pool = customGrad((...args) => {
      const [x, save] = args as [Tensor4D, GradSaveFunc]
      const [value, places] = engine().runKernel<Tensor[]>(FIRST_MAX, { x }, attributes)
      save([places!])
      const gradFunc = (dy: Tensor, saved: Tensor[]) =>
        engine().runKernel<Tensor>(FIRST_MAX_GRADIENT, { dy, places: saved[0]! }, attributes)
      return { value: value!, gradFunc }
    })
    return pool(images)
  }
}
