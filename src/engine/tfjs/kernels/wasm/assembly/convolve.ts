// The sums of a convolution at one place of its window. Rows of samples are `bytes` long, a multiple of 32; the
// window's rows lie in `runs` runs of `run` bytes, `line` bytes apart. The weight from the window's row r to
// filter f is at `w + r * wRow + 4 f`, in the order in which the rows come.

/** out[f] = bias[f] + sum over the window's rows of x[r] w[r, f] */
export function convolvePlace(
  out: usize,
  filters: usize,
  x: usize,
  runs: usize,
  run: usize,
  line: usize,
  w: usize,
  bias: usize,
  bytes: usize,
): void {
  const wRow = filters << 2
  let f: usize = 0
  for (; f + 4 <= filters; f += 4) {
    for (let at: usize = 0; at < bytes; at += 32)
      fourFilters(out + at, x + at, runs, run, line, w, wRow, bias, bytes)
    out += 4 * bytes
    w += 16
    bias += 16
  }
  for (; f < filters; f++) {
    for (let at: usize = 0; at < bytes; at += 32)
      oneFilter(out + at, x + at, runs, run, line, w, wRow, bias, bytes)
    out += bytes
    w += 4
    bias += 4
  }
}

function fourFilters(
  out: usize,
  x: usize,
  runs: usize,
  run: usize,
  line: usize,
  w: usize,
  wRow: usize,
  bias: usize,
  bytes: usize,
): void {
  let a0 = v128.load32_splat(bias)
  let b0 = v128.load32_splat(bias, 4)
  let c0 = v128.load32_splat(bias, 8)
  let d0 = v128.load32_splat(bias, 12)
  let a1 = a0
  let b1 = b0
  let c1 = c0
  let d1 = d0
  for (; runs > 0; runs--, x += line) {
    for (let row = x, end = x + run; row < end; row += bytes, w += wRow) {
      const x0 = v128.load(row)
      const x1 = v128.load(row, 16)
      let factor = v128.load32_splat(w)
      a0 = f32x4.add(a0, f32x4.mul(x0, factor))
      a1 = f32x4.add(a1, f32x4.mul(x1, factor))
      factor = v128.load32_splat(w, 4)
      b0 = f32x4.add(b0, f32x4.mul(x0, factor))
      b1 = f32x4.add(b1, f32x4.mul(x1, factor))
      factor = v128.load32_splat(w, 8)
      c0 = f32x4.add(c0, f32x4.mul(x0, factor))
      c1 = f32x4.add(c1, f32x4.mul(x1, factor))
      factor = v128.load32_splat(w, 12)
      d0 = f32x4.add(d0, f32x4.mul(x0, factor))
      d1 = f32x4.add(d1, f32x4.mul(x1, factor))
    }
  }
  v128.store(out, a0)
  v128.store(out, a1, 16)
  out += bytes
  v128.store(out, b0)
  v128.store(out, b1, 16)
  out += bytes
  v128.store(out, c0)
  v128.store(out, c1, 16)
  out += bytes
  v128.store(out, d0)
  v128.store(out, d1, 16)
}

function oneFilter(
  out: usize,
  x: usize,
  runs: usize,
  run: usize,
  line: usize,
  w: usize,
  wRow: usize,
  bias: usize,
  bytes: usize,
): void {
  let a0 = v128.load32_splat(bias)
  let a1 = a0
  for (; runs > 0; runs--, x += line) {
    for (let row = x, end = x + run; row < end; row += bytes, w += wRow) {
      const factor = v128.load32_splat(w)
      a0 = f32x4.add(a0, f32x4.mul(v128.load(row), factor))
      a1 = f32x4.add(a1, f32x4.mul(v128.load(row, 16), factor))
    }
  }
  v128.store(out, a0)
  v128.store(out, a1, 16)
}

/** dx[r] += sum over the filters of w[r, f] dz[f], for the rows of one run from `dx` up to `end` */
export function spreadRun(dx: usize, end: usize, dz: usize, filters: usize, w: usize, bytes: usize): void {
  const wRow = filters << 2
  const dzEnd = filters * bytes
  for (; dx + 4 * bytes <= end; dx += 4 * bytes, w += 4 * wRow) {
    for (let at: usize = 0; at < bytes; at += 32)
      spreadFour(dx + at, dz + at, dz + at + dzEnd, w, wRow, bytes)
  }
  for (; dx < end; dx += bytes, w += wRow) {
    for (let at: usize = 0; at < bytes; at += 32) spreadOne(dx + at, dz + at, dz + at + dzEnd, w, bytes)
  }
}

function spreadFour(dx: usize, dz: usize, end: usize, w: usize, wRow: usize, bytes: usize): void {
  const dx1 = dx + bytes
  const dx2 = dx1 + bytes
  const dx3 = dx2 + bytes
  let a0 = v128.load(dx)
  let a1 = v128.load(dx, 16)
  let b0 = v128.load(dx1)
  let b1 = v128.load(dx1, 16)
  let c0 = v128.load(dx2)
  let c1 = v128.load(dx2, 16)
  let d0 = v128.load(dx3)
  let d1 = v128.load(dx3, 16)
  const w2 = wRow * 2
  const w3 = wRow * 3
  for (; dz < end; dz += bytes, w += 4) {
    const s0 = v128.load(dz)
    const s1 = v128.load(dz, 16)
    let factor = v128.load32_splat(w)
    a0 = f32x4.add(a0, f32x4.mul(s0, factor))
    a1 = f32x4.add(a1, f32x4.mul(s1, factor))
    factor = v128.load32_splat(w + wRow)
    b0 = f32x4.add(b0, f32x4.mul(s0, factor))
    b1 = f32x4.add(b1, f32x4.mul(s1, factor))
    factor = v128.load32_splat(w + w2)
    c0 = f32x4.add(c0, f32x4.mul(s0, factor))
    c1 = f32x4.add(c1, f32x4.mul(s1, factor))
    factor = v128.load32_splat(w + w3)
    d0 = f32x4.add(d0, f32x4.mul(s0, factor))
    d1 = f32x4.add(d1, f32x4.mul(s1, factor))
  }
  v128.store(dx, a0)
  v128.store(dx, a1, 16)
  v128.store(dx1, b0)
  v128.store(dx1, b1, 16)
  v128.store(dx2, c0)
  v128.store(dx2, c1, 16)
  v128.store(dx3, d0)
  v128.store(dx3, d1, 16)
}

function spreadOne(dx: usize, dz: usize, end: usize, w: usize, bytes: usize): void {
  let a0 = v128.load(dx)
  let a1 = v128.load(dx, 16)
  for (; dz < end; dz += bytes, w += 4) {
    const factor = v128.load32_splat(w)
    a0 = f32x4.add(a0, f32x4.mul(v128.load(dz), factor))
    a1 = f32x4.add(a1, f32x4.mul(v128.load(dz, 16), factor))
  }
  v128.store(dx, a0)
  v128.store(dx, a1, 16)
}
