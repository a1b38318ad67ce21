import { NO_COLUMNS, readColumns, type CurveColumns, type CurveSeries } from './series.ts'

interface GhostsOptions<P> {
  x(point: P): number
  readonly series: readonly CurveSeries<P>[]
  readonly log: boolean
}

/** Lines that were left, as columns, the same object for as long as `ghosts` and `options` are the same. */
export function createGhostReader<P>() {
  let columns: readonly CurveColumns[] = []
  let read: { readonly ghosts: readonly (readonly P[])[]; readonly options: GhostsOptions<P> } | null = null
  return (ghosts: readonly (readonly P[])[], options: GhostsOptions<P>): readonly CurveColumns[] => {
    if (read?.ghosts === ghosts && read.options === options) return columns
    read = { ghosts, options }
    columns = ghosts.map((ghost) => readColumns(NO_COLUMNS, ghost, options.x, options.series, options.log))
    return columns
  }
}

/** What all of these columns span; `lastX` is `-Infinity` and `low > high` where there is nothing. */
export function extentOf(all: readonly CurveColumns[]): { lastX: number; low: number; high: number } {
  return {
    lastX: Math.max(...all.map(({ xs, count }) => (count === 0 ? -Infinity : xs[count - 1]!))),
    low: Math.min(...all.map(({ low }) => low)),
    high: Math.max(...all.map(({ high }) => high)),
  }
}
