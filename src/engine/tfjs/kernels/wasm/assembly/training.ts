import { clipGradients, limitNorms } from './constraints'
import { ONE } from './dense'
import { beginDropout, dropLimit, endDropout } from './dropout'
import { gather, rowAt } from './gather'
import { ACTIVATION, entryOf, field, FIRST_UNIT } from './layers'
import { lossSlopes } from './losses'
import { activations, batch, CHUNK, gradients, inputCount, layerCount } from './memory'
import { order, outputCount, parameterBytes, slopes } from './memory'
import { backward, forward } from './network'
import { update, updates } from './optimizers'
import { penalize } from './penalties'

export let loss: usize = 0
/** What the sum of the losses of a sample's outputs is divided by. */
export let lossTerms: usize = 1

/** One update per consecutive run of `batchSize` of the `count` indices in `order`. */
export function train(count: usize, batchSize: usize): void {
  for (let start: usize = 0; start < count; start += batchSize) {
    if (dropLimit != 0) beginDropout(updates + 1)
    meanGradients(start, min(count - start, batchSize))
    endDropout()
    clipGradients()
    update()
    limitNorms()
  }
}

/**
 * Mean gradient of loss plus penalties over the rows named by `count` entries of `order` from `start` on; of
 * the penalties alone where there are none.
 */
export function meanGradients(start: usize, count: usize): void {
  if (count == 0) memory.fill(gradients, 0, parameterBytes)
  const scale: f32 = <f32>1 / <f32>(count * lossTerms)
  for (let done: usize = 0; done < count; done += CHUNK) {
    const lanes = min(count - done, CHUNK)
    chunkGradients(order + ((start + done) << 2), lanes, scale, done > 0)
  }
  penalize()
}

function chunkGradients(order: usize, count: usize, scale: f32, accumulate: bool): void {
  if (count == 1) {
    passGradients(rowAt(order, 0), 1, ONE, scale, accumulate)
    return
  }
  const bytes = ((count + 3) & ~3) << 2
  gather(order, count, bytes)
  passGradients(batch, count, bytes, scale, accumulate)
}

/** Of the chunk of `count` samples at `x`, whose rows, targets behind inputs, are `bytes` long. */
function passGradients(x: usize, count: usize, bytes: usize, scale: f32, accumulate: bool): void {
  forward(x, bytes, bytes, layerCount)
  const output = entryOf(layerCount - 1)
  const first = field(output, FIRST_UNIT) * bytes
  const z = activations + first
  const dz = slopes + first
  const target = x + inputCount * bytes
  lossSlopes(loss, field(output, ACTIVATION), z, target, dz, outputCount, bytes, scale)
  clearUnused(dz, count, bytes)
  backward(x, bytes, bytes, accumulate)
}

/** Lanes behind the last sample add nothing to any gradient. */
function clearUnused(dz: usize, count: usize, bytes: usize): void {
  const from = count << 2
  for (let output: usize = 0; output < outputCount; output++) {
    for (let at = from; at < bytes; at += 4) store<f32>(dz + at, 0)
    dz += bytes
  }
}
