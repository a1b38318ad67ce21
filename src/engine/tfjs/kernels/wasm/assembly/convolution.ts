import { CHANNELS, FILTERS, PLACES, STRIDES, WINDOW } from './imageLayers'
import { laneSums, padded, paddedSlopes } from './imageMemory'
import { addLine, addPlaces } from './convolutionGradients'
import { convolvePlace, spreadRun } from './convolve'
import { field, KERNEL, UNITS } from './layers'
import { sum } from './maths'
import { gradients, parameters } from './memory'
import { isPadded, pad, paddedHeight, paddedWidth, unpad } from './padding'

/** Weights of the kernel without the biases behind them. */
export function weightsOf(entry: usize): usize {
  const window = field(entry, WINDOW)
  return window * window * field(entry, CHANNELS) * field(entry, FILTERS)
}

/** z = x * W + b for a chunk of images whose rows of samples are `bytes` long. */
export function convolutionForward(entry: usize, x: usize, z: usize, bytes: usize): void {
  const filters = field(entry, FILTERS)
  const window = field(entry, WINDOW)
  const places = field(entry, PLACES)
  const pixel = field(entry, CHANNELS) * bytes
  const line = paddedWidth(entry) * pixel
  const kernel = parameters + field(entry, KERNEL)
  const bias = kernel + (weightsOf(entry) << 2)
  const step = field(entry, STRIDES)
  const outPixel = filters * bytes
  if (isPadded(entry)) {
    pad(entry, x, padded, bytes)
    x = padded
  }
  for (const end = z + field(entry, UNITS) * bytes; z < end; x += step * line) {
    for (let place: usize = 0; place < places; place++, z += outPixel)
      convolvePlace(z, filters, x + place * step * pixel, window, window * pixel, line, kernel, bias, bytes)
  }
}

/** dx = dz * W turned round */
export function convolutionBackward(entry: usize, dz: usize, dx: usize, bytes: usize): void {
  const filters = field(entry, FILTERS)
  const window = field(entry, WINDOW)
  const places = field(entry, PLACES)
  const pixel = field(entry, CHANNELS) * bytes
  const line = paddedWidth(entry) * pixel
  const kernel = parameters + field(entry, KERNEL)
  const kernelLine = (weightsOf(entry) / window) << 2
  const step = field(entry, STRIDES)
  const hasPadding = isPadded(entry)
  let out = hasPadding ? paddedSlopes : dx
  memory.fill(out, 0, paddedHeight(entry) * line)
  for (const end = dz + field(entry, UNITS) * bytes; dz < end; out += step * line) {
    for (let place: usize = 0; place < places; place++, dz += filters * bytes) {
      let run = out + place * step * pixel
      for (let k: usize = 0; k < window; k++, run += line)
        spreadRun(run, run + window * pixel, dz, filters, kernel + k * kernelLine, bytes)
    }
  }
  if (hasPadding) unpad(entry, paddedSlopes, dx, bytes)
}

/** The gradients of kernel and biases, written or added to what is there. */
export function convolutionGradients(
  entry: usize,
  x: usize,
  dz: usize,
  bytes: usize,
  accumulate: bool,
): void {
  const filters = field(entry, FILTERS)
  const weights = weightsOf(entry)
  const biasSums = laneSums + (weights << 4)
  memory.fill(laneSums, 0, (weights + filters) << 4)
  if (isPadded(entry)) {
    pad(entry, x, padded, bytes)
    x = padded
  }
  sumLines(entry, x, dz, bytes)
  addPlaces(biasSums, dz, filters, field(entry, UNITS) / filters, bytes)
  let out = gradients + field(entry, KERNEL)
  for (let from = laneSums, end = biasSums + (filters << 4); from < end; from += 16, out += 4) {
    const value = sum(v128.load(from))
    store<f32>(out, accumulate ? load<f32>(out) + value : value)
  }
}

/** Line by line, so that what one line needs stays in the cache for all rows of the window. */
function sumLines(entry: usize, x: usize, dz: usize, bytes: usize): void {
  const filters = field(entry, FILTERS)
  const window = field(entry, WINDOW)
  const places = field(entry, PLACES)
  const channels = field(entry, CHANNELS)
  const pixel = channels * bytes
  const line = paddedWidth(entry) * pixel
  const step = field(entry, STRIDES)
  const run = window * channels
  const count = window * run
  const sumRow = filters << 4
  const dzLine = places * filters * bytes
  for (const end = dz + field(entry, UNITS) * bytes; dz < end; dz += dzLine, x += step * line) {
    let sums = laneSums
    for (let row: usize = 0; row < count; row += 2, sums += 2 * sumRow) {
      const x0 = x + (row / run) * line + (row % run) * bytes
      const next = row + 1
      const x1 = next < count ? x + (next / run) * line + (next % run) * bytes : 0
      addLine(sums, sumRow, x0, x1, step * pixel, dz, filters, places, bytes)
    }
  }
}
