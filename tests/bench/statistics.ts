/** The value below which `share` (0 to 1) of `values` lie, between neighbours linearly; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)] ?? Number.NaN
  const above = sorted[Math.ceil(position)] ?? Number.NaN
  return below + (above - below) * (position - Math.floor(position))
}

/** The share (0 to 1) of `values` that are at most `limit`; NaN of nothing. */
export function shareWithin(values: readonly number[], limit: number): number {
  return values.filter((value) => value <= limit).length / values.length
}

export function countOver(values: readonly number[], limit: number): number {
  return values.filter((value) => value > limit).length
}
