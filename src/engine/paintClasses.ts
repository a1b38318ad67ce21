/**
 * Paints points in the colour of their class. `values` holds the probabilities of all classes, class after
 * class, one per pixel of `pixels32`; `ramps` the colours, class after class, each from undecided (1 / classes)
 * to certain. `discretize` takes the last of each. Where no probability is a number, class 0 is undecided.
 */
export function paintClasses(
  values: Float32Array,
  classes: number,
  ramps: Uint32Array,
  discretize: boolean,
  pixels32: Uint32Array,
): void {
  const area = pixels32.length
  const steps = ramps.length / classes
  for (let pixel = 0; pixel < area; pixel++) {
    let best = 0
    let largest = values[pixel]!
    for (let k = 1; k < classes; k++) {
      const value = values[k * area + pixel]!
      if (value > largest) {
        best = k
        largest = value
      }
    }
    const certainty = discretize ? 1 : (largest * classes - 1) / (classes - 1)
    const step = Math.min(steps - 1, Math.max(0, Math.round(certainty * (steps - 1)) || 0))
    pixels32[pixel] = ramps[best * steps + step]!
  }
}
