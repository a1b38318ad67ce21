// Elementary functions of four lanes, from additions, multiplications and divisions alone, so that every
// machine gives the same bits. The bounds are relative errors, tested by tests/engine/kernels/maths.test.ts. The
// polynomials are minimax fits (weighted least squares after Lawson 1961), evaluated by Horner's rule.
//
// Constants are loaded from memory: as literals, V8 puts each together from two halves at every use.

const EXP: usize = memory.data<f32>([
  -87, 87, 1.44269504, 12582912, 0.693359375, -2.1219444e-4, 0.0013814597623422742, 0.008368716575205326,
  0.04166838899254799, 0.1666652113199234, 0.4999999403953552, 1,
])
const TANH: usize = memory.data<f32>([
  -8.6, 8.6, 1.542803218512745e-8, 2.202328687417321e-5, 0.00357899465598166, 0.1345062255859375,
  8.598804015491623e-7, 0.0003423654707148671, 0.02619224786758423, 0.4678395092487335, 1, -1,
])
const LOG1P: usize = memory.data<f32>([
  0.28012019395828247, 0.2800179719924927, 0.4002152681350708, 0.666664183139801, 2,
])

const LN_2: f32 = 0.69314718

const NORMAL: usize = memory.data<f32>([
  0.3, 0.03567476570606232, -0.1572030484676361, 0.20635344088077545, -0.053683582693338394,
  0.1285615861415863, 0.09991350024938583, 0.1207539513707161, 0.11962930113077164, 0.3989422804,
])
const SINE: usize = memory.data<f32>([
  -8192, 8192, 0.6366197723675814, 12582912, 1.5703125, 4.837512969970703e-4, 7.549789954891882e-8,
  -1.9515295891e-4, 8.3321608736e-3, -0.16666654611, 2.443315711809948e-5, -1.388731625493765e-3,
  4.166664568298827e-2, -0.5, 1,
])

/** Number `index` of a table, in every lane. */
function constant(table: usize, index: usize): v128 {
  return v128.load32_splat(table + (index << 2))
}

/** p y + the next coefficient */
function horner(p: v128, y: v128, table: usize, index: usize): v128 {
  return f32x4.add(f32x4.mul(p, y), constant(table, index))
}

/** NaN stays NaN. */
export function clamp(x: v128, low: v128, high: v128): v128 {
  return f32x4.pmax(f32x4.pmin(x, high), low)
}

/** e^x for |x| <= 87 within 2.5e-7; beyond, the value at the limit. NaN stays NaN. */
export function exp(x: v128): v128 {
  x = clamp(x, constant(EXP, 0), constant(EXP, 1))
  // Adding 1.5 * 2^23 rounds to the nearest whole number n, which is then in the low bits.
  const shifted = f32x4.add(f32x4.mul(x, constant(EXP, 2)), constant(EXP, 3))
  const n = f32x4.sub(shifted, constant(EXP, 3))
  // n ln 2 in two parts, the first exact (Cody & Waite 1980)
  let r = f32x4.sub(x, f32x4.mul(n, constant(EXP, 4)))
  r = f32x4.sub(r, f32x4.mul(n, constant(EXP, 5)))
  let p = horner(constant(EXP, 6), r, EXP, 7)
  p = horner(p, r, EXP, 8)
  p = horner(p, r, EXP, 9)
  p = horner(p, r, EXP, 10)
  p = horner(p, r, EXP, 11)
  p = horner(p, r, EXP, 11)
  return i32x4.add(p, i32x4.shl(shifted, 23))
}

/**
 * tanh x within 3.5e-7; never beyond 1, and exactly 1 from 8.6 on, so that saturated units have slope 0. NaN
 * stays NaN.
 */
export function tanh(x: v128): v128 {
  // The fraction is fitted up to 7.9; a little behind it passes 1.
  x = clamp(x, constant(TANH, 0), constant(TANH, 1))
  const y = f32x4.mul(x, x)
  let p = horner(constant(TANH, 2), y, TANH, 3)
  let q = horner(constant(TANH, 6), y, TANH, 7)
  p = horner(p, y, TANH, 4)
  q = horner(q, y, TANH, 8)
  p = horner(p, y, TANH, 5)
  q = horner(q, y, TANH, 9)
  p = horner(p, y, TANH, 10)
  q = horner(q, y, TANH, 10)
  return clamp(f32x4.div(f32x4.mul(x, p), q), constant(TANH, 11), constant(TANH, 10))
}

/** 1 / (1 + e^-x) within 2.5e-7 for x >= -87; below, the value there. NaN stays NaN. */
export function sigmoid(x: v128): v128 {
  const e = exp(f32x4.neg(f32x4.abs(x)))
  const one = constant(EXP, 11)
  return f32x4.div(v128.bitselect(e, one, f32x4.lt(x, f32x4.splat(0))), f32x4.add(one, e))
}

/** log(1 + x) for 0 <= x <= 1 within 2.5e-7: 2 artanh(x / (2 + x)) as a polynomial. */
export function log1p(x: v128): v128 {
  const s = f32x4.div(x, f32x4.add(constant(LOG1P, 4), x))
  const y = f32x4.mul(s, s)
  let p = horner(constant(LOG1P, 0), y, LOG1P, 1)
  p = horner(p, y, LOG1P, 2)
  p = horner(p, y, LOG1P, 3)
  p = horner(p, y, LOG1P, 4)
  return f32x4.mul(s, p)
}

