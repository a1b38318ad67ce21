import { avgPool, customGrad, mul, tensor3d, type Tensor4D } from '@tensorflow/tfjs-core'
import type { Tensor, Tensor3D } from '@tensorflow/tfjs-core'
import type { PlacedPooling2D } from '../../../spec/imageLayers.ts'
import { slidingWindow } from '../../../spec/slidingWindow.ts'
import { Pooling } from './pooling.ts'

/**
 * Average pooling over what of a window lies within the image, as in TensorFlow. So does that of tfjs, but its
 * slope always divides by the size of a whole window.
 */
export class AveragePooling extends Pooling {
  static readonly className = 'InnerAveragePooling2D'

  protected override pool(x: Tensor4D): Tensor {
    const { poolSize, strides, padding } = this.placed
    const means = avgPool(x, poolSize, strides, padding)
    if (padding === 'valid') return means
    const share = customGrad((...args) => {
      const gradFunc = (dy: Tensor) => mul(dy, wholeOverInner(this.placed))
      return { value: (args[0] as Tensor).clone(), gradFunc }
    })
    return share(means)
  }
}

/** For every window its whole size over that within the image: height x width x 1. */
function wholeOverInner({ input, output, poolSize, strides, padding }: PlacedPooling2D): Tensor3D {
  const inner = (length: number, place: number) => {
    const start = place * strides - slidingWindow(length, poolSize, strides, padding).before
    return Math.min(length, start + poolSize) - Math.max(0, start)
  }
  const { height, width } = output
  const shares = Array.from({ length: height * width }, (_, place) => {
    const rows = inner(input.height, Math.floor(place / width))
    return poolSize ** 2 / (rows * inner(input.width, place % width))
  })
  return tensor3d(shares, [height, width, 1])
}
