// Gradients of a dense layer: for every weight the sum over samples of x[i] dz[j]. Two rows of x by four
// rows of dz are kept in registers. Rows of samples are `bytes` long.

import { sum, sums } from './maths'

/**
 * Writes the slopes of a kernel of `inputs` x `units` (row-major) at `out`, or adds them to what is there.
 */
export function outer(
  out: usize,
  x: usize,
  xStride: usize,
  inputs: usize,
  dz: usize,
  dzStride: usize,
  units: usize,
  bytes: usize,
  accumulate: bool,
): void {
  const row = units << 2
  let j: usize = 0
  for (; j + 4 <= units; j += 4) {
    let at = out
    let from = x
    let i: usize = 0
    for (; i + 2 <= inputs; i += 2) {
      twoByFour(at, row, from, xStride, dz, dzStride, bytes, accumulate)
      at += 2 * row
      from += 2 * xStride
    }
    if (i < inputs) oneByFour(at, from, dz, dzStride, bytes, accumulate)
    out += 16
    dz += 4 * dzStride
  }
  for (; j < units; j++) {
    let at = out
    let from = x
    let i: usize = 0
    for (; i + 4 <= inputs; i += 4) {
      fourByOne(at, row, from, xStride, dz, bytes, accumulate)
      at += 4 * row
      from += 4 * xStride
    }
    for (; i < inputs; i++) {
      put(at, oneByOne(from, dz, bytes), accumulate)
      at += row
      from += xStride
    }
    out += 4
    dz += dzStride
  }
}

/** Writes the slopes of `units` biases, or adds them: the sum of every row of dz. */
export function rowSums(
  out: usize,
  dz: usize,
  dzStride: usize,
  units: usize,
  bytes: usize,
  accumulate: bool,
): void {
  let j: usize = 0
  for (; j + 4 <= units; j += 4) {
    let a = f32x4.splat(0)
    let b = a
    let c = a
    let d = a
    for (let at = dz, end = dz + bytes; at < end; at += 16) {
      a = f32x4.add(a, v128.load(at))
      b = f32x4.add(b, v128.load(at + dzStride))
      c = f32x4.add(c, v128.load(at + 2 * dzStride))
      d = f32x4.add(d, v128.load(at + 3 * dzStride))
    }
    putFour(out, sums(a, b, c, d), accumulate)
    out += 16
    dz += 4 * dzStride
  }
  for (; j < units; j++) {
    let a = f32x4.splat(0)
    for (let at = dz, end = dz + bytes; at < end; at += 16) a = f32x4.add(a, v128.load(at))
    put(out, sum(a), accumulate)
    out += 4
    dz += dzStride
  }
}

function put(out: usize, value: f32, accumulate: bool): void {
  store<f32>(out, accumulate ? load<f32>(out) + value : value)
}

function putFour(out: usize, values: v128, accumulate: bool): void {
  v128.store(out, accumulate ? f32x4.add(v128.load(out), values) : values)
}

function twoByFour(
  out: usize,
  row: usize,
  x: usize,
  xStride: usize,
  dz: usize,
  dzStride: usize,
  bytes: usize,
  accumulate: bool,
): void {
  let a0 = f32x4.splat(0)
  let b0 = a0
  let c0 = a0
  let d0 = a0
  let a1 = a0
  let b1 = a0
  let c1 = a0
  let d1 = a0
  const dz1 = dz + dzStride
  const dz2 = dz1 + dzStride
  const dz3 = dz2 + dzStride
  const next = x + xStride
  for (let at: usize = 0; at < bytes; at += 16) {
    const x0 = v128.load(x + at)
    const x1 = v128.load(next + at)
    let slope = v128.load(dz + at)
    a0 = f32x4.add(a0, f32x4.mul(x0, slope))
    a1 = f32x4.add(a1, f32x4.mul(x1, slope))
    slope = v128.load(dz1 + at)
    b0 = f32x4.add(b0, f32x4.mul(x0, slope))
    b1 = f32x4.add(b1, f32x4.mul(x1, slope))
    slope = v128.load(dz2 + at)
    c0 = f32x4.add(c0, f32x4.mul(x0, slope))
    c1 = f32x4.add(c1, f32x4.mul(x1, slope))
    slope = v128.load(dz3 + at)
    d0 = f32x4.add(d0, f32x4.mul(x0, slope))
    d1 = f32x4.add(d1, f32x4.mul(x1, slope))
  }
  putFour(out, sums(a0, b0, c0, d0), accumulate)
  putFour(out + row, sums(a1, b1, c1, d1), accumulate)
}

function oneByFour(out: usize, x: usize, dz: usize, dzStride: usize, bytes: usize, accumulate: bool): void {
  let a = f32x4.splat(0)
  let b = a
  let c = a
  let d = a
  for (const end = x + bytes; x < end; x += 16, dz += 16) {
    const x0 = v128.load(x)
    a = f32x4.add(a, f32x4.mul(x0, v128.load(dz)))
    b = f32x4.add(b, f32x4.mul(x0, v128.load(dz + dzStride)))
    c = f32x4.add(c, f32x4.mul(x0, v128.load(dz + 2 * dzStride)))
    d = f32x4.add(d, f32x4.mul(x0, v128.load(dz + 3 * dzStride)))
  }
  putFour(out, sums(a, b, c, d), accumulate)
}

function fourByOne(
  out: usize,
  row: usize,
  x: usize,
  xStride: usize,
  dz: usize,
  bytes: usize,
  accumulate: bool,
): void {
  let a = f32x4.splat(0)
  let b = a
  let c = a
  let d = a
  for (const end = dz + bytes; dz < end; x += 16, dz += 16) {
    const slope = v128.load(dz)
    a = f32x4.add(a, f32x4.mul(slope, v128.load(x)))
    b = f32x4.add(b, f32x4.mul(slope, v128.load(x + xStride)))
    c = f32x4.add(c, f32x4.mul(slope, v128.load(x + 2 * xStride)))
    d = f32x4.add(d, f32x4.mul(slope, v128.load(x + 3 * xStride)))
  }
  const total = sums(a, b, c, d)
  put(out, f32x4.extract_lane(total, 0), accumulate)
  put(out + row, f32x4.extract_lane(total, 1), accumulate)
  put(out + 2 * row, f32x4.extract_lane(total, 2), accumulate)
  put(out + 3 * row, f32x4.extract_lane(total, 3), accumulate)
}

function oneByOne(x: usize, dz: usize, bytes: usize): f32 {
  let a = f32x4.splat(0)
  for (const end = x + bytes; x < end; x += 16, dz += 16)
    a = f32x4.add(a, f32x4.mul(v128.load(x), v128.load(dz)))
  return sum(a)
}
