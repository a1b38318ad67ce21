import { registerKernel } from '@tensorflow/tfjs-core'
import { MathBackendWebGL, type GPGPUProgram } from '@tensorflow/tfjs-backend-webgl'
import type { PlacedConv2D } from '../../../spec/imageLayers.ts'
import { slidingWindow } from '../../../spec/slidingWindow.ts'

/**
 * A tfjs kernel of webgl: what the filters of a convolution (attribute `layer`) see of the images `x`, as images x
 * places x numbers of a window, the last of which is always 1, for the bias. A convolution is then a product of
 * matrices, and so is its gradient by the filters, for which tfjs' own has a program that leaves most of a GPU idle.
 */
export const IMAGE_PATCHES = 'ImagePatches'

registerKernel({
  kernelName: IMAGE_PATCHES,
  backendName: 'webgl',
  kernelFunc: ({ inputs, backend, attrs }) => {
    if (!(backend instanceof MathBackendWebGL)) throw new Error('expected the backend webgl')
    const { layer } = attrs as unknown as { layer: PlacedConv2D }
    const { x } = inputs
    return backend.runWebGLProgram(patchesProgram(layer, x!.shape[0]!), [x!], 'float32')
  },
})

/**
 * Packed as tfjs multiplies matrices, two places and two numbers of their windows in a texel; 0 beyond them, where
 * tfjs 4.22 multiplies as well.
 */
function patchesProgram(layer: PlacedConv2D, images: number): GPGPUProgram {
  const { input, output, kernelSize, strides, padding } = layer
  const top = slidingWindow(input.height, kernelSize, strides, padding).before
  const left = slidingWindow(input.width, kernelSize, strides, padding).before
  const places = output.height * output.width
  const numbers = kernelSize ** 2 * input.channels
  const userCode = `
    float numberAt(int image, int place, int number) {
      if (place >= ${places} || number > ${numbers}) return 0.0;
      if (number == ${numbers}) return 1.0;
      int tap = number / ${input.channels};
      int channel = number - tap * ${input.channels};
      int down = tap / ${kernelSize};
      int outRow = place / ${output.width};
      int row = outRow * ${strides} + down - ${top};
      int column = (place - outRow * ${output.width}) * ${strides} + tap - down * ${kernelSize} - ${left};
      if (row < 0 || row >= ${input.height} || column < 0 || column >= ${input.width}) return 0.0;
      return getX(image, row, column, channel);
    }

    void main() {
      ivec3 at = getOutputCoords();
      setOutput(vec4(
        numberAt(at.x, at.y, at.z),
        numberAt(at.x, at.y, at.z + 1),
        numberAt(at.x, at.y + 1, at.z),
        numberAt(at.x, at.y + 1, at.z + 1)
      ));
    }
  `
  return { variableNames: ['x'], outputShape: [images, places, numbers + 1], userCode, packedOutput: true }
}
