/**
 * a_k = e^(z_k) / sum_j e^(z_j), with the largest z taken away from all of them first so that nothing
 * overflows (Bridle 1990).
 */
export function softmax(z: Float64Array, a: Float64Array): void {
  const largest = z.reduce((most, value) => Math.max(most, value), -Infinity)
  let sum = 0
  for (let k = 0; k < z.length; k++) sum += a[k] = Math.exp(z[k]! - largest)
  for (let k = 0; k < z.length; k++) a[k]! /= sum
}

/** log sum_j e^(z_j), exact also where every e^(z_j) would overflow. */
export function logSumExp(z: ArrayLike<number>): number {
  let largest = -Infinity
  for (let k = 0; k < z.length; k++) largest = Math.max(largest, z[k]!)
  let sum = 0
  for (let k = 0; k < z.length; k++) sum += Math.exp(z[k]! - largest)
  return largest + Math.log(sum)
}
