import type { GrowingRegion, KernelMemory } from './kernelMemory.ts'

/** Samples row by row: `rows` rows at `at`, `bytes` long each, that begin with `inputs` numbers. */
export interface RowRegion {
  readonly at: number
  readonly rows: number
  readonly bytes: number
  readonly inputs: number
}

/**
 * Writes a copy of the rows into `region` in which `inputs`, one row after another, stand in the place of their own;
 * its address.
 */
export function writePerturbed(
  memory: KernelMemory,
  region: GrowingRegion,
  set: RowRegion,
  inputs: Float32Array,
): number {
  // What reads whole vectors reads a little past the last row.
  const at = region.reserve((set.rows + 1) * set.bytes)
  const { floats } = memory.views
  floats.copyWithin(at >> 2, set.at >> 2, (set.at + set.rows * set.bytes) >> 2)
  for (let row = 0; row < set.rows; row++) {
    floats.set(inputs.subarray(row * set.inputs, (row + 1) * set.inputs), (at + row * set.bytes) >> 2)
  }
  return at
}
