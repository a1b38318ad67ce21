import { field, INPUTS, KERNEL, UNITS } from './layers'
import { gradients, parameters } from './memory'
import { multiply } from './multiply'
import { outer, rowSums } from './outer'

/** z = x W + b for a chunk whose rows are `bytes` long; the rows of x are `xStride` apart. */
export function denseForward(entry: usize, x: usize, xStride: usize, z: usize, bytes: usize): void {
  const inputs = field(entry, INPUTS)
  const units = field(entry, UNITS)
  const kernel = parameters + field(entry, KERNEL)
  const row = units << 2
  multiply(z, bytes, units, x, xStride, inputs, kernel, row, 4, kernel + inputs * row, bytes)
}

/** dx = dz W^T */
export function denseBackward(entry: usize, dz: usize, dx: usize, bytes: usize): void {
  const units = field(entry, UNITS)
  const kernel = parameters + field(entry, KERNEL)
  multiply(dx, bytes, field(entry, INPUTS), dz, bytes, units, kernel, 4, units << 2, 0, bytes)
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
  outer(out, x, xStride, inputs, dz, bytes, units, bytes, accumulate)
  rowSums(out + ((inputs * units) << 2), dz, bytes, units, bytes, accumulate)
}
