import type { PlacedPooling2D } from '../../../spec/imageLayers.ts'
import { isInside, numberAt, pixelsOf, windowOf, type Pixel } from './slidingPlace.ts'

/** How one pixel of a pooled map comes about. */
export interface PoolingAt {
  /** Numbers of the window, row by row; those outside the image do not count. */
  readonly cells: readonly { readonly value: number; readonly inside: boolean }[]
  /** The first cell that holds the largest number; `null` for a mean. */
  readonly largest: number | null
  /** Cells inside the image. */
  readonly count: number
  readonly sum: number
  /** The largest number or the mean. */
  readonly value: number
}

/** As `maxPooling2dForward` and `averagePooling2dForward` have it, of one window of one channel. */
export function poolingAt(
  layer: PlacedPooling2D,
  input: ArrayLike<number>,
  channel: number,
  place: Pixel,
): PoolingAt {
  const cells = pixelsOf(windowOf(layer, place)).map((at) => ({
    value: numberAt(input, layer.input, at, channel),
    inside: isInside(layer.input, at),
  }))
  const inside = cells.filter((cell) => cell.inside)
  const sum = inside.reduce((total, { value }) => total + value, 0)
  const count = inside.length
  if (layer.kind === 'average_pooling2d') return { cells, largest: null, count, sum, value: sum / count }
  const value = Math.max(...inside.map((cell) => cell.value))
  const largest = cells.findIndex((cell) => cell.inside && cell.value === value)
  return { cells, largest, count, sum, value }
}
