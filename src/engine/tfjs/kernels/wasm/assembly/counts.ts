// What an evaluation adds up over the samples of a chunk.

import { outputCount } from './memory'

/** Samples whose targets name the class that their pre-activations do. */
export function countRight(
  z: usize,
  zStride: usize,
  target: usize,
  targetStride: usize,
  count: usize,
): usize {
  let agreeing: usize = 0
  for (const end = z + (count << 2); z < end; z += 4, target += 4) {
    if (outputCount == 1) agreeing += usize(load<f32>(z) > 0 == load<f32>(target) > 0.5)
    else agreeing += usize(firstLargest(z, zStride) == firstLargest(target, targetStride))
  }
  return agreeing
}

/** The first output of the largest value. */
function firstLargest(at: usize, stride: usize): usize {
  let found: usize = 0
  let largest = load<f32>(at)
  for (let k: usize = 1; k < outputCount; k++) {
    const value = load<f32>(at + k * stride)
    if (value > largest) {
      largest = value
      found = k
    }
  }
  return found
}

/** Sum of `count` numbers. */
export function total64(at: usize, count: usize): f64 {
  let total: f64 = 0
  for (const end = at + (count << 2); at < end; at += 4) total += <f64>load<f32>(at)
  return total
}
