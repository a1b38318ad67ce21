// Elementary functions of four lanes, from additions, multiplications and divisions alone, so that every
// machine gives the same bits. The bounds are relative errors over all of float32, measured by
// tests/engine/kernels/maths.test.ts. The polynomials are minimax fits (weighted least squares, Lawson).

/** Beyond this e^x would leave the normal numbers of float32; arguments are clamped here. */
const EXP_LIMIT: f32 = 87.0
/** 1.5 * 2^23: adding it rounds to the nearest whole number, which is then in the low bits. */
const ROUND: f32 = 12582912.0

/** e^x for |x| <= 87 within 2.5e-7; beyond, the value at the limit. NaN stays NaN. */
export function exp(x: v128): v128 {
  x = f32x4.pmax(f32x4.pmin(x, f32x4.splat(EXP_LIMIT)), f32x4.splat(-EXP_LIMIT))
  const shifted = f32x4.add(f32x4.mul(x, f32x4.splat(1.44269504)), f32x4.splat(ROUND))
  const n = f32x4.sub(shifted, f32x4.splat(ROUND))
  // n ln 2 in two parts, the first exact (Cody & Waite 1980)
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)))
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.1219444e-4)))
  let p = f32x4.splat(0.0013814597623422742)
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.008368716575205326))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.04166838899254799))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.1666652113199234))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.4999999403953552))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1))
  return i32x4.add(p, i32x4.shl(shifted, 23))
}

/** tanh x within 3.5e-7; never beyond 1, which large arguments miss by 2.4e-7. NaN stays NaN. */
export function tanh(x: v128): v128 {
  x = f32x4.pmax(f32x4.pmin(x, f32x4.splat(7.9)), f32x4.splat(-7.9))
  const y = f32x4.mul(x, x)
  let p = f32x4.add(f32x4.mul(y, f32x4.splat(1.542803218512745e-8)), f32x4.splat(2.202328687417321e-5))
  let q = f32x4.add(f32x4.mul(y, f32x4.splat(8.598804015491623e-7)), f32x4.splat(0.0003423654707148671))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(0.00357899465598166))
  q = f32x4.add(f32x4.mul(q, y), f32x4.splat(0.02619224786758423))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(0.1345062255859375))
  q = f32x4.add(f32x4.mul(q, y), f32x4.splat(0.4678395092487335))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(1))
  q = f32x4.add(f32x4.mul(q, y), f32x4.splat(1))
  return f32x4.div(f32x4.mul(x, p), q)
}

/** 1 / (1 + e^-x) within 2.5e-7 for x >= -87; below, the value there. NaN stays NaN. */
export function sigmoid(x: v128): v128 {
  const e = exp(f32x4.neg(f32x4.abs(x)))
  const one = f32x4.splat(1)
  return f32x4.div(v128.bitselect(e, one, f32x4.lt(x, f32x4.splat(0))), f32x4.add(one, e))
}

/** log(1 + x) for 0 <= x <= 1 within 2.5e-7: 2 artanh(x / (2 + x)) as a polynomial. */
export function log1p(x: v128): v128 {
  const s = f32x4.div(x, f32x4.add(f32x4.splat(2), x))
  const y = f32x4.mul(s, s)
  let p = f32x4.add(f32x4.mul(y, f32x4.splat(0.28012019395828247)), f32x4.splat(0.2800179719924927))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(0.4002152681350708))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(0.666664183139801))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(2))
  return f32x4.mul(s, p)
}

/** log(1 + e^x) within 3e-7 for x >= -87. */
export function softplus(x: v128): v128 {
  return f32x4.add(f32x4.pmax(x, f32x4.splat(0)), log1p(exp(f32x4.neg(f32x4.abs(x)))))
}

/** [sum a, sum b, sum c, sum d] */
export function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7))
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7))
  return f32x4.add(v128.shuffle<f64>(ab, cd, 0, 2), v128.shuffle<f64>(ab, cd, 1, 3))
}

/** Sum of the four lanes, added in the order of `sums`. */
export function sum(a: v128): f32 {
  const pairs = f32x4.add(a, v128.shuffle<f64>(a, a, 1, 1))
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1)
}

/** beta^t: the same bits for a given t however training came to it, see `decayed`. */
export function power(beta: f64, t: usize): f64 {
  let result: f64 = 1
  let square = beta
  for (let rest = t & ~63; rest != 0; rest >>= 1) {
    if (rest & 1) result *= square
    square *= square
  }
  for (let k: usize = t & 63; k > 0; k--) result *= beta
  return result
}

/** beta^t from `previous` = beta^(t - 1) by one multiplication where `power` would make it as well. */
export function decayed(beta: f64, t: usize, previous: f64): f64 {
  return (t & 63) == 0 ? power(beta, t) : previous * beta
}
