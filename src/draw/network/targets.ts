import { linkPoint, nearestLink } from '../layout/links.ts'
import type { LayoutUnit, NetworkLayout } from '../layout/networkLayout.ts'
import { placeOf, weightTarget, type Diagram, type NetworkTarget } from './diagram.ts'

/** A place in px from the upper left corner of the drawing. */
export interface Anchor {
  readonly x: number
  readonly y: number
}

const MOUSE_REACH = 8
const TOUCH_REACH = 16

/** Radius of a bias dot. */
export function biasRadius(layout: NetworkLayout): number {
  return Math.max(4, Math.min(6, layout.tileSize * 0.12))
}

/** Centre of a unit's bias dot: the lower left corner of its tile. */
export function biasPlace(place: LayoutUnit): Anchor {
  const inset = place.size / 2 - 1
  return { x: place.x - inset, y: place.y + inset }
}

/** What lies at (x, y): a bias dot before its tile, a tile before a link; links and dots within the reach of a mouse or a finger. */
export function targetAt(
  diagram: Diagram,
  layout: NetworkLayout,
  x: number,
  y: number,
  touch: boolean,
): NetworkTarget | null {
  return biasAt(diagram, layout, x, y, touch) ?? unitAt(layout, x, y) ?? linkAt(diagram, layout, x, y, touch)
}

function biasAt(
  diagram: Diagram,
  layout: NetworkLayout,
  x: number,
  y: number,
  touch: boolean,
): NetworkTarget | null {
  const reach = touch ? Math.min(12, layout.tileSize * 0.45) : biasRadius(layout) + 2
  for (const [column, { units }] of layout.columns.entries()) {
    for (const [index, place] of units.entries()) {
      const bias = diagram.columns[column]?.units[index]?.bias ?? null
      const dot = biasPlace(place)
      if (bias === null || Math.hypot(dot.x - x, dot.y - y) > reach) continue
      return { kind: 'bias', parameter: bias, unit: place.unit }
    }
  }
  return null
}

function unitAt(layout: NetworkLayout, x: number, y: number): NetworkTarget | null {
  for (const { units } of layout.columns) {
    for (const { unit, x: centerX, y: centerY, size } of units) {
      if (Math.max(Math.abs(centerX - x), Math.abs(centerY - y)) <= size / 2) return { kind: 'unit', unit }
    }
  }
  return null
}

function linkAt(
  diagram: Diagram,
  layout: NetworkLayout,
  x: number,
  y: number,
  touch: boolean,
): NetworkTarget | null {
  const link = nearestLink(layout, x, y, touch ? TOUCH_REACH : MOUSE_REACH)
  return link === null ? null : weightTarget(diagram, link.column, link.from, link.to)
}

/** Where to put a note about `target`: the middle of a link, a bias dot, the middle of a tile's upper side. */
export function anchorOf(diagram: Diagram, layout: NetworkLayout, target: NetworkTarget): Anchor {
  const place = placeOf(diagram, target.kind === 'weight' ? target.to : target.unit)
  if (place === null) return { x: 0, y: 0 }
  const unit = layout.columns[place.column]!.units[place.index]!
  if (target.kind === 'unit') return { x: unit.x, y: unit.y - unit.size / 2 }
  if (target.kind === 'bias') return biasPlace(unit)
  const from = placeOf(diagram, target.from)?.index ?? 0
  return linkPoint(layout, { column: place.column - 1, from, to: place.index }, 0.5)
}
