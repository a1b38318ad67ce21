// Activations in place over the rows of a chunk, and their slopes: by the activation's own value, or by the
// factor that was kept beside it.

import { cosine, expm1, normal, normalDensity, sigmoid, sine, softplus, tanh } from './maths'
import { activations, factors } from './memory'

export const LINEAR: usize = 0
export const SIGMOID: usize = 1
export const TANH: usize = 2
export const RELU: usize = 3
export const LEAKY_RELU: usize = 4
export const ELU: usize = 5
export const GELU: usize = 6
export const SOFTPLUS: usize = 7
export const SINE: usize = 8
export const STEP: usize = 9
/** Over all units of an output layer, see softmax.ts; not one of `activate`. */
export const SOFTMAX: usize = 10

/** Slope of `leaky_relu` below 0. */
export const LEAKY_SLOPE: f32 = 0.2

/** a = f(z) from `at`, within `activations`, up to `end`, in whole vectors: up to 12 bytes behind `end` are changed as well. */
export function activate(activation: usize, at: usize, end: usize): void {
  switch (activation) {
    case SIGMOID:
      for (; at < end; at += 16) v128.store(at, sigmoid(v128.load(at)))
      break
    case TANH:
      activateTanh(at, end)
      break
    case RELU:
      for (; at < end; at += 16) v128.store(at, relu(v128.load(at)))
      break
    case LEAKY_RELU:
      for (; at < end; at += 16) v128.store(at, leakyRelu(v128.load(at)))
      break
    case ELU:
      for (; at < end; at += 16) v128.store(at, elu(v128.load(at)))
      break
    case GELU:
      for (; at < end; at += 16) activateGelu(at)
      break
    case SOFTPLUS:
      for (; at < end; at += 16) v128.store(at, softplus(v128.load(at)))
      break
    case SINE:
      for (; at < end; at += 16) activateSine(at)
      break
    case STEP:
      for (; at < end; at += 16) v128.store(at, step(v128.load(at)))
      break
  }
}

/** Multiplies the slopes from `at` on by f'(z), given a = f(z) from `values` up to `end`, in whole vectors. */
export function backActivate(activation: usize, at: usize, values: usize, end: usize): void {
  switch (activation) {
    case SIGMOID:
      for (; values < end; values += 16, at += 16) scale(at, sigmoidSlope(v128.load(values)))
      break
    case TANH:
      for (; values < end; values += 16, at += 16) scale(at, tanhSlope(v128.load(values)))
      break
    case RELU:
      for (; values < end; values += 16, at += 16) scale(at, stepFrom(v128.load(values), 0))
      break
    case LEAKY_RELU:
      for (; values < end; values += 16, at += 16) scale(at, stepFrom(v128.load(values), LEAKY_SLOPE))
      break
    case ELU:
      for (; values < end; values += 16, at += 16) scale(at, eluSlope(v128.load(values)))
      break
    case SOFTPLUS:
      for (; values < end; values += 16, at += 16) scale(at, softplusSlope(v128.load(values)))
      break
    case GELU:
    case SINE:
      for (; values < end; values += 16, at += 16) scale(at, v128.load(factorOf(values)))
      break
    case STEP:
      memory.fill(at, 0, end - values)
      break
  }
}

/** Two vectors at a time, which share the loads of the constants. */
function activateTanh(at: usize, end: usize): void {
  for (; at + 32 <= end; at += 32) {
    const z0 = v128.load(at)
    const z1 = v128.load(at, 16)
    const a0 = tanh(z0)
    const a1 = tanh(z1)
    v128.store(at, a0)
    v128.store(at, a1, 16)
  }
  for (; at < end; at += 16) v128.store(at, tanh(v128.load(at)))
}

/** Where the slope of the activation at `at` is kept. */
function factorOf(at: usize): usize {
  return at - activations + factors
}

/** z Phi(z), with the slope Phi(z) + z phi(z) */
function activateGelu(at: usize): void {
  const z = v128.load(at)
  const phi = normal(z)
  v128.store(at, f32x4.mul(z, phi))
  v128.store(factorOf(at), f32x4.add(phi, f32x4.mul(z, normalDensity(z))))
}

function activateSine(at: usize): void {
  const z = v128.load(at)
  v128.store(at, sine(z))
  v128.store(factorOf(at), cosine(z))
}

function scale(at: usize, factor: v128): void {
  v128.store(at, f32x4.mul(v128.load(at), factor))
}

/** NaN stays NaN, so that a diverged network is seen to have diverged. */
function relu(z: v128): v128 {
  return v128.andnot(z, f32x4.le(z, f32x4.splat(0)))
}

function leakyRelu(z: v128): v128 {
  return v128.bitselect(f32x4.mul(z, f32x4.splat(LEAKY_SLOPE)), z, f32x4.lt(z, f32x4.splat(0)))
}

/** 1 above 0, else 0. NaN stays NaN. */
function step(z: v128): v128 {
  return v128.bitselect(stepFrom(z, 0), z, f32x4.eq(z, z))
}

/** e^z - 1 below 0 */
function elu(z: v128): v128 {
  return v128.bitselect(expm1(z), z, f32x4.lt(z, f32x4.splat(0)))
}

/** e^z = a + 1 below 0 */
function eluSlope(a: v128): v128 {
  return f32x4.add(f32x4.splat(1), f32x4.pmin(a, f32x4.splat(0)))
}

/** sigmoid(z) = 1 - e^-a */
function softplusSlope(a: v128): v128 {
  return f32x4.neg(expm1(f32x4.neg(a)))
}

function sigmoidSlope(a: v128): v128 {
  return f32x4.mul(a, f32x4.sub(f32x4.splat(1), a))
}

function tanhSlope(a: v128): v128 {
  return f32x4.sub(f32x4.splat(1), f32x4.mul(a, a))
}

/** 1 above 0, else `below`. */
function stepFrom(a: v128, below: f32): v128 {
  return v128.bitselect(f32x4.splat(1), f32x4.splat(below), f32x4.gt(a, f32x4.splat(0)))
}
