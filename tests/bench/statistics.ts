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

/** The exponent p of `costs` ~ `sizes`^p by least squares on logarithms; NaN of fewer than two sizes. */
export function growthExponent(sizes: readonly number[], costs: readonly number[]): number {
  const points = sizes.map((size, i) => [Math.log(size), Math.log(costs[i]!)] as const)
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const covariance = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  const variance = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
  return covariance / variance
}
