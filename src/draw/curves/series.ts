/** One line of a chart over points of type `P`. */
export interface CurveSeries<P> {
  readonly id: string
  readonly label: string
  /** CSS colour. */
  readonly color: string
  readonly dashed: boolean
  /** `null` where the point has no value: the line has a gap there. */
  value(point: P): number | null
}

/** The points as columns of numbers, NaN where there is no value; grows and is reused from update to update. */
export interface CurveColumns {
  readonly count: number
  readonly xs: Float64Array
  /** One column for each series. */
  readonly ys: readonly Float64Array[]
  /** Extent of all finite values, above 0 only for a logarithmic axis; `low > high` where there is none. */
  readonly low: number
  readonly high: number
}

export const NO_COLUMNS: CurveColumns = {
  count: 0,
  xs: new Float64Array(0),
  ys: [],
  low: Infinity,
  high: -Infinity,
}

const SMALLEST_CAPACITY = 256

/** Reads `points` into the arrays of `held` where they are large enough. */
export function readColumns<P>(
  held: CurveColumns,
  points: readonly P[],
  x: (point: P) => number,
  series: readonly CurveSeries<P>[],
  log: boolean,
): CurveColumns {
  const count = points.length
  const fits = held.xs.length >= count && held.ys.length === series.length
  const capacity = Math.max(SMALLEST_CAPACITY, 2 * count)
  const xs = fits ? held.xs : new Float64Array(capacity)
  const ys = fits ? held.ys : series.map(() => new Float64Array(capacity))
  let low = Infinity
  let high = -Infinity
  for (let i = 0; i < count; i++) xs[i] = x(points[i]!)
  for (const [k, { value }] of series.entries()) {
    const column = ys[k]!
    for (let i = 0; i < count; i++) {
      const y = value(points[i]!) ?? Number.NaN
      const drawable = Math.abs(y) < Infinity && !(log && y <= 0)
      column[i] = drawable ? y : Number.NaN
      if (!drawable) continue
      low = Math.min(low, y)
      high = Math.max(high, y)
    }
  }
  return { count, xs, ys, low, high }
}
