import type { NetworkLayout } from './networkLayout.ts'

/** A link between two neighbouring columns: from unit `from` of `column` to unit `to` of the next one, both counted within their column. */
export interface LinkPlace {
  readonly column: number
  readonly from: number
  readonly to: number
}

/**
 * Point of the link at `t` in [0, 1], from the right side of one tile to the left side of the other. The
 * curve is the cubic that d3-shape draws as `curveBumpX`: both control points half way across, level
 * with their ends.
 */
export function linkPoint(layout: NetworkLayout, link: LinkPlace, t: number): { x: number; y: number } {
  const source = layout.columns[link.column]!.units[link.from]!
  const target = layout.columns[link.column + 1]!.units[link.to]!
  const x0 = source.x + source.size / 2
  const x1 = target.x - target.size / 2
  return { x: x0 + (x1 - x0) * across(t), y: source.y + (target.y - source.y) * down(t) }
}

const across = (t: number) => t * (1.5 + t * (t - 1.5))
const down = (t: number) => t * t * (3 - 2 * t)

const SEGMENTS = 48

/** The link whose curve passes closest to (x, y), or `null` where none comes within `reach` px. */
export function nearestLink(layout: NetworkLayout, x: number, y: number, reach: number): LinkPlace | null {
  let nearest: LinkPlace | null = null
  let best = reach * reach
  for (let column = 0; column + 1 < layout.columns.length; column++) {
    const sources = layout.columns[column]!
    const targets = layout.columns[column + 1]!
    const x0 = sources.x + (sources.units[0]?.size ?? 0) / 2
    const x1 = targets.x - (targets.units[0]?.size ?? 0) / 2
    if (x < x0 - reach || x > x1 + reach) continue
    for (let from = 0; from < sources.units.length; from++) {
      for (let to = 0; to < targets.units.length; to++) {
        const distance = squaredDistance(x, y, x0, sources.units[from]!.y, x1, targets.units[to]!.y, best)
        if (distance > best || (distance === best && nearest !== null)) continue
        best = distance
        nearest = { column, from, to }
      }
    }
  }
  return nearest
}

/** Squared distance of (x, y) from the curve, taken as a chain of short segments; Infinity where its box is further than `best`. */
function squaredDistance(
  x: number,
  y: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  best: number,
): number {
  const below = Math.min(y0, y1) - y
  const above = y - Math.max(y0, y1)
  const outside = Math.max(below, above, 0)
  if (outside * outside > best) return Infinity
  let smallest = Infinity
  let ax = x0
  let ay = y0
  for (let i = 1; i <= SEGMENTS; i++) {
    const t = i / SEGMENTS
    const bx = x0 + (x1 - x0) * across(t)
    const by = y0 + (y1 - y0) * down(t)
    smallest = Math.min(smallest, squaredDistanceToSegment(x, y, ax, ay, bx, by))
    ax = bx
    ay = by
  }
  return smallest
}

function squaredDistanceToSegment(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax
  const dy = by - ay
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  const ex = ax + t * dx - x
  const ey = ay + t * dy - y
  return ex * ex + ey * ey
}
