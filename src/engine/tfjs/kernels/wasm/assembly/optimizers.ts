// One update of all parameters from the gradients, by Keras' definitions.

import { gradients, parameterBytes, parameters, slot0, slot1 } from './memory'
import { decayed, power } from './maths'

export const SGD: usize = 0
export const MOMENTUM: usize = 1
export const ADAM: usize = 2
export const NESTEROV: usize = 3
export const ADAGRAD: usize = 4
export const RMSPROP: usize = 5
export const ADADELTA: usize = 6

export let optimizer: usize = 0
export let learningRate: f64 = 0
export let momentum: f64 = 0
export let beta1: f64 = 0
export let beta2: f64 = 0
export let rho: f64 = 0
export let epsilon: f64 = 0
/** Updates made since the slots began: Adam's t. */
export let updates: usize = 0

/** beta1^updates and beta2^updates. */
let power1: f64 = 1
let power2: f64 = 1

/** To be called after `updates`, `beta1` or `beta2` was set from outside. */
export function resume(): void {
  power1 = power(beta1, updates)
  power2 = power(beta2, updates)
}

export function update(): void {
  updates++
  switch (optimizer) {
    case SGD:
      sgd()
      break
    case MOMENTUM:
      velocity()
      break
    case NESTEROV:
      nesterov()
      break
    case ADAGRAD:
      adagrad()
      break
    case RMSPROP:
      rmsprop()
      break
    case ADADELTA:
      adadelta()
      break
    case ADAM:
      power1 = decayed(beta1, updates, power1)
      power2 = decayed(beta2, updates, power2)
      adam((learningRate * sqrt<f64>(1 - power2)) / (1 - power1))
      break
  }
}

/**
 * Slots of units that learn nothing decay for ever; below 1e-30 they become 0, because arithmetic with
 * subnormal numbers is up to a hundred times slower.
 */
function flushed(slot: v128): v128 {
  return v128.and(slot, f32x4.gt(f32x4.abs(slot), f32x4.splat(1e-30)))
}

/** w <- w - lr g */
function sgd(): void {
  const rate = f32x4.splat(<f32>learningRate)
  let w = parameters
  let g = gradients
  for (const end = w + parameterBytes; w < end; w += 16, g += 16) {
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(rate, v128.load(g))))
  }
}

/** v <- mu v - lr g; w <- w + v */
function velocity(): void {
  const rate = f32x4.splat(<f32>learningRate)
  const mu = f32x4.splat(<f32>momentum)
  let w = parameters
  let g = gradients
  let v = slot0
  for (const end = w + parameterBytes; w < end; w += 16, g += 16, v += 16) {
    const next = f32x4.sub(f32x4.mul(mu, v128.load(v)), f32x4.mul(rate, v128.load(g)))
    v128.store(v, flushed(next))
    v128.store(w, f32x4.add(v128.load(w), next))
  }
}

/** v <- mu v - lr g; w <- w + mu v - lr g */
function nesterov(): void {
  const rate = f32x4.splat(<f32>learningRate)
  const mu = f32x4.splat(<f32>momentum)
  let w = parameters
  let g = gradients
  let v = slot0
  for (const end = w + parameterBytes; w < end; w += 16, g += 16, v += 16) {
    const step = f32x4.mul(rate, v128.load(g))
    const next = f32x4.sub(f32x4.mul(mu, v128.load(v)), step)
    v128.store(v, flushed(next))
    v128.store(w, f32x4.add(v128.load(w), f32x4.sub(f32x4.mul(mu, next), step)))
  }
}

/** s <- s + g^2; w <- w - lr g / sqrt(s + epsilon) */
function adagrad(): void {
  const rate = f32x4.splat(<f32>learningRate)
  const tiny = f32x4.splat(<f32>epsilon)
  let w = parameters
  let g = gradients
  let s = slot0
  for (const end = w + parameterBytes; w < end; w += 16, g += 16, s += 16) {
    const slope = v128.load(g)
    const sum = f32x4.add(v128.load(s), f32x4.mul(slope, slope))
    v128.store(s, sum)
    const change = f32x4.div(f32x4.mul(rate, slope), f32x4.sqrt(f32x4.add(sum, tiny)))
    v128.store(w, f32x4.sub(v128.load(w), change))
  }
}

