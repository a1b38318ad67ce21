import { activate, backActivate, TANH } from './activations'
import { exp, softplus } from './maths'
import { softmaxLosses, softmaxSlopes } from './softmax'

export const BINARY_CROSSENTROPY: usize = 0
export const MEAN_SQUARED_ERROR: usize = 1
export const MEAN_ABSOLUTE_ERROR: usize = 2
export const HUBER: usize = 3
export const CATEGORICAL_CROSSENTROPY: usize = 4
export const HINGE: usize = 5
export const PERCEPTRON: usize = 6
export const HALF_SQUARED_ERROR: usize = 7

/**
 * Slopes of `scale` x loss by the pre-activations `z` of the output layer, from `dz` on; overwrites `z`. All
 * have `units` rows, `bytes` long. Binary cross-entropy presumes a sigmoid, categorical cross-entropy a
 * softmax, the perceptron criterion a step.
 */
export function lossSlopes(
  loss: usize,
  activation: usize,
  z: usize,
  target: usize,
  dz: usize,
  units: usize,
  bytes: usize,
  scale: f32,
): void {
  const length = units * bytes
  switch (loss) {
    case BINARY_CROSSENTROPY:
      for (let at: usize = 0; at < length; at += 16) {
        const slope = crossentropySlope(v128.load(z + at), v128.load(target + at))
        v128.store(dz + at, f32x4.mul(slope, f32x4.splat(scale)))
      }
      break
    case CATEGORICAL_CROSSENTROPY:
      softmaxSlopes(z, target, dz, units, bytes, scale)
      break
    case PERCEPTRON:
      for (let at: usize = 0; at < length; at += 16) {
        const error = f32x4.sub(sideOf(v128.load(z + at)), v128.load(target + at))
        v128.store(dz + at, f32x4.mul(error, f32x4.splat(scale)))
      }
      break
    default:
      activate(activation, z, z + length)
      activationSlopes(loss, activation, z, target, dz, length, scale)
      backActivate(activation, dz, z, z + length)
  }
}

/** Slopes of `scale` x loss by the activations `a`, from `dz` on. */
function activationSlopes(
  loss: usize,
  activation: usize,
  a: usize,
  target: usize,
  dz: usize,
  bytes: usize,
  scale: f32,
): void {
  switch (loss) {
    case MEAN_SQUARED_ERROR:
      for (let at: usize = 0; at < bytes; at += 16) {
        const error = f32x4.sub(v128.load(a + at), v128.load(target + at))
        v128.store(dz + at, f32x4.mul(error, f32x4.splat(2 * scale)))
      }
      break
    case MEAN_ABSOLUTE_ERROR:
      for (let at: usize = 0; at < bytes; at += 16) {
        const error = f32x4.sub(v128.load(a + at), v128.load(target + at))
        v128.store(dz + at, signed(error, scale))
      }
      break
    case HUBER:
      for (let at: usize = 0; at < bytes; at += 16) {
        const error = f32x4.sub(v128.load(a + at), v128.load(target + at))
        v128.store(dz + at, f32x4.mul(clipped(error), f32x4.splat(scale)))
      }
      break
    case HINGE:
      for (let at: usize = 0; at < bytes; at += 16) {
        const sign = signOf(v128.load(target + at))
        const missed = f32x4.lt(f32x4.mul(sign, v128.load(a + at)), f32x4.splat(1))
        v128.store(dz + at, v128.and(f32x4.mul(sign, f32x4.splat(-scale)), missed))
      }
      break
    case HALF_SQUARED_ERROR:
      for (let at: usize = 0; at < bytes; at += 16) {
        const error = f32x4.sub(v128.load(a + at), aimOf(activation, v128.load(target + at)))
        v128.store(dz + at, f32x4.mul(error, f32x4.splat(scale)))
      }
      break
  }
}

/**
 * Replaces the pre-activations `z` of the output layer, `units` rows that are `bytes` long, by losses that add
 * up to those of the samples; rows of targets are `targetStride` apart.
 */
