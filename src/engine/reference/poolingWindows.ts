import type { PlacedPooling2D } from '../../spec/imageLayers.ts'
import { slidingWindow } from '../../spec/slidingWindow.ts'

/**
 * For every number `j` that a pooling layer hands on, the numbers of its image that lie in the window, row by
 * row; what would lie outside the image is left out.
 */
export function eachPoolingWindow(
  layer: PlacedPooling2D,
  visit: (window: readonly number[], j: number) => void,
): void {
  const { input, output, poolSize, strides, padding } = layer
  const top = slidingWindow(input.height, poolSize, strides, padding).before
  const left = slidingWindow(input.width, poolSize, strides, padding).before
  for (let j = 0; j < output.height * output.width * output.channels; j++) {
    const place = Math.floor(j / output.channels)
    const firstRow = Math.floor(place / output.width) * strides - top
    const firstColumn = (place % output.width) * strides - left
    const window: number[] = []
    for (let row = Math.max(0, firstRow); row < Math.min(input.height, firstRow + poolSize); row++) {
      const end = Math.min(input.width, firstColumn + poolSize)
      for (let column = Math.max(0, firstColumn); column < end; column++)
        window.push((row * input.width + column) * input.channels + (j % output.channels))
    }
    visit(window, j)
  }
}
