import { registerKernel, type TensorInfo } from '@tensorflow/tfjs-core'
import { MathBackendWebGL, type GPGPUProgram } from '@tensorflow/tfjs-backend-webgl'
import type { PlacedPooling2D } from '../../../spec/imageLayers.ts'
import { slidingWindow } from '../../../spec/slidingWindow.ts'

/**
 * Two tfjs kernels of webgl for max pooling (attribute `layer`), whose own send the slope to the last of equal
 * numbers. The first gives of the images `x` the largest number of every window and its place in the window, of
 * equal ones the first; the second, from these places and the slopes by the results, `dy`, the slopes by the images.
 */
export const FIRST_MAX = 'FirstMax'
export const FIRST_MAX_GRADIENT = 'FirstMaxGradient'

registerKernel({
  kernelName: FIRST_MAX,
  backendName: 'webgl',
  kernelFunc: ({ inputs, backend, attrs }) => {
    const webgl = webglOf(backend)
    const { layer } = attrs as unknown as { layer: PlacedPooling2D }
    // Both programs read single numbers: unpacked once and not for each.
    const x = webgl.unpackTensor(inputs['x']!)
    const results = (['largest', 'first'] as const).map((what) =>
      webgl.runWebGLProgram(windowProgram(layer, x.shape[0]!, what), [x], 'float32'),
    )
    webgl.disposeIntermediateTensorInfo(x)
    return results
  },
})

registerKernel({
  kernelName: FIRST_MAX_GRADIENT,
  backendName: 'webgl',
  kernelFunc: ({ inputs, backend, attrs }): TensorInfo => {
    const { layer } = attrs as unknown as { layer: PlacedPooling2D }
    const { dy, places } = inputs
    const program = gradientProgram(layer, dy!.shape[0]!)
    return webglOf(backend).runWebGLProgram(program, [dy!, places!], 'float32')
  },
})

function webglOf(backend: unknown): MathBackendWebGL {
  if (!(backend instanceof MathBackendWebGL)) throw new Error('expected the backend webgl')
  return backend
}

/** Pixels by which the first window begins above and left of the image. */
function before({ input, poolSize, strides, padding }: PlacedPooling2D): readonly [number, number] {
  const along = (length: number) => slidingWindow(length, poolSize, strides, padding).before
  return [along(input.height), along(input.width)]
}

function windowProgram(layer: PlacedPooling2D, images: number, what: 'largest' | 'first'): GPGPUProgram {
  const { input, output, poolSize, strides, padding } = layer
  const [top, left] = before(layer)
  const isOutside = `row < 0 || row >= ${input.height} || column < 0 || column >= ${input.width}`
  const userCode = `
    void main() {
      ivec4 at = getOutputCoords();
      ivec2 corner = at.yz * ${strides} - ivec2(${top}, ${left});
      float largest = -3.4e38;
      float first = 0.0;
      for (int i = 0; i < ${poolSize}; i++) {
        for (int j = 0; j < ${poolSize}; j++) {
          int row = corner.x + i;
          int column = corner.y + j;
          ${padding === 'same' ? `if (${isOutside}) continue;` : ''}
          float value = getX(at.x, row, column, at.w);
          // So written, what is no number is handed on.
          bool isLarger = !(value <= largest);
          first = isLarger ? float(i * ${poolSize} + j) : first;
          largest = isLarger ? value : largest;
        }
      }
      setOutput(${what});
    }
  `
  return {
    variableNames: ['x'],
    outputShape: [images, output.height, output.width, output.channels],
    userCode,
  }
}

/** For every number of the images, looks through the windows it lies in: as a rule one. */
function gradientProgram(layer: PlacedPooling2D, images: number): GPGPUProgram {
  const { input, output, poolSize, strides } = layer
  const [top, left] = before(layer)
  const deep = Math.ceil(poolSize / strides)
  const userCode = `
    void main() {
      ivec4 at = getOutputCoords();
      ivec2 padded = at.yz + ivec2(${top}, ${left});
      ivec2 last = padded / ${strides};
      float slope = 0.0;
      for (int i = 0; i < ${deep}; i++) {
        for (int j = 0; j < ${deep}; j++) {
          ivec2 window = last - ivec2(i, j);
          if (window.x < 0 || window.x >= ${output.height} || window.y < 0 || window.y >= ${output.width}) continue;
          ivec2 inside = padded - window * ${strides};
          if (inside.x >= ${poolSize} || inside.y >= ${poolSize}) continue;
          float place = float(inside.x * ${poolSize} + inside.y);
          if (getPlaces(at.x, window.x, window.y, at.w) == place)
            slope += getDy(at.x, window.x, window.y, at.w);
        }
      }
      setOutput(slope);
    }
  `
  const outputShape = [images, input.height, input.width, input.channels]
  return { variableNames: ['dy', 'places'], outputShape, userCode }
}
