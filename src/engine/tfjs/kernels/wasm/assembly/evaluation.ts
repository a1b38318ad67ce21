import { ACTIVATION, entryOf, field, FIRST_UNIT } from './layers'
import { losses } from './losses'
import { activations, CHUNK, inputCount, layerCount, outputCount } from './memory'
import { forward } from './network'
import { loss } from './training'

/** Samples given their class in the last `evaluate`, where targets are classes. */
export let right: usize = 0

/**
 * Sum of the losses of all outputs over a set of `count` samples, a row of numbers per input and then per
 * target at `set`, the rows `stride` bytes apart and filled up to whole vectors.
 */
export function evaluate(set: usize, stride: usize, count: usize): f64 {
  const output = entryOf(layerCount - 1)
  const targets = set + inputCount * stride
  let total: f64 = 0
  right = 0
  for (let done: usize = 0; done < count; done += CHUNK) {
    const lanes = min(count - done, CHUNK)
    const bytes = ((lanes + 3) & ~3) << 2
    const from = done << 2
    forward(set + from, stride, bytes, layerCount)
    const z = activations + field(output, FIRST_UNIT) * bytes
    right += countRight(z, bytes, targets + from, stride, lanes)
    losses(loss, field(output, ACTIVATION), z, targets + from, stride, outputCount, bytes)
    for (let k: usize = 0; k < outputCount; k++) total += total64(z + k * bytes, lanes)
  }
  return total
}

/** Samples whose targets name the class that their pre-activations do. */
function countRight(z: usize, zStride: usize, target: usize, targetStride: usize, count: usize): usize {
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

function total64(at: usize, count: usize): f64 {
  let total: f64 = 0
  for (const end = at + (count << 2); at < end; at += 4) total += <f64>load<f32>(at)
  return total
}
