// The one product of all dense passes. Rows of `lanes` samples lie `stride` bytes apart; the weight from
// row r of x to row o of `out` is at `w + r * wIn + o * wOut` (bytes), so that the same code multiplies by a
// matrix and by its transpose. Four rows by eight samples are kept in registers.

/**
 * out[o] = start[o] + sum over r of x[r] w[r, o], for `outputs` rows of `bytes` each. `start` is the address
 * of one number per output row, or 0 for zeros.
 */
export function multiply(
  out: usize,
  outStride: usize,
  outputs: usize,
  x: usize,
  xStride: usize,
  inputs: usize,
  w: usize,
  wIn: usize,
  wOut: usize,
  start: usize,
  bytes: usize,
): void {
  const end = x + inputs * xStride
  let o: usize = 0
  for (; o + 4 <= outputs; o += 4) {
    let at: usize = 0
    for (; at + 32 <= bytes; at += 32)
      fourByTwo(out + at, outStride, x + at, end + at, xStride, w, wIn, wOut, start)
    if (at < bytes) fourByOne(out + at, outStride, x + at, end + at, xStride, w, wIn, wOut, start)
    out += 4 * outStride
    w += 4 * wOut
    if (start) start += 16
  }
  for (; o < outputs; o++) {
    let at: usize = 0
    for (; at + 32 <= bytes; at += 32) oneByTwo(out + at, x + at, end + at, xStride, w, wIn, start)
    if (at < bytes) oneByOne(out + at, x + at, end + at, xStride, w, wIn, start)
    out += outStride
    w += wOut
    if (start) start += 4
  }
}

function startOf(start: usize): v128 {
  return start ? v128.load32_splat(start) : f32x4.splat(0)
}

function fourByTwo(
  out: usize,
  outStride: usize,
  x: usize,
  end: usize,
  xStride: usize,
  w: usize,
  wIn: usize,
  wOut: usize,
  start: usize,
): void {
  let a0 = f32x4.splat(0)
  let b0 = a0
  let c0 = a0
  let d0 = a0
  if (start) {
    a0 = v128.load32_splat(start)
    b0 = v128.load32_splat(start, 4)
    c0 = v128.load32_splat(start, 8)
    d0 = v128.load32_splat(start, 12)
  }
  let a1 = a0
  let b1 = b0
  let c1 = c0
  let d1 = d0
  const w2 = wOut * 2
  const w3 = wOut * 3
  for (; x < end; x += xStride, w += wIn) {
    const x0 = v128.load(x)
    const x1 = v128.load(x, 16)
    let factor = v128.load32_splat(w)
    a0 = f32x4.add(a0, f32x4.mul(x0, factor))
    a1 = f32x4.add(a1, f32x4.mul(x1, factor))
    factor = v128.load32_splat(w + wOut)
    b0 = f32x4.add(b0, f32x4.mul(x0, factor))
    b1 = f32x4.add(b1, f32x4.mul(x1, factor))
    factor = v128.load32_splat(w + w2)
    c0 = f32x4.add(c0, f32x4.mul(x0, factor))
    c1 = f32x4.add(c1, f32x4.mul(x1, factor))
    factor = v128.load32_splat(w + w3)
    d0 = f32x4.add(d0, f32x4.mul(x0, factor))
    d1 = f32x4.add(d1, f32x4.mul(x1, factor))
  }
  v128.store(out, a0)
  v128.store(out, a1, 16)
  out += outStride
  v128.store(out, b0)
  v128.store(out, b1, 16)
  out += outStride
  v128.store(out, c0)
  v128.store(out, c1, 16)
  out += outStride
  v128.store(out, d0)
  v128.store(out, d1, 16)
}

function fourByOne(
  out: usize,
  outStride: usize,
  x: usize,
  end: usize,
  xStride: usize,
  w: usize,
  wIn: usize,
  wOut: usize,
  start: usize,
): void {
  let a = f32x4.splat(0)
  let b = a
  let c = a
  let d = a
  if (start) {
    a = v128.load32_splat(start)
    b = v128.load32_splat(start, 4)
    c = v128.load32_splat(start, 8)
    d = v128.load32_splat(start, 12)
  }
  const w2 = wOut * 2
  const w3 = wOut * 3
  for (; x < end; x += xStride, w += wIn) {
    const x0 = v128.load(x)
    a = f32x4.add(a, f32x4.mul(x0, v128.load32_splat(w)))
    b = f32x4.add(b, f32x4.mul(x0, v128.load32_splat(w + wOut)))
    c = f32x4.add(c, f32x4.mul(x0, v128.load32_splat(w + w2)))
    d = f32x4.add(d, f32x4.mul(x0, v128.load32_splat(w + w3)))
  }
  v128.store(out, a)
  v128.store(out + outStride, b)
  v128.store(out + 2 * outStride, c)
  v128.store(out + 3 * outStride, d)
}

function oneByTwo(
  out: usize,
  x: usize,
  end: usize,
  xStride: usize,
  w: usize,
  wIn: usize,
  start: usize,
): void {
  let a0 = startOf(start)
  let a1 = a0
  for (; x < end; x += xStride, w += wIn) {
    const factor = v128.load32_splat(w)
    a0 = f32x4.add(a0, f32x4.mul(v128.load(x), factor))
    a1 = f32x4.add(a1, f32x4.mul(v128.load(x, 16), factor))
  }
  v128.store(out, a0)
  v128.store(out, a1, 16)
}

function oneByOne(
  out: usize,
  x: usize,
  end: usize,
  xStride: usize,
  w: usize,
  wIn: usize,
  start: usize,
): void {
  let a = startOf(start)
  for (; x < end; x += xStride, w += wIn) {
    a = f32x4.add(a, f32x4.mul(v128.load(x), v128.load32_splat(w)))
  }
  v128.store(out, a)
}
