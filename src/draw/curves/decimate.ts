/** Where a path is drawn to: the part of a 2d context that a polyline needs. */
export interface Pen {
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
}

/**
 * Draws the polyline through the first `count` points (`xs` rising, both in px) with at most four points
 * for each column of pixels: its first, lowest, highest and last (M4: Jugel et al., VLDB 2014), which
 * looks the same. A `y` that is not a number breaks the line.
 */
export function tracePolyline(pen: Pen, xs: ArrayLike<number>, ys: ArrayLike<number>, count: number): void {
  let column = -Infinity
  let columnX = 0
  let first = 0
  let low = 0
  let high = 0
  let last = 0
  let open = false

  function flush(): void {
    if (column === -Infinity) return
    if (open) pen.lineTo(columnX, first)
    else pen.moveTo(columnX, first)
    open = true
    if (low !== first && low !== last) pen.lineTo(columnX, low)
    if (high !== first && high !== last) pen.lineTo(columnX, high)
    if (last !== first) pen.lineTo(columnX, last)
    column = -Infinity
  }

  for (let i = 0; i < count; i++) {
    const x = xs[i]!
    const y = ys[i]!
    if (!(Math.abs(y) < Infinity)) {
      flush()
      open = false
      continue
    }
    if (Math.floor(x) !== column) {
      flush()
      column = Math.floor(x)
      columnX = x
      first = low = high = y
    }
    low = Math.min(low, y)
    high = Math.max(high, y)
    last = y
  }
  flush()
}
