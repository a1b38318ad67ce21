import { dropping, takeRate, thin } from './dropout'
import { DROP_LIMIT, DROP_SCALE, MASK_UNIT } from './imageLayers'
import { field, UNITS } from './layers'

/** Hands the rows at `from` on to `to`, activations as well as slopes; in an update only those the mask leaves. */
export function throughDropout(entry: usize, from: usize, to: usize, bytes: usize): void {
  const units = field(entry, UNITS)
  if (!dropping) {
    memory.copy(to, from, units * bytes)
    return
  }
  takeRate(<u32>field(entry, DROP_LIMIT), load<f32>(entry + DROP_SCALE))
  thin(from, to, field(entry, MASK_UNIT), units, bytes)
}
