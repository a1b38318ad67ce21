/**
 * Dropout (Srivastava, Hinton, Krizhevsky, Sutskever & Salakhutdinov 2014), inverted as in Keras: an update
 * leaves every unit of a hidden layer out with probability `rate`, its activation being 0, and multiplies the
 * others by 1 / (1 - rate); evaluation leaves nothing out. All samples of a batch share the mask, which Keras
 * calls `noise_shape=(1, units)`, so that the page can show which units are out.
 *
 * Masks are a hash and not a stream, so that every backend can compute those of any update by itself.
 */

/** Odd, and without a pattern: the golden ratio. */
const GOLDEN = 0x9e3779b9

/**
 * Whether `unit`, numbered as in `DenseNetwork`, is left out of update `update`, which counts from 1 as
 * `TrainerState.updates` does after it. `seed` is `TrainerOptions.seed`.
 */
export function isDropped(seed: number, update: number, unit: number, rate: number): boolean {
  const hash = mixed(mixed(mixed((seed + GOLDEN) >>> 0) ^ update) ^ unit)
  return hash < dropLimit(rate)
}

/** Hashes below this number, 0 to 2^32 - 1, mean that the unit is left out. */
export function dropLimit(rate: number): number {
  return Math.floor(rate * 2 ** 32)
}

/** The finaliser of MurmurHash3, in 32 bits. */
function mixed(h: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}
