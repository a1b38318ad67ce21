// The softmax of an output layer and its cross-entropy. A chunk holds a row per class, `bytes` long; the numbers
// of a single sample lie back to back (see ONE), so that of a vector only the first lane is the class's own.

import { ONE } from './dense'
import { exp, log1pWide } from './maths'

/** a_k = e^(z_k) / sum of all e^(z_j), in place. */
export function softmax(z: usize, classes: usize, bytes: usize): void {
  for (const last = z + bytes; z < last; z += 16) {
    const end = z + classes * bytes
    const total = f32x4.add(f32x4.splat(1), exponentials(z, end, bytes, largest(z, end, bytes), true))
    for (let k = z; k < end; k += bytes) put(k, f32x4.div(v128.load(k), total), bytes)
  }
}

/**
 * Slopes of `scale` x cross-entropy by the pre-activations `z`, from `dz` on; overwrites `z`. The slope a_k - t_k
 * as ((1 - t_k) e_k - t_k (sum of the other e_j)) / (sum of all e_j), which stays exact where a_k rounds to 1.
 */
export function softmaxSlopes(
  z: usize,
  target: usize,
  dz: usize,
  classes: usize,
  bytes: usize,
  scale: f32,
): void {
  const one = f32x4.splat(1)
  for (const last = z + bytes; z < last; z += 16, target += 16, dz += 16) {
    const end = z + classes * bytes
    const others = exponentials(z, end, bytes, largest(z, end, bytes), true)
    const total = f32x4.add(one, others)
    let found = f32x4.splat(0)
    let t = target
    let out = dz
    for (let k = z; k < end; k += bytes, t += bytes, out += bytes) {
      const e = v128.load(k)
      const isLargest = v128.andnot(f32x4.eq(e, one), found)
      found = v128.or(found, isLargest)
      const wanted = v128.load(t)
      const rest = v128.bitselect(others, f32x4.sub(total, e), isLargest)
      const part = f32x4.sub(f32x4.mul(f32x4.sub(one, wanted), e), f32x4.mul(wanted, rest))
      put(out, f32x4.mul(f32x4.div(part, total), f32x4.splat(scale)), bytes)
    }
  }
}

/**
 * Replaces the pre-activations `z` by t_k (log of the sum of all e^(z_j) - z_k), which add up to the loss of a
 * sample. Rows of targets are `targetStride` apart; not for the layout of a single sample.
 */
export function softmaxLosses(
  z: usize,
  target: usize,
  targetStride: usize,
  classes: usize,
  bytes: usize,
): void {
  for (const last = z + bytes; z < last; z += 16, target += 16) {
    const end = z + classes * bytes
    const most = largest(z, end, bytes)
    const sum = log1pWide(exponentials(z, end, bytes, most, false))
    let t = target
    for (let k = z; k < end; k += bytes, t += targetStride) {
      const distance = f32x4.add(f32x4.sub(most, v128.load(k)), sum)
      v128.store(k, f32x4.mul(v128.load(t), distance))
    }
  }
}

/** The largest z of every sample; NaN where one is. */
function largest(z: usize, end: usize, bytes: usize): v128 {
  let most = v128.load(z)
  for (let k = z + bytes; k < end; k += bytes) most = f32x4.max(most, v128.load(k))
  return most
}

/**
 * The sum of e^(z_k - most) without that of the first largest, which is 1: so it keeps the digits that 1 and
 * more would cost it. `replace` puts every e^(z_k - most) in the place of its z.
 */
function exponentials(z: usize, end: usize, bytes: usize, most: v128, replace: bool): v128 {
  let others = f32x4.splat(0)
  let found = f32x4.splat(0)
  for (let k = z; k < end; k += bytes) {
    const e = exp(f32x4.sub(v128.load(k), most))
    const isLargest = v128.andnot(f32x4.eq(e, f32x4.splat(1)), found)
    found = v128.or(found, isLargest)
    others = f32x4.add(others, v128.andnot(e, isLargest))
    if (replace) put(k, e, bytes)
  }
  return others
}

function put(at: usize, value: v128, bytes: usize): void {
  if (bytes == ONE) store<f32>(at, f32x4.extract_lane(value, 0))
  else v128.store(at, value)
}
