import type { PlacedPooling2D } from '../../spec/imageLayers.ts'
import { eachPoolingWindow } from './poolingWindows.ts'

/** The mean of every window of one image, channel by channel; padding does not count, as in TensorFlow. */
export function averagePooling2dForward(layer: PlacedPooling2D, x: Float64Array, a: Float64Array): void {
  eachPoolingWindow(layer, (window, j) => {
    a[j] = window.reduce((sum, i) => sum + x[i]!, 0) / window.length
  })
}

/** Writes to `dx` the slopes by `x`: that of a window is shared out evenly. */
export function averagePooling2dBackward(layer: PlacedPooling2D, da: Float64Array, dx: Float64Array): void {
  dx.fill(0)
  eachPoolingWindow(layer, (window, j) => {
    for (const i of window) dx[i]! += da[j]! / window.length
  })
}