/** log(1 + x) for 0 <= x <= 1e38 within 3e-7: n ln 2 + log1p(f - 1) with 1 + x = 2^n f. NaN stays NaN. */
export function log1pWide(x: v128): v128 {
  const whole = f32x4.add(constant(EXP, 11), x)
  const n = i32x4.sub(i32x4.shr_u(whole, 23), i32x4.splat(127))
  const f = v128.or(v128.and(whole, i32x4.splat(0x007fffff)), constant(EXP, 11))
  const rest = f32x4.sub(f, constant(EXP, 11))
  // Below 2 the rounding of 1 + x would cost digits of a small x.
  const small = v128.bitselect(x, rest, i32x4.eq(n, i32x4.splat(0)))
  const log = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(n), f32x4.splat(LN_2)), log1p(small))
  return v128.bitselect(log, x, f32x4.eq(x, x))
}

/** log(1 + e^x) within 4e-7 for x >= -87; below, the value there. NaN stays NaN. */
export function softplus(x: v128): v128 {
  const above = f32x4.pmax(x, f32x4.splat(0))
  return f32x4.add(above, log1p(exp(f32x4.neg(f32x4.abs(x)))))
}

/** e^x - 1 = 2 t / (1 - t), t = tanh(x / 2), within 6e-7 for x <= 0. NaN stays NaN. */
export function expm1(x: v128): v128 {
  const t = tanh(f32x4.mul(x, f32x4.splat(0.5)))
  return f32x4.div(f32x4.add(t, t), f32x4.sub(constant(EXP, 11), t))
}

/** e^(-x^2 / 2) / sqrt(2 pi), within 3e-7 + 6e-8 x^2 up to |x| = 13; beyond, the value there. NaN stays NaN. */
export function normalDensity(x: v128): v128 {
  return f32x4.mul(constant(NORMAL, 9), bell(x))
}

/** e^(-x^2 / 2) */
function bell(x: v128): v128 {
  return exp(f32x4.mul(f32x4.mul(x, x), f32x4.splat(-0.5)))
}

/**
 * The normal distribution: the share below x, within 3e-7 absolute, and below 0 within 1e-6 + 1e-7 x^2 of its
 * value up to -13. Phi(-y) = e^(-y^2 / 2) p(t) with t = 1 / (1 + 0.3 y), after Hastings 1955. NaN stays NaN.
 */
export function normal(x: v128): v128 {
  const one = constant(EXP, 11)
  const t = f32x4.div(one, f32x4.add(one, f32x4.mul(constant(NORMAL, 0), f32x4.abs(x))))
  let p = horner(constant(NORMAL, 1), t, NORMAL, 2)
  p = horner(p, t, NORMAL, 3)
  p = horner(p, t, NORMAL, 4)
  p = horner(p, t, NORMAL, 5)
  p = horner(p, t, NORMAL, 6)
  p = horner(p, t, NORMAL, 7)
  p = horner(p, t, NORMAL, 8)
  const tail = f32x4.mul(f32x4.mul(p, t), bell(x))
  return v128.bitselect(f32x4.sub(one, tail), tail, f32x4.gt(x, f32x4.splat(0)))
}

/** sin x within 2e-7 absolute for |x| <= 8192; beyond, the value at the limit. NaN stays NaN. */
export function sine(x: v128): v128 {
  return quarterTurns(x, 0)
}

/** cos x like `sine`. */
export function cosine(x: v128): v128 {
  return quarterTurns(x, 1)
}

/**
 * sin(x + `turns` quarter turns): x less n quarters in three parts (Cody & Waite 1980), then the polynomials
 * of Cephes' sinf and cosf (Moshier 1992) for |r| <= pi / 4.
 */
function quarterTurns(x: v128, turns: i32): v128 {
  x = clamp(x, constant(SINE, 0), constant(SINE, 1))
  const shifted = f32x4.add(f32x4.mul(x, constant(SINE, 2)), constant(SINE, 3))
  const n = f32x4.sub(shifted, constant(SINE, 3))
  let r = f32x4.sub(x, f32x4.mul(n, constant(SINE, 4)))
  r = f32x4.sub(r, f32x4.mul(n, constant(SINE, 5)))
  r = f32x4.sub(r, f32x4.mul(n, constant(SINE, 6)))
  const y = f32x4.mul(r, r)
  let s = horner(constant(SINE, 7), y, SINE, 8)
  s = horner(s, y, SINE, 9)
  s = f32x4.add(r, f32x4.mul(f32x4.mul(r, y), s))
  let c = horner(constant(SINE, 10), y, SINE, 11)
  c = horner(c, y, SINE, 12)
  c = horner(c, y, SINE, 13)
  c = horner(c, y, SINE, 14)
  const quarter = i32x4.add(shifted, i32x4.splat(turns))
  const odd = i32x4.shl(quarter, 31)
  const negative = v128.and(i32x4.shl(quarter, 30), i32x4.splat(0x80000000))
  return v128.xor(v128.bitselect(c, s, i32x4.shr_s(odd, 31)), negative)
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
