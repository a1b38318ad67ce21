// The layer table of a network that takes images: like layers.ts, so that a dense layer is one there as well,
// with more fields. An image is a row of samples per pixel and channel, channels last, so that the rows of a
// flattened image are in order already.

import { DENSE } from './layers'
import { table } from './memory'

export { DENSE }
export const CONV2D: usize = 1
export const MAX_POOLING2D: usize = 2
export const AVERAGE_POOLING2D: usize = 3
export const DROPOUT: usize = 4
export const BATCH_NORMALIZATION: usize = 5

export const IMAGE_ENTRY_BYTES: usize = 64

/** Behind FIRST_UNIT, of convolution and pooling: the image that comes in, */
export const HEIGHT: usize = 24
export const WIDTH: usize = 28
export const CHANNELS: usize = 32
/** the window and its stride, and the pixels by which the first one begins above and left of the image, */
export const WINDOW: usize = 36
export const STRIDES: usize = 40
export const ABOVE: usize = 44
export const LEFT: usize = 48
/** and the places of the window: the width of the image that goes out, and (of UNITS) its channels. */
export const PLACES: usize = 52
export const FILTERS: usize = 56

/** Behind FIRST_UNIT, of dropout: its rate as `takeRate` has it, and the number of its first unit for the mask. */
export const DROP_LIMIT: usize = 24
export const DROP_SCALE: usize = 28
export const MASK_UNIT: usize = 32

/** Behind FIRST_UNIT, of batch normalization: what has a mean of its own, and where its statistics begin. */
export const FEATURES: usize = 24
export const STATISTICS: usize = 28

export function imageEntry(layer: usize): usize {
  return table + layer * IMAGE_ENTRY_BYTES
}
