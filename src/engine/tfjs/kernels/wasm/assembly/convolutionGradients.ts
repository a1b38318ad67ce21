// Gradients of a convolution along one line of places: for every weight the sum over places and samples of x dz,
// added to a vector of its own, a sum per lane. Two rows of the window by four filters are kept in registers.

/**
 * The row of the window at `x0`, and the one at `x1` where it is not 0, with all filters: `sums` are those of the
 * first row, `sums + sumRow` of the second. From place to place x is `xStep` bytes further.
 */
export function addLine(
  sums: usize,
  sumRow: usize,
  x0: usize,
  x1: usize,
  xStep: usize,
  dz: usize,
  filters: usize,
  places: usize,
  bytes: usize,
): void {
  const dzStep = filters * bytes
  let f: usize = 0
  for (; f + 4 <= filters; f += 4, sums += 64, dz += 4 * bytes) {
    if (x1) twoByFour(sums, sums + sumRow, x0, x1, xStep, dz, dzStep, places, bytes)
    else oneByFour(sums, x0, xStep, dz, dzStep, places, bytes)
  }
  for (; f < filters; f++, sums += 16, dz += bytes) {
    oneByOne(sums, x0, xStep, dz, dzStep, places, bytes)
    if (x1) oneByOne(sums + sumRow, x1, xStep, dz, dzStep, places, bytes)
  }
}

function twoByFour(
  sums: usize,
  next: usize,
  x0: usize,
  x1: usize,
  xStep: usize,
  dz: usize,
  dzStep: usize,
  places: usize,
  bytes: usize,
): void {
  let a0 = v128.load(sums)
  let b0 = v128.load(sums, 16)
  let c0 = v128.load(sums, 32)
  let d0 = v128.load(sums, 48)
  let a1 = v128.load(next)
  let b1 = v128.load(next, 16)
  let c1 = v128.load(next, 32)
  let d1 = v128.load(next, 48)
  const twice = bytes << 1
  const thrice = twice + bytes
  for (; places > 0; places--, x0 += xStep, x1 += xStep, dz += dzStep) {
    for (let at: usize = 0; at < bytes; at += 16) {
      const first = v128.load(x0 + at)
      const second = v128.load(x1 + at)
      const from = dz + at
      let slope = v128.load(from)
      a0 = f32x4.add(a0, f32x4.mul(first, slope))
      a1 = f32x4.add(a1, f32x4.mul(second, slope))
      slope = v128.load(from + bytes)
      b0 = f32x4.add(b0, f32x4.mul(first, slope))
      b1 = f32x4.add(b1, f32x4.mul(second, slope))
      slope = v128.load(from + twice)
      c0 = f32x4.add(c0, f32x4.mul(first, slope))
      c1 = f32x4.add(c1, f32x4.mul(second, slope))
      slope = v128.load(from + thrice)
      d0 = f32x4.add(d0, f32x4.mul(first, slope))
      d1 = f32x4.add(d1, f32x4.mul(second, slope))
    }
  }
  v128.store(sums, a0)
  v128.store(sums, b0, 16)
  v128.store(sums, c0, 32)
  v128.store(sums, d0, 48)
  v128.store(next, a1)
  v128.store(next, b1, 16)
  v128.store(next, c1, 32)
  v128.store(next, d1, 48)
}

function oneByFour(
  sums: usize,
  x: usize,
  xStep: usize,
  dz: usize,
  dzStep: usize,
  places: usize,
  bytes: usize,
): void {
  let a = v128.load(sums)
  let b = v128.load(sums, 16)
  let c = v128.load(sums, 32)
  let d = v128.load(sums, 48)
  const twice = bytes << 1
  const thrice = twice + bytes
  for (; places > 0; places--, x += xStep, dz += dzStep) {
    for (let at: usize = 0; at < bytes; at += 16) {
      const value = v128.load(x + at)
      const from = dz + at
      a = f32x4.add(a, f32x4.mul(value, v128.load(from)))
      b = f32x4.add(b, f32x4.mul(value, v128.load(from + bytes)))
      c = f32x4.add(c, f32x4.mul(value, v128.load(from + twice)))
      d = f32x4.add(d, f32x4.mul(value, v128.load(from + thrice)))
    }
  }
  v128.store(sums, a)
  v128.store(sums, b, 16)
  v128.store(sums, c, 32)
  v128.store(sums, d, 48)
}

function oneByOne(
  sums: usize,
  x: usize,
  xStep: usize,
  dz: usize,
  dzStep: usize,
  places: usize,
  bytes: usize,
): void {
  let a = v128.load(sums)
  for (; places > 0; places--, x += xStep, dz += dzStep) {
    for (let at: usize = 0; at < bytes; at += 16)
      a = f32x4.add(a, f32x4.mul(v128.load(x + at), v128.load(dz + at)))
  }
  v128.store(sums, a)
}

/** Adds the slopes of all filters, lane by lane, over `count` places to `sums`: a vector per filter. */
export function addPlaces(sums: usize, dz: usize, filters: usize, count: usize, bytes: usize): void {
  for (; count > 0; count--) {
    for (let f: usize = 0; f < filters; f++, dz += bytes) {
      const out = sums + (f << 4)
      let a0 = v128.load(out)
      let a1 = f32x4.splat(0)
      for (let at: usize = 0; at < bytes; at += 32) {
        a0 = f32x4.add(a0, v128.load(dz + at))
        a1 = f32x4.add(a1, v128.load(dz + at, 16))
      }
      v128.store(out, f32x4.add(a0, a1))
    }
  }
}
