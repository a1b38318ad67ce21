// Convolutions compute on images that have their zeros round them, so that every window is whole.

import { ABOVE, CHANNELS, HEIGHT, LEFT, PLACES, STRIDES, WIDTH, WINDOW } from './imageLayers'
import { FILTERS } from './imageLayers'
import { field, UNITS } from './layers'

/** Pixels that the windows of a layer reach over, from the first row to the last: at least the image's own. */
export function paddedHeight(entry: usize): usize {
  const places = field(entry, UNITS) / (field(entry, PLACES) * field(entry, FILTERS))
  return reach(entry, places, field(entry, ABOVE) + field(entry, HEIGHT))
}

export function paddedWidth(entry: usize): usize {
  return reach(entry, field(entry, PLACES), field(entry, LEFT) + field(entry, WIDTH))
}

function reach(entry: usize, places: usize, image: usize): usize {
  return max((places - 1) * field(entry, STRIDES) + field(entry, WINDOW), image)
}

export function isPadded(entry: usize): bool {
  return paddedWidth(entry) != field(entry, WIDTH) || paddedHeight(entry) != field(entry, HEIGHT)
}

/** Copies an image whose rows of samples are `bytes` long to `out`, with zeros round it. */
export function pad(entry: usize, x: usize, out: usize, bytes: usize): void {
  const pixel = field(entry, CHANNELS) * bytes
  const line = field(entry, WIDTH) * pixel
  const width = paddedWidth(entry) * pixel
  memory.fill(out, 0, paddedHeight(entry) * width)
  out += field(entry, ABOVE) * width + field(entry, LEFT) * pixel
  for (let row = field(entry, HEIGHT); row > 0; row--, x += line, out += width) memory.copy(out, x, line)
}

/** Copies the image out of its zeros. */
export function unpad(entry: usize, from: usize, out: usize, bytes: usize): void {
  const pixel = field(entry, CHANNELS) * bytes
  const line = field(entry, WIDTH) * pixel
  const width = paddedWidth(entry) * pixel
  from += field(entry, ABOVE) * width + field(entry, LEFT) * pixel
  for (let row = field(entry, HEIGHT); row > 0; row--, out += line, from += width)
    memory.copy(out, from, line)
}
