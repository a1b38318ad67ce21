/** The index of the stop nearest to `value`, in the logarithm where both are positive. */
export function nearestStop(stops: readonly number[], value: number): number {
  let nearest = 0
  for (let i = 1; i < stops.length; i++) {
    if (distance(stops[i]!, value) < distance(stops[nearest]!, value)) nearest = i
  }
  return nearest
}

/** The next stop above (1) or below (-1) `value`, which need not be one; the last stop stays. */
export function stepFrom(stops: readonly number[], value: number, direction: 1 | -1): number {
  const next = direction > 0 ? stops.find((stop) => stop > value) : stops.findLast((stop) => stop < value)
  return next ?? value
}

/** 1 and 3 of every power of ten from `min` to `max`, both powers of ten. */
export function logStops(min: number, max: number): readonly number[] {
  const stops: number[] = []
  for (let power = Math.round(Math.log10(min)); power < Math.round(Math.log10(max)); power++) {
    // Through text, so that 3e-5 is the number a person means by it.
    stops.push(Number(`1e${power}`), Number(`3e${power}`))
  }
  return [...stops, max]
}

/** From `min` to `max` in steps of `step`. */
export function linearStops(min: number, max: number, step: number): readonly number[] {
  return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) => min + i * step)
}

function distance(a: number, b: number): number {
  return a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : Math.abs(a - b)
}