export function losses(
  loss: usize,
  activation: usize,
  z: usize,
  target: usize,
  targetStride: usize,
  units: usize,
  bytes: usize,
): void {
  if (loss == CATEGORICAL_CROSSENTROPY) {
    softmaxLosses(z, target, targetStride, units, bytes)
    return
  }
  for (const end = z + units * bytes; z < end; z += bytes, target += targetStride) {
    rowLosses(loss, activation, z, target, bytes)
  }
}

/** Of one output by itself. */
function rowLosses(loss: usize, activation: usize, z: usize, target: usize, bytes: usize): void {
  switch (loss) {
    case BINARY_CROSSENTROPY:
      for (let at: usize = 0; at < bytes; at += 16) {
        const logit = v128.load(z + at)
        const charge = f32x4.mul(logit, v128.load(target + at))
        v128.store(z + at, f32x4.sub(softplus(logit), charge))
      }
      break
    case PERCEPTRON:
      for (let at: usize = 0; at < bytes; at += 16) {
        const logit = v128.load(z + at)
        const error = f32x4.sub(sideOf(logit), v128.load(target + at))
        v128.store(z + at, f32x4.mul(error, logit))
      }
      break
    default:
      activate(activation, z, z + bytes)
      activationLosses(loss, activation, z, target, bytes)
  }
}

/** Replaces the activations `a` by the loss of each. */
function activationLosses(loss: usize, activation: usize, a: usize, target: usize, bytes: usize): void {
  switch (loss) {
    case MEAN_SQUARED_ERROR:
      for (let at: usize = 0; at < bytes; at += 16) {
        const error = f32x4.sub(v128.load(a + at), v128.load(target + at))
        v128.store(a + at, f32x4.mul(error, error))
      }
      break
    case MEAN_ABSOLUTE_ERROR:
      for (let at: usize = 0; at < bytes; at += 16) {
        v128.store(a + at, f32x4.abs(f32x4.sub(v128.load(a + at), v128.load(target + at))))
      }
      break
    case HUBER:
      for (let at: usize = 0; at < bytes; at += 16) {
        v128.store(a + at, huber(f32x4.sub(v128.load(a + at), v128.load(target + at))))
      }
      break
    case HINGE:
      for (let at: usize = 0; at < bytes; at += 16) {
        const margin = f32x4.mul(signOf(v128.load(target + at)), v128.load(a + at))
        v128.store(a + at, f32x4.max(f32x4.splat(0), f32x4.sub(f32x4.splat(1), margin)))
      }
      break
    case HALF_SQUARED_ERROR:
      for (let at: usize = 0; at < bytes; at += 16) {
        const error = f32x4.sub(v128.load(a + at), aimOf(activation, v128.load(target + at)))
        v128.store(a + at, f32x4.mul(f32x4.mul(error, error), f32x4.splat(0.5)))
      }
      break
  }
}

/** 1 above 0, else 0: the activation `step`. */
function sideOf(z: v128): v128 {
  return v128.and(f32x4.gt(z, f32x4.splat(0)), f32x4.splat(1))
}

/** -1 for class 0 and 1 for class 1. */
function signOf(target: v128): v128 {
  return f32x4.sub(f32x4.add(target, target), f32x4.splat(1))
}

/** What an output is to be for this target: behind a tanh the sign of its class, else the target itself. */
function aimOf(activation: usize, target: v128): v128 {
  return activation == TANH ? signOf(target) : target
}

/** `size` with the sign of x; of 0 itself 0. NaN stays NaN. */
function signed(x: v128, size: f32): v128 {
  const positive = v128.and(f32x4.gt(x, f32x4.splat(0)), f32x4.splat(size))
  const sign = f32x4.sub(positive, v128.and(f32x4.lt(x, f32x4.splat(0)), f32x4.splat(size)))
  return v128.bitselect(sign, x, f32x4.eq(x, x))
}

/** Up to 1 in size. NaN stays NaN. */
function clipped(error: v128): v128 {
  return f32x4.pmax(f32x4.pmin(error, f32x4.splat(1)), f32x4.splat(-1))
}

/** c (|e| - c / 2) with c = min(|e|, 1) */
function huber(error: v128): v128 {
  const size = f32x4.abs(error)
  const most = f32x4.pmin(size, f32x4.splat(1))
  return f32x4.mul(most, f32x4.sub(size, f32x4.mul(most, f32x4.splat(0.5))))
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
