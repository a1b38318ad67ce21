// The layer table: one entry of ENTRY_BYTES per layer, fields of 32 bits. `kind` tells what a layer computes;
// what the fields after `activation` mean is the kind's own affair.

import { table } from './memory'

/** z = x W + b; kernel of inputs x units row-major at byte KERNEL of the parameters, bias behind it. */
export const DENSE: usize = 0

export const ENTRY_BYTES: usize = 32

export const KIND: usize = 0
export const INPUTS: usize = 4
export const UNITS: usize = 8
export const ACTIVATION: usize = 12
export const KERNEL: usize = 16
/** Number of the layer's first unit, counted from the first unit behind the inputs. */
export const FIRST_UNIT: usize = 20

export function entryOf(layer: usize): usize {
  return table + layer * ENTRY_BYTES
}

export function field(entry: usize, offset: usize): usize {
  return load<usize>(entry + offset)
}
