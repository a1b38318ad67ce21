import { countRight, total64 } from './counts'
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
