// Dropout as engine/dropout.ts defines it: which units an update leaves out is a hash of the seed, the number
// of the update and the unit.

import { ONE } from './dense'

export let seed: u32 = 0
/** Of the layer at hand: hashes below it mean that the unit is left out; 0 where there is no dropout. */
export let dropLimit: u32 = 0
/** What the activations that remain are multiplied by. */
export let dropScale: f32 = 1

/** Whether the passes of the moment are those of an update with dropout. */
export let dropping: bool = false
/** Hash of the seed and the update. */
let drawn: u32 = 0

/** Draws the mask of `update`, which counts from 1, for the passes up to `endDropout`. */
export function beginDropout(update: usize): void {
  dropping = true
  drawn = mixed(mixed(seed + 0x9e3779b9) ^ (<u32>update))
}

export function endDropout(): void {
  dropping = false
}

/** Takes over the rate of a layer that has one of its own. */
export function takeRate(limit: u32, scale: f32): void {
  dropLimit = limit
  dropScale = scale
}

/** Whether the mask leaves out `unit`, numbered as in `DenseNetwork` or by `firstUnits`. */
export function isDropped(unit: usize): bool {
  return mixed(drawn ^ (<u32>unit)) < dropLimit
}

/**
 * Writes the rows of `units` units at `from`, the first of them number `first`, to `to`, which may be the same
 * place: zeros for those left out, the others scaled.
 */
export function thin(from: usize, to: usize, first: usize, units: usize, bytes: usize): void {
  for (let unit: usize = 0; unit < units; unit++, from += bytes, to += bytes) {
    if (isDropped(first + unit)) memory.fill(to, 0, bytes)
    else if (bytes == ONE) store<f32>(to, load<f32>(from) * dropScale)
    else scaleRow(from, to, bytes)
  }
}

function scaleRow(from: usize, to: usize, bytes: usize): void {
  for (const end = from + bytes; from < end; from += 16, to += 16) {
    v128.store(to, f32x4.mul(v128.load(from), f32x4.splat(dropScale)))
  }
}

/** The finaliser of MurmurHash3. */
function mixed(h: u32): u32 {
  h = (h ^ (h >> 16)) * 0x85ebca6b
  h = (h ^ (h >> 13)) * 0xc2b2ae35
  return h ^ (h >> 16)
}
