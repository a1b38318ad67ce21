// Batch normalization (Ioffe & Szegedy 2015) of features: the channels of an image, or each unit of a flat one.
// A chunk holds a row of samples per feature, pixel after pixel. Parameters: gamma, beta, moving mean and moving
// variance, a number per feature each.

import { BATCH_NORMALIZATION, FEATURES, imageEntry, STATISTICS } from './imageLayers'
import { statistics } from './imageMemory'
import { field, KERNEL, KIND, UNITS } from './layers'
import { sum } from './maths'
import { gradients, layerCount, parameters } from './memory'

/** Keras' `epsilon` and `momentum`. */
const EPSILON: f64 = 1e-3
const MOMENTUM: f64 = 0.99

/** Per feature of a layer: two sums, then mean, biased variance, and 1 / sqrt(variance + epsilon). */
export const FEATURE_BYTES: usize = 32
const SUM: usize = 0
const PRODUCTS: usize = 8
const MEAN: usize = 16
const VARIANCE: usize = 20
const INVERSE: usize = 24

/** Samples whose statistics normalize them; 0 where the moving ones do. */
let samples: usize = 0

/** Passes up to `endBatch` are those of `count` samples that are normalized by their own statistics. */
export function beginBatch(count: usize): void {
  samples = count
}

export function endBatch(): void {
  samples = 0
}

/** z = gamma (x - mean) / sqrt(variance + epsilon) + beta */
export function normalizationForward(entry: usize, x: usize, z: usize, bytes: usize): void {
  if (samples) measure(entry, x, bytes)
  else recall(entry)
  const features = field(entry, FEATURES)
  const first = statistics + field(entry, STATISTICS)
  const row = features << 2
  for (const end = z + field(entry, UNITS) * bytes; z < end;) {
    let gamma = parameters + field(entry, KERNEL)
    for (
      let at = first, last = first + features * FEATURE_BYTES;
      at < last;
      at += FEATURE_BYTES, gamma += 4
    ) {
      const mean = v128.load32_splat(at, MEAN)
      const factor = f32x4.mul(v128.load32_splat(gamma), v128.load32_splat(at, INVERSE))
      const beta = v128.load32_splat(gamma + row)
      for (const stop = z + bytes; z < stop; z += 16, x += 16)
        v128.store(z, f32x4.add(f32x4.mul(f32x4.sub(v128.load(x), mean), factor), beta))
    }
  }
}

/** The slopes by gamma and beta, written to the gradients; those of the moving statistics are 0. */
export function normalizationGradients(entry: usize, x: usize, dz: usize, bytes: usize): void {
  const features = field(entry, FEATURES)
  const first = statistics + field(entry, STATISTICS)
  const end = first + features * FEATURE_BYTES
  clearSums(first, end)
  for (const last = dz + field(entry, UNITS) * bytes; dz < last;) {
    for (let at = first; at < end; at += FEATURE_BYTES, x += bytes, dz += bytes) {
      addTo(at + SUM, rowSum(dz))
      addTo(at + PRODUCTS, rowProducts(x, dz, load<f32>(at, MEAN)))
    }
  }
  let gamma = gradients + field(entry, KERNEL)
  const row = features << 2
  memory.fill(gamma, 0, 4 * row)
  for (let at = first; at < end; at += FEATURE_BYTES, gamma += 4) {
    store<f32>(gamma, <f32>(load<f64>(at, PRODUCTS) * <f64>load<f32>(at, INVERSE)))
    store<f32>(gamma + row, <f32>load<f64>(at, SUM))
  }
}

/**
 * dx = gamma / deviation (dz - mean of dz - y mean of dz y) with y = (x - mean) / deviation, from the sums that
 * `normalizationGradients` left behind. Lanes behind the last sample stay without slopes.
 */
export function normalizationBackward(entry: usize, x: usize, dz: usize, dx: usize, bytes: usize): void {
  const features = field(entry, FEATURES)
  const first = statistics + field(entry, STATISTICS)
  const count = <f64>valuesOf(entry)
  const used = samples << 2
  for (const end = dx + field(entry, UNITS) * bytes; dx < end;) {
    let gamma = parameters + field(entry, KERNEL)
    for (
      let at = first, last = first + features * FEATURE_BYTES;
      at < last;
      at += FEATURE_BYTES, gamma += 4
    ) {
      const inverse = <f64>load<f32>(at, INVERSE)
      const mean = v128.load32_splat(at, MEAN)
      const level = f32x4.splat(<f32>(load<f64>(at, SUM) / count))
      const tilt = f32x4.splat(<f32>((load<f64>(at, PRODUCTS) * inverse * inverse) / count))
      const factor = f32x4.splat(load<f32>(gamma) * <f32>inverse)
      for (let i: usize = 0; i < bytes; i += 16) {
        const distance = f32x4.sub(v128.load(x + i), mean)
        const slope = f32x4.sub(f32x4.sub(v128.load(dz + i), level), f32x4.mul(distance, tilt))
        v128.store(dx + i, f32x4.mul(slope, factor))
      }
      memory.fill(dx + used, 0, bytes - used)
      x += bytes
      dz += bytes
      dx += bytes
    }
  }
}

