import { cast, customGrad, greater, mul, relu, type GradSaveFunc, type Tensor } from '@tensorflow/tfjs-core'
import { layers } from '@tensorflow/tfjs-layers'

/**
 * max(0, z) as an activation. The slope that tfjs gives it on webgl unpacks its texels and packs them again, which
 * takes longer than the slope itself.
 */
export class Relu extends layers.Layer {
  static readonly className = 'KerasRelu'

  override call(inputs: Tensor | Tensor[]): Tensor {
    return rectified(Array.isArray(inputs) ? inputs[0]! : inputs)
  }
}

const rectified = customGrad((...args) => {
  const [z, save] = args as [Tensor, GradSaveFunc]
  const value = relu(z)
  save([value])
  const gradFunc = (dy: Tensor, [a]: Tensor[]) => mul(dy, cast(greater(a!, 0), 'float32'))
  return { value, gradFunc }
})
