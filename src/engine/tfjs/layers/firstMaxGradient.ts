import { registerKernel } from '@tensorflow/tfjs-core'
import { MathBackendWebGL, type GPGPUProgram } from '@tensorflow/tfjs-backend-webgl'
import type { PlacedPooling2D } from '../../../spec/imageLayers.ts'
import { slidingWindow } from '../../../spec/slidingWindow.ts'

/**
 * A tfjs kernel of webgl: the slopes by the images `x` that max pooling (attribute `layer`) saw, from those by its
 * results, `dy`. In one program, where tfjs' own takes two and sends the slope to the last of equal numbers.
 */
export const FIRST_MAX_GRADIENT = 'FirstMaxGradient'

registerKernel({
  kernelName: FIRST_MAX_GRADIENT,
  backendName: 'webgl',
  kernelFunc: ({ inputs, backend, attrs }) => {
    if (!(backend instanceof MathBackendWebGL)) throw new Error('expected the backend webgl')
    const { layer } = attrs as unknown as { layer: PlacedPooling2D }
    const { x, dy } = inputs
    const program = firstMaxProgram(layer, x!.shape[0]!)
    return backend.runWebGLProgram(program, [x!, dy!], 'float32')
  },
})

/** For every number of the images, looks through the windows it lies in. */
function firstMaxProgram(layer: PlacedPooling2D, images: number): GPGPUProgram {
  const { input, output, poolSize, strides, padding } = layer
  const top = slidingWindow(input.height, poolSize, strides, padding).before
  const left = slidingWindow(input.width, poolSize, strides, padding).before
  const userCode = `
    bool isFirstLargest(ivec4 at, ivec2 corner, float own) {
      for (int i = 0; i < ${poolSize}; i++) {
        int row = corner.x + i;
        if (row < 0 || row >= ${input.height}) continue;
        for (int j = 0; j < ${poolSize}; j++) {
          int column = corner.y + j;
          if (column < 0 || column >= ${input.width}) continue;
          float other = getX(at.x, row, column, at.w);
          bool isBefore = row < at.y || (row == at.y && column < at.z);
          if (other > own || (isBefore && other == own)) return false;
        }
      }
      return true;
    }

    void main() {
      ivec4 at = getOutputCoords();
      float own = getX(at.x, at.y, at.z, at.w);
      float slope = 0.0;
      for (int i = 0; i < ${poolSize}; i++) {
        int row = at.y + ${top} - i;
        if (row < 0 || row % ${strides} != 0 || row / ${strides} >= ${output.height}) continue;
        for (int j = 0; j < ${poolSize}; j++) {
          int column = at.z + ${left} - j;
          if (column < 0 || column % ${strides} != 0 || column / ${strides} >= ${output.width}) continue;
          if (isFirstLargest(at, ivec2(row - ${top}, column - ${left}), own))
            slope += getDy(at.x, row / ${strides}, column / ${strides}, at.w);
        }
      }
      setOutput(slope);
    }
  `
  const outputShape = [images, input.height, input.width, input.channels]
  return { variableNames: ['x', 'dy'], outputShape, userCode }
}
