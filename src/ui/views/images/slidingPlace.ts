import type { ImageShape, PlacedConv2D, PlacedPooling2D } from '../../../spec/imageLayers.ts'
import { slidingWindow } from '../../../spec/slidingWindow.ts'

export type SlidingLayer = PlacedConv2D | PlacedPooling2D

/** A pixel of an image, or a place of the window that slides over it. */
export interface Pixel {
  readonly row: number
  readonly column: number
}

/** Where a window lies; with padding `same` it may begin before the image, and reach beyond it. */
export interface PlacedWindow {
  readonly top: number
  readonly left: number
  readonly size: number
}

export const isSliding = (layer: { readonly kind: string }): layer is SlidingLayer =>
  layer.kind === 'conv2d' || layer.kind === 'max_pooling2d' || layer.kind === 'average_pooling2d'

/** Side of a layer's window, in pixels. */
export function windowSize(layer: SlidingLayer): number {
  return layer.kind === 'conv2d' ? layer.kernelSize : layer.poolSize
}

/** The window whose result is pixel `place` of what the layer hands on. */
export function windowOf(layer: SlidingLayer, { row, column }: Pixel): PlacedWindow {
  const { input, strides, padding } = layer
  const size = windowSize(layer)
  return {
    top: row * strides - slidingWindow(input.height, size, strides, padding).before,
    left: column * strides - slidingWindow(input.width, size, strides, padding).before,
    size,
  }
}

/** The place whose window has its middle nearest to `pixel` of the input. */
export function placeNear(layer: SlidingLayer, pixel: Pixel): Pixel {
  const { top, left, size } = windowOf(layer, { row: 0, column: 0 })
  const along = (at: number, first: number) => Math.round((at - (size - 1) / 2 - first) / layer.strides)
  return within(layer.output, { row: along(pixel.row, top), column: along(pixel.column, left) })
}

/** The pixel of an image of this shape that is nearest to `pixel`. */
export function within({ height, width }: ImageShape, { row, column }: Pixel): Pixel {
  return {
    row: Math.max(0, Math.min(height - 1, row)),
    column: Math.max(0, Math.min(width - 1, column)),
  }
}

/** A place of an image of any size, as shares of its height and width from 0 to below 1. */
export interface Share {
  readonly down: number
  readonly along: number
}

type Size = Pick<ImageShape, 'height' | 'width'>

/** The middle of a pixel, so that `pixelAtShare` finds the pixel again. */
export function shareOf({ height, width }: Size, { row, column }: Pixel): Share {
  return { down: (row + 0.5) / height, along: (column + 0.5) / width }
}

/** The pixel in which a place lies. */
export function pixelAtShare({ height, width }: Size, { down, along }: Share): Pixel {
  return { row: Math.floor(down * height), column: Math.floor(along * width) }
}

/** The next place `by` steps on, row by row; behind the last one it begins again, and the other way round. */
export function steppedPlace({ height, width }: ImageShape, { row, column }: Pixel, by: number): Pixel {
  const places = height * width
  const place = (((row * width + column + by) % places) + places) % places
  return { row: Math.floor(place / width), column: place % width }
}

/** The number of a pixel of one channel, channels last; 0 outside the image, which is what padding is. */
export function numberAt(
  values: ArrayLike<number>,
  { height, width, channels }: ImageShape,
  { row, column }: Pixel,
  channel: number,
): number {
  if (!isInside({ height, width }, { row, column })) return 0
  return values[(row * width + column) * channels + channel] ?? 0
}

export function isInside({ height, width }: Size, pixel: Pixel): boolean {
  const { row, column } = pixel
  return row >= 0 && row < height && column >= 0 && column < width
}

/** The pixels of a window, row by row. */
export function pixelsOf({ top, left, size }: PlacedWindow): Pixel[] {
  return Array.from({ length: size * size }, (_, i) => ({
    row: top + Math.floor(i / size),
    column: left + (i % size),
  }))
}
