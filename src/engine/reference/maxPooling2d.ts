import type { PlacedPooling2D } from '../../spec/imageLayers.ts'
import { eachPoolingWindow } from './poolingWindows.ts'

/** The largest number of every window of one image, channel by channel; padding never is the largest. */
export function maxPooling2dForward(layer: PlacedPooling2D, x: Float64Array, a: Float64Array): void {
  eachPoolingWindow(layer, (window, j) => {
    a[j] = x[firstLargest(window, x)]!
  })
}

/** Writes to `dx` the slopes by `x`: that of a window goes to its largest number, of equal ones to the first. */
export function maxPooling2dBackward(
  layer: PlacedPooling2D,
  x: Float64Array,
  da: Float64Array,
  dx: Float64Array,
): void {
  dx.fill(0)
  eachPoolingWindow(layer, (window, j) => {
    dx[firstLargest(window, x)]! += da[j]!
  })
}

function firstLargest(window: readonly number[], x: Float64Array): number {
  return window.reduce((best, i) => (x[i]! > x[best]! ? i : best))
}
