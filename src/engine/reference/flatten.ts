/** An image of one sample as numbers in a row: channels-last, they lie in that order already. */
export function flattenForward(x: Float64Array, a: Float64Array): void {
  a.set(x)
}

/** Writes to `dx` the slopes by the image. */
export function flattenBackward(da: Float64Array, dx: Float64Array): void {
  dx.set(da)
}