/** v <- rho v + (1 - rho) g^2; w <- w - lr g / sqrt(v + epsilon) */
function rmsprop(): void {
  const rate = f32x4.splat(<f32>learningRate)
  const keep = f32x4.splat(<f32>rho)
  const take = f32x4.splat(<f32>(1 - rho))
  const tiny = f32x4.splat(<f32>epsilon)
  let w = parameters
  let g = gradients
  let v = slot0
  for (const end = w + parameterBytes; w < end; w += 16, g += 16, v += 16) {
    const slope = v128.load(g)
    const mean = decayedMean(v128.load(v), slope, keep, take)
    v128.store(v, flushed(mean))
    const change = f32x4.div(f32x4.mul(rate, slope), f32x4.sqrt(f32x4.add(mean, tiny)))
    v128.store(w, f32x4.sub(v128.load(w), change))
  }
}

/**
 * v <- rho v + (1 - rho) g^2; D = g sqrt(d + epsilon) / sqrt(v + epsilon); d <- rho d + (1 - rho) D^2;
 * w <- w - lr D
 */
function adadelta(): void {
  const rate = f32x4.splat(<f32>learningRate)
  const keep = f32x4.splat(<f32>rho)
  const take = f32x4.splat(<f32>(1 - rho))
  const tiny = f32x4.splat(<f32>epsilon)
  let w = parameters
  let g = gradients
  let v = slot0
  let d = slot1
  for (const end = w + parameterBytes; w < end; w += 16, g += 16, v += 16, d += 16) {
    const slope = v128.load(g)
    const mean = decayedMean(v128.load(v), slope, keep, take)
    v128.store(v, flushed(mean))
    const changes = v128.load(d)
    const up = f32x4.mul(slope, f32x4.sqrt(f32x4.add(changes, tiny)))
    const change = f32x4.div(up, f32x4.sqrt(f32x4.add(mean, tiny)))
    v128.store(d, flushed(decayedMean(changes, change, keep, take)))
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(rate, change)))
  }
}

/** keep mean + take x^2 */
function decayedMean(mean: v128, x: v128, keep: v128, take: v128): v128 {
  return f32x4.add(f32x4.mul(keep, mean), f32x4.mul(f32x4.mul(take, x), x))
}

/** m <- b1 m + (1 - b1) g; v <- b2 v + (1 - b2) g^2; w <- w - rate m / (sqrt(v) + epsilon) */
function adam(correctedRate: f64): void {
  const rate = f32x4.splat(<f32>correctedRate)
  const keep1 = f32x4.splat(<f32>beta1)
  const keep2 = f32x4.splat(<f32>beta2)
  const take1 = f32x4.splat(<f32>(1 - beta1))
  const take2 = f32x4.splat(<f32>(1 - beta2))
  const tiny = f32x4.splat(<f32>epsilon)
  let w = parameters
  let g = gradients
  let m = slot0
  let v = slot1
  for (const end = w + parameterBytes; w < end; w += 16, g += 16, m += 16, v += 16) {
    const slope = v128.load(g)
    const first = f32x4.add(f32x4.mul(keep1, v128.load(m)), f32x4.mul(take1, slope))
    const square = f32x4.mul(f32x4.mul(take2, slope), slope)
    const second = f32x4.add(f32x4.mul(keep2, v128.load(v)), square)
    v128.store(m, flushed(first))
    v128.store(v, flushed(second))
    const change = f32x4.div(f32x4.mul(rate, first), f32x4.add(f32x4.sqrt(second), tiny))
    v128.store(w, f32x4.sub(v128.load(w), change))
  }
}
