import type { Stroke } from './glyph.ts'

/** Straight pieces between two points of a stroke: at 20 pixels of height they are about a pixel long. */
const PIECES = 5

/** The way of the pen over the paper as a chain of points. */
export interface PenPath {
  readonly x: Float64Array
  readonly y: Float64Array
  /** 1 where a stroke begins: there is no ink between this point and the one before. */
  readonly begins: Uint8Array
}

/** The smooth curves through the points of `strokes`, one stroke after another, in their own units. */
export function penPath(strokes: readonly Stroke[]): PenPath {
  const xs: number[] = []
  const ys: number[] = []
  const begins: number[] = []
  for (const stroke of strokes)
    throughPoints(stroke, (x, y, first) => {
      xs.push(x)
      ys.push(y)
      begins.push(first ? 1 : 0)
    })
  return { x: Float64Array.from(xs), y: Float64Array.from(ys), begins: Uint8Array.from(begins) }
}

/**
 * Uniform Catmull-Rom spline (Catmull and Rom, 1974): the tangent at a point is half the way from the point
 * before to the one after. At the ends, and on both sides of a point written twice, it is half the chord.
 */
function throughPoints(stroke: Stroke, emit: (x: number, y: number, first: boolean) => void): void {
  const last = stroke.length / 2 - 1
  const at = (point: number, axis: number) => stroke[2 * Math.min(last, Math.max(0, point)) + axis]!
  emit(at(0, 0), at(0, 1), true)
  for (let i = 0; i < last; i++) {
    if (at(i, 0) === at(i + 1, 0) && at(i, 1) === at(i + 1, 1)) continue
    for (let piece = 1; piece <= PIECES; piece++) {
      const t = piece / PIECES
      emit(spline(at, i, 0, t), spline(at, i, 1, t), false)
    }
  }
}

function spline(at: (point: number, axis: number) => number, i: number, axis: number, t: number): number {
  const [before, from, to, after] = [at(i - 1, axis), at(i, axis), at(i + 1, axis), at(i + 2, axis)]
  const cubic = 3 * (from - to) + after - before
  const square = 2 * before - 5 * from + 4 * to - after
  return from + (t / 2) * (to - before + t * (square + t * cubic))
}
