/** `valid`: windows stay within the image. `same`: zeros round the image let stride 1 keep its size. */
export type Padding = 'valid' | 'same'

/** How a window slides along one axis of an image. */
export interface SlidingWindow {
  /** Places of the window; 0 where it is larger than the image and may not reach beyond it. */
  readonly places: number
  /** Pixels by which the first window begins before the image: 0 for `valid`. */
  readonly before: number
}

/**
 * Places of a window of `size` pixels along `length` pixels in steps of `stride`, all whole numbers from 1, as
 * TensorFlow has them (tensorflow.org/api_docs/python/tf/nn, "Notes on padding"): `valid` gives
 * floor((length - size) / stride) + 1, `same` gives ceil(length / stride) and pads
 * (places - 1) stride + size - length pixels, of an odd number one more behind than before.
 */
export function slidingWindow(length: number, size: number, stride: number, padding: Padding): SlidingWindow {
  if (padding === 'valid') return { places: Math.max(0, Math.floor((length - size) / stride) + 1), before: 0 }
  const places = Math.ceil(length / stride)
  const padded = Math.max(0, (places - 1) * stride + size - length)
  return { places, before: Math.floor(padded / 2) }
}
