import { activate, backActivate } from './activations'
import { exp, softplus } from './maths'

export const BINARY_CROSSENTROPY: usize = 0
export const MEAN_SQUARED_ERROR: usize = 1

/**
 * Slopes of `scale` x loss by the pre-activations `z` of the output layer, from `dz` on; overwrites `z`.
 * Binary cross-entropy presumes a sigmoid.
 */
export function lossSlopes(
  loss: usize,
  activation: usize,
  z: usize,
  target: usize,
  dz: usize,
  bytes: usize,
  scale: f32,
): void {
  switch (loss) {
    case BINARY_CROSSENTROPY:
      for (let at: usize = 0; at < bytes; at += 16) {
        const slope = crossentropySlope(v128.load(z + at), v128.load(target + at))
        v128.store(dz + at, f32x4.mul(slope, f32x4.splat(scale)))
      }
      break
    case MEAN_SQUARED_ERROR:
      activate(activation, z, z + bytes)
      for (let at: usize = 0; at < bytes; at += 16) {
        const error = f32x4.sub(v128.load(z + at), v128.load(target + at))
        v128.store(dz + at, f32x4.mul(error, f32x4.splat(2 * scale)))
      }
      backActivate(activation, dz, z, z + bytes)
      break
  }
}

/** Replaces the pre-activations `z` of the output layer by the loss of each. */
export function losses(loss: usize, activation: usize, z: usize, target: usize, bytes: usize): void {
  switch (loss) {
    case BINARY_CROSSENTROPY:
      for (let at: usize = 0; at < bytes; at += 16) {
        const logit = v128.load(z + at)
        const charge = f32x4.mul(logit, v128.load(target + at))
        v128.store(z + at, f32x4.sub(softplus(logit), charge))
      }
      break
    case MEAN_SQUARED_ERROR:
      activate(activation, z, z + bytes)
      for (let at: usize = 0; at < bytes; at += 16) {
        const error = f32x4.sub(v128.load(z + at), v128.load(target + at))
        v128.store(z + at, f32x4.mul(error, error))
      }
      break
  }
}

/**
 * sigmoid(z) - t as (1 - t) sigmoid(z) - t sigmoid(-z), which stays exact where sigmoid(z) rounds to 1.
 */
function crossentropySlope(z: v128, t: v128): v128 {
  const one = f32x4.splat(1)
  const e = exp(f32x4.neg(f32x4.abs(z)))
  const larger = f32x4.div(one, f32x4.add(one, e))
  const smaller = f32x4.mul(e, larger)
  const negative = f32x4.lt(z, f32x4.splat(0))
  const p = v128.bitselect(smaller, larger, negative)
  const q = v128.bitselect(larger, smaller, negative)
  return f32x4.sub(f32x4.mul(f32x4.sub(one, t), p), f32x4.mul(t, q))
}
