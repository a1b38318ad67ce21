import { field, INPUTS, KERNEL, UNITS } from './layers'
import { gradients, parameters } from './memory'
import { multiply } from './multiply'
import { multiplyBackOne, multiplyOne, outerOne } from './oneSample'
import { outer, rowSums } from './outer'

/** Length of the rows of a chunk of one sample, whose numbers lie back to back; all others are whole vectors. */
export const ONE: usize = 4

/** z = x W + b for a chunk whose rows are `bytes` long; the rows of x are `xStride` apart. */
export function denseForward(entry: usize, x: usize, xStride: usize, z: usize, bytes: usize): void {
  const inputs = field(entry, INPUTS)
  const units = field(entry, UNITS)
  const kernel = parameters + field(entry, KERNEL)
  const row = units << 2
  if (bytes == ONE) multiplyOne(z, x, inputs, kernel, units)
  else multiply(z, bytes, units, x, xStride, inputs, kernel, row, 4, kernel + inputs * row, bytes)
}

/** dx = dz W^T */
export function denseBackward(entry: usize, dz: usize, dx: usize, bytes: usize): void {
  const inputs = field(entry, INPUTS)
  const units = field(entry, UNITS)
  const kernel = parameters + field(entry, KERNEL)
  if (bytes == ONE) multiplyBackOne(dx, dz, inputs, kernel, units)
  else multiply(dx, bytes, inputs, dz, bytes, units, kernel, 4, units << 2, 0, bytes)
}

/** dW = x^T dz and db = sum of dz, written to the gradients or added to them. */
export function denseGradients(
  entry: usize,
  x: usize,
  xStride: usize,
  dz: usize,
  bytes: usize,
  accumulate: bool,
): void {
  const inputs = field(entry, INPUTS)
  const units = field(entry, UNITS)
  const out = gradients + field(entry, KERNEL)
  if (bytes == ONE) {
    outerOne(out, x, inputs, dz, units, accumulate)
    return
  }
  outer(out, x, xStride, inputs, dz, bytes, units, bytes, accumulate)
  rowSums(out + ((inputs * units) << 2), dz, bytes, units, bytes, accumulate)
}
