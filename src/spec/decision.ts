/**
 * The class that `count` outputs from `at` on speak for, from 0: of a single one 1 where it is above
 * `threshold` (see `decisionThreshold`), of several the first of the largest.
 */
export function decidedClass(
  outputs: ArrayLike<number>,
  at: number,
  count: number,
  threshold: number | null,
): number {
  if (threshold !== null) return outputs[at]! > threshold ? 1 : 0
  let largest = 0
  for (let k = 1; k < count; k++) {
    if (outputs[at + k]! > outputs[at + largest]!) largest = k
  }
  return largest
}

/** The class that the targets of a sample name: of one output 0 or 1, of several the place of the 1. */
export function targetClass(targets: ArrayLike<number>, at: number, count: number): number {
  return decidedClass(targets, at, count, count === 1 ? 0.5 : null)
}
