// The dense passes for a batch of one sample. Its numbers lie back to back, so that a vector holds four units
// instead of four samples, three of which would be idle. Kernels are inputs x units, row-major.

import { sum, sums } from './maths'

/** z = b + x W; the bias lies behind the kernel. */
export function multiplyOne(z: usize, x: usize, inputs: usize, kernel: usize, units: usize): void {
  const row = units << 2
  const bias = kernel + inputs * row
  let at: usize = 0
  for (; at + 32 <= row; at += 32) {
    let a = v128.load(bias + at)
    let b = v128.load(bias + at, 16)
    for (let from = x, w = kernel + at; w < bias; from += 4, w += row) {
      const factor = v128.load32_splat(from)
      a = f32x4.add(a, f32x4.mul(factor, v128.load(w)))
      b = f32x4.add(b, f32x4.mul(factor, v128.load(w, 16)))
    }
    v128.store(z + at, a)
    v128.store(z + at, b, 16)
  }
  for (; at + 16 <= row; at += 16) {
    let a = v128.load(bias + at)
    for (let from = x, w = kernel + at; w < bias; from += 4, w += row) {
      a = f32x4.add(a, f32x4.mul(v128.load32_splat(from), v128.load(w)))
    }
    v128.store(z + at, a)
  }
  for (; at < row; at += 4) {
    let a = load<f32>(bias + at)
    for (let from = x, w = kernel + at; w < bias; from += 4, w += row) a += load<f32>(from) * load<f32>(w)
    store<f32>(z + at, a)
  }
}

/** dx = W dz */
export function multiplyBackOne(dx: usize, dz: usize, inputs: usize, kernel: usize, units: usize): void {
  const row = units << 2
  const end = dx + (inputs << 2)
  for (; dx + 16 <= end; dx += 16, kernel += 4 * row) {
    let a = f32x4.splat(0)
    let b = a
    let c = a
    let d = a
    let at: usize = 0
    let w = kernel
    for (; at + 16 <= row; at += 16, w += 16) {
      const slope = v128.load(dz + at)
      a = f32x4.add(a, f32x4.mul(slope, v128.load(w)))
      b = f32x4.add(b, f32x4.mul(slope, v128.load(w + row)))
      c = f32x4.add(c, f32x4.mul(slope, v128.load(w + row * 2)))
      d = f32x4.add(d, f32x4.mul(slope, v128.load(w + row * 3)))
    }
    v128.store(dx, sums(a, b, c, d))
    if (at < row) {
      for (let k: usize = 0; k < 16; k += 4, w += row) addRest(dx + k, w, dz + at, row - at)
    }
  }
  for (; dx < end; dx += 4, kernel += row) {
    let a = f32x4.splat(0)
    let at: usize = 0
    for (; at + 16 <= row; at += 16) a = f32x4.add(a, f32x4.mul(v128.load(dz + at), v128.load(kernel + at)))
    store<f32>(dx, sum(a))
    addRest(dx, kernel + at, dz + at, row - at)
  }
}

/** Adds the products of the last `bytes` of a row, fewer than a vector. */
function addRest(out: usize, w: usize, dz: usize, bytes: usize): void {
  let total = load<f32>(out)
  for (let at: usize = 0; at < bytes; at += 4) total += load<f32>(dz + at) * load<f32>(w + at)
  store<f32>(out, total)
}

/** dW[i, j] = x[i] dz[j] and db = dz, written from `out` on or added to what is there. */
export function outerOne(
  out: usize,
  x: usize,
  inputs: usize,
  dz: usize,
  units: usize,
  accumulate: bool,
): void {
  const bytes = units << 2
  for (const end = x + (inputs << 2); x < end; x += 4, out += bytes) {
    scaledRow(out, load<f32>(x), dz, bytes, accumulate)
  }
  scaledRow(out, 1, dz, bytes, accumulate)
}

function scaledRow(out: usize, factor: f32, dz: usize, bytes: usize, accumulate: bool): void {
  let at: usize = 0
  for (; at + 16 <= bytes; at += 16) {
    const slopes = f32x4.mul(f32x4.splat(factor), v128.load(dz + at))
    v128.store(out + at, accumulate ? f32x4.add(v128.load(out + at), slopes) : slopes)
  }
  for (; at < bytes; at += 4) {
    const slope = factor * load<f32>(dz + at)
    store<f32>(out + at, accumulate ? load<f32>(out + at) + slope : slope)
  }
}
