import { activate, SOFTMAX } from './activations'
import { countRight, total64 } from './counts'
import { gather } from './gather'
import { imageEntry } from './imageLayers'
import { chunk, rowBytesOf } from './imageMemory'
import { imageBackward, imageForward } from './imageNetwork'
import { ACTIVATION, field, FIRST_UNIT } from './layers'
import { losses, lossSlopes } from './losses'
import { activations, batch, inputCount, layerCount, order, outputCount, slopes } from './memory'
import { update } from './optimizers'
import { softmax } from './softmax'

export let loss: usize = 0
/** What the sum of the losses of a sample's outputs is divided by. */
export let lossTerms: usize = 1
/** Samples given their class in the last `evaluate`, where targets are classes. */
export let right: usize = 0

/**
 * One update per consecutive run of `batchSize` of the `count` indices in `order`. Whole pairs of vectors are
 * gathered, so 7 more indices have to follow.
 */
export function train(count: usize, batchSize: usize): void {
  for (let start: usize = 0; start < count; start += batchSize) {
    meanGradients(start, min(count - start, batchSize))
    update()
  }
}

/** Mean gradient of the loss over the rows named by `count` entries of `order`, at least one, from `start` on. */
export function meanGradients(start: usize, count: usize): void {
  const scale: f32 = <f32>1 / <f32>(count * lossTerms)
  for (let done: usize = 0; done < count; done += chunk) {
    const lanes = min(count - done, chunk)
    const bytes = rowBytesOf(lanes)
    gather(order + ((start + done) << 2), bytes >> 2, bytes)
    passGradients(lanes, bytes, scale, done > 0)
  }
}

/** Of the `count` samples in `batch`, whose rows, targets behind inputs, are `bytes` long. */
function passGradients(count: usize, bytes: usize, scale: f32, accumulate: bool): void {
  imageForward(batch, bytes)
  const output = imageEntry(layerCount - 1)
  const first = field(output, FIRST_UNIT) * bytes
  const dz = slopes + first
  const target = batch + inputCount * bytes
  lossSlopes(loss, field(output, ACTIVATION), activations + first, target, dz, outputCount, bytes, scale)
  clearUnused(dz, count << 2, bytes)
  imageBackward(batch, bytes, accumulate)
}

/** Lanes behind the last sample add nothing to any gradient. */
function clearUnused(dz: usize, used: usize, bytes: usize): void {
  for (const end = dz + outputCount * bytes; dz < end; dz += bytes) memory.fill(dz + used, 0, bytes - used)
}

/** Sum of the losses of all outputs over the rows named by `count` entries of `order`; 7 more have to follow. */
export function evaluate(count: usize): f64 {
  const output = imageEntry(layerCount - 1)
  const first = field(output, FIRST_UNIT)
  let total: f64 = 0
  right = 0
  for (let done: usize = 0; done < count; done += chunk) {
    const lanes = min(count - done, chunk)
    const bytes = rowBytesOf(lanes)
    gather(order + (done << 2), bytes >> 2, bytes)
    imageForward(batch, bytes)
    const z = activations + first * bytes
    const target = batch + inputCount * bytes
    right += countRight(z, bytes, target, bytes, lanes)
    losses(loss, field(output, ACTIVATION), z, target, bytes, outputCount, bytes)
    for (let k: usize = 0; k < outputCount; k++) total += total64(z + k * bytes, lanes)
  }
  return total
}

/** Sends the samples at `x`, rows of `bytes`, through all layers, the output's activation included. */
export function propagate(x: usize, bytes: usize): void {
  imageForward(x, bytes)
  const output = imageEntry(layerCount - 1)
  const z = activations + field(output, FIRST_UNIT) * bytes
  if (field(output, ACTIVATION) == SOFTMAX) softmax(z, outputCount, bytes)
  else activate(field(output, ACTIVATION), z, z + outputCount * bytes)
}