/** Moves the moving statistics of all layers towards those that the last pass measured. */
export function moveStatistics(): void {
  for (let layer: usize = 0; layer < layerCount; layer++) {
    const entry = imageEntry(layer)
    if (field(entry, KIND) != BATCH_NORMALIZATION) continue
    const features = field(entry, FEATURES)
    const row = features << 2
    let at = statistics + field(entry, STATISTICS)
    let moving = parameters + field(entry, KERNEL) + 2 * row
    for (const end = moving + row; moving < end; moving += 4, at += FEATURE_BYTES) {
      move(moving, load<f32>(at, MEAN))
      move(moving + row, load<f32>(at, VARIANCE))
    }
  }
}

function move(moving: usize, value: f32): void {
  store<f32>(moving, <f32>(MOMENTUM * <f64>load<f32>(moving) + (1 - MOMENTUM) * <f64>value))
}

/** Values in the batch that a feature has its mean of. */
function valuesOf(entry: usize): usize {
  return (field(entry, UNITS) / field(entry, FEATURES)) * samples
}

/** Mean and variance of the batch: first the one, then that of the distances from it. */
function measure(entry: usize, x: usize, bytes: usize): void {
  const first = statistics + field(entry, STATISTICS)
  const end = first + field(entry, FEATURES) * FEATURE_BYTES
  const count = <f64>valuesOf(entry)
  const last = x + field(entry, UNITS) * bytes
  clearSums(first, end)
  for (let row = x; row < last;) {
    for (let at = first; at < end; at += FEATURE_BYTES, row += bytes) addTo(at + SUM, rowSum(row))
  }
  for (let at = first; at < end; at += FEATURE_BYTES) store<f32>(at, <f32>(load<f64>(at, SUM) / count), MEAN)
  for (let row = x; row < last;) {
    for (let at = first; at < end; at += FEATURE_BYTES, row += bytes)
      addTo(at + PRODUCTS, rowSquares(row, load<f32>(at, MEAN)))
  }
  for (let at = first; at < end; at += FEATURE_BYTES) putVariance(at, load<f64>(at, PRODUCTS) / count)
}

function recall(entry: usize): void {
  const features = field(entry, FEATURES)
  const row = features << 2
  let at = statistics + field(entry, STATISTICS)
  let moving = parameters + field(entry, KERNEL) + 2 * row
  for (const end = moving + row; moving < end; moving += 4, at += FEATURE_BYTES) {
    store<f32>(at, load<f32>(moving), MEAN)
    putVariance(at, <f64>load<f32>(moving + row))
  }
}

function putVariance(at: usize, variance: f64): void {
  store<f32>(at, <f32>variance, VARIANCE)
  store<f32>(at, <f32>(1 / sqrt<f64>(variance + EPSILON)), INVERSE)
}

function clearSums(at: usize, end: usize): void {
  for (; at < end; at += FEATURE_BYTES) {
    store<f64>(at, 0, SUM)
    store<f64>(at, 0, PRODUCTS)
  }
}

/** Sums of rows are added in double precision, for there are as many as pixels. */
function addTo(at: usize, value: f32): void {
  store<f64>(at, load<f64>(at) + <f64>value)
}

/** Bytes of a row of samples that are whole vectors. */
function wholeVectors(): usize {
  return (samples << 2) & ~15
}

function rowSum(x: usize): f32 {
  const rest = x + (samples << 2)
  let a = f32x4.splat(0)
  for (const end = x + wholeVectors(); x < end; x += 16) a = f32x4.add(a, v128.load(x))
  let total = sum(a)
  for (; x < rest; x += 4) total += load<f32>(x)
  return total
}

/** Of the squared distances from the mean. */
function rowSquares(x: usize, mean: f32): f32 {
  const rest = x + (samples << 2)
  let a = f32x4.splat(0)
  for (const end = x + wholeVectors(); x < end; x += 16) {
    const distance = f32x4.sub(v128.load(x), f32x4.splat(mean))
    a = f32x4.add(a, f32x4.mul(distance, distance))
  }
  let total = sum(a)
  for (; x < rest; x += 4) total += (load<f32>(x) - mean) * (load<f32>(x) - mean)
  return total
}

/** Of the slopes times the distances from the mean. */
function rowProducts(x: usize, dz: usize, mean: f32): f32 {
  const rest = x + (samples << 2)
  let a = f32x4.splat(0)
  for (const end = x + wholeVectors(); x < end; x += 16, dz += 16) {
    const distance = f32x4.sub(v128.load(x), f32x4.splat(mean))
    a = f32x4.add(a, f32x4.mul(distance, v128.load(dz)))
  }
  let total = sum(a)
  for (; x < rest; x += 4, dz += 4) total += (load<f32>(x) - mean) * load<f32>(dz)
  return total
}
