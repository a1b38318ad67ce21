import { activate, SOFTMAX } from './activations'
import { beginBatch, endBatch, moveStatistics } from './batchNormalization'
import { clipGradients } from './constraints'
import { countRight } from './counts'
import { beginDropout, endDropout } from './dropout'
import { gather } from './gather'
import { imageEntry } from './imageLayers'
import { batchAtOnce, chunk, rowBytesOf } from './imageMemory'
import { imageBackward, imageForward } from './imageNetwork'
import { limitImageNorms, penalizeImages } from './imageWeights'
import { ACTIVATION, field, FIRST_UNIT } from './layers'
import { losses, lossSlopes } from './losses'
import { activations, batch, gradients, inputCount, layerCount, order } from './memory'
import { outputCount, parameterBytes, slopes } from './memory'
import { update, updates } from './optimizers'
import { softmax } from './softmax'

export let loss: usize = 0
/** What the sum of the losses of a sample's outputs is divided by. */
export let lossTerms: usize = 1
/** Samples given their class in the last `examine`, where targets are classes. */
export let right: usize = 0

/**
 * One update per consecutive run of `batchSize` of the `count` indices in `order`. Whole pairs of vectors are
 * gathered, so 7 more indices have to follow.
 */
export function train(count: usize, batchSize: usize): void {
  for (let start: usize = 0; start < count; start += batchSize) {
    beginDropout(updates + 1)
    meanGradients(start, min(count - start, batchSize))
    endDropout()
    clipGradients()
    update()
    limitImageNorms()
    moveStatistics()
  }
}

/**
 * Mean gradient of loss plus penalties over the rows named by `count` entries of `order` from `start` on; of the
 * penalties alone where there are none.
 */
export function meanGradients(start: usize, count: usize): void {
  if (count == 0) memory.fill(gradients, 0, parameterBytes)
  const scale: f32 = <f32>1 / <f32>(count * lossTerms)
  const most = batchAtOnce ? count : chunk
  for (let done: usize = 0; done < count; done += most) {
    const lanes = min(count - done, most)
    const bytes = rowBytesOf(lanes)
    gather(order + ((start + done) << 2), bytes >> 2, bytes)
    beginBatch(lanes)
    passGradients(lanes, bytes, scale, done > 0)
    endBatch()
  }
  penalizeImages()
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

/**
 * One pass of the rows named by `count` entries of `order`; 7 more have to follow. Writes the outputs to `out`,
 * sample by sample, and to `each` the losses of the samples in double precision. What is found of a sample does not
 * depend on those beside it.
 */
export function examine(count: usize, out: usize, each: usize): void {
  const first = field(imageEntry(layerCount - 1), FIRST_UNIT)
  right = 0
  for (let done: usize = 0; done < count; done += chunk) {
    const lanes = min(count - done, chunk)
    const bytes = rowBytesOf(lanes)
    gather(order + (done << 2), bytes >> 2, bytes)
    imageForward(batch, bytes)
    const z = activations + first * bytes
    right += countRight(z, bytes, batch + inputCount * bytes, bytes, lanes)
    sampleLosses(z, slopes + first * bytes, bytes, lanes, each + (done << 3))
    activateOutput(z, bytes)
    for (let lane = z, end = z + (lanes << 2); lane < end; lane += 4) {
      for (let k: usize = 0; k < outputCount; k++, out += 4) store<f32>(out, load<f32>(lane + k * bytes))
    }
  }
}

/** Of the pre-activations `z`, which stay; `terms` has as much room. */
function sampleLosses(z: usize, terms: usize, bytes: usize, lanes: usize, each: usize): void {
  const target = batch + inputCount * bytes
  memory.copy(terms, z, outputCount * bytes)
  losses(loss, field(imageEntry(layerCount - 1), ACTIVATION), terms, target, bytes, outputCount, bytes)
  for (const end = terms + (lanes << 2); terms < end; terms += 4, each += 8) {
    let sum: f64 = 0
    for (let k: usize = 0; k < outputCount; k++) sum += <f64>load<f32>(terms + k * bytes)
    store<f64>(each, sum / <f64>lossTerms)
  }
}

/** Sends the samples at `x`, rows of `bytes`, through all layers, the output's activation included. */
export function propagate(x: usize, bytes: usize): void {
  imageForward(x, bytes)
  activateOutput(activations + field(imageEntry(layerCount - 1), FIRST_UNIT) * bytes, bytes)
}

function activateOutput(z: usize, bytes: usize): void {
  const activation = field(imageEntry(layerCount - 1), ACTIVATION)
  if (activation == SOFTMAX) softmax(z, outputCount, bytes)
  else activate(activation, z, z + outputCount * bytes)
}
