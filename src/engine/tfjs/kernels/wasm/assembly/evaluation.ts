import { ACTIVATION, entryOf, field, FIRST_UNIT } from './layers'
import { losses } from './losses'
import { activations, CHUNK, inputCount, layerCount, outputCount } from './memory'
import { forward } from './network'
import { loss } from './training'

/** Outputs on the target's side of 0.5 in the last `evaluate`, where the output layer is a sigmoid. */
export let right: usize = 0

/**
 * Sum of the losses of all outputs over a set of `count` samples, a row of numbers per input and then per
 * target at `set`, the rows `stride` bytes apart and filled up to whole vectors.
 */
export function evaluate(set: usize, stride: usize, count: usize): f64 {
  const output = entryOf(layerCount - 1)
  const target = set + inputCount * stride
  let total: f64 = 0
  right = 0
  for (let done: usize = 0; done < count; done += CHUNK) {
    const lanes = min(count - done, CHUNK)
    const bytes = ((lanes + 3) & ~3) << 2
    const from = done << 2
    forward(set + from, stride, bytes, layerCount)
    let z = activations + field(output, FIRST_UNIT) * bytes
    for (let k: usize = 0; k < outputCount; k++) {
      const wanted = target + k * stride + from
      right += countRight(z, wanted, lanes)
      losses(loss, field(output, ACTIVATION), z, wanted, bytes)
      total += total64(z, lanes)
      z += bytes
    }
  }
  return total
}

/** sigmoid(z) > 0.5 where z > 0 */
function countRight(z: usize, target: usize, count: usize): usize {
  let agreeing: usize = 0
  for (const end = z + (count << 2); z < end; z += 4, target += 4) {
    agreeing += usize(load<f32>(z) > 0 == load<f32>(target) > 0.5)
  }
  return agreeing
}

function total64(at: usize, count: usize): f64 {
  let total: f64 = 0
  for (const end = at + (count << 2); at < end; at += 4) total += <f64>load<f32>(at)
  return total
}
