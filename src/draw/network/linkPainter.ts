import { divergingScale, type Palette } from '../color.ts'
import type { NetworkLayout } from '../layout/networkLayout.ts'
import type { Diagram, NetworkTarget } from './diagram.ts'

const NARROWEST = 0.5
const WIDEST = 6
/** Weights of at least this size are drawn at full width. */
const LARGEST_WEIGHT = 4
/** Weights below this count as 0: an unused link. */
const SMALLEST_WEIGHT = 0.005
const STEPS = 20
const STYLES = 2 * STEPS + 1
/** Only links at least this strong show that signals pass. */
const FLOWING_STEP = 6
const SPARK_DISTANCE = 18
/** Dashes cost as much as all the rest of the links: with more links than this there are none. */
const MOST_FLOWING = 96
/** Links that do not touch the unit pointed at step back, and those of dropped units. */
const FADED = 0.16
/** Colours start away from the neutral one, which is that of the background. */
const PALEST = 0.34
/** Up to so many links between two columns have their full width; a crowd of them needs thinner ones. */
const UNCROWDED = 24
const THINNEST_SCALE = 0.3
/** No link is broader than this share of a tile's side. */
const TILE_SHARE = 0.2

/** Width in px of a link of this weight: like its square root, from 0.5 to 6. */
export function linkWidth(weight: number): number {
  const strength = Math.sqrt(Math.min(1, Math.abs(weight) / LARGEST_WEIGHT))
  return Math.max(NARROWEST, WIDEST * strength)
}

/** Number of a style from -20 to 20 for a weight: steps of equal width, 0 for an unused link or no number. */
export function linkStyle(weight: number): number {
  if (!(Math.abs(weight) >= SMALLEST_WEIGHT)) return 0
  const step = Math.max(1, Math.round((linkWidth(weight) / WIDEST) * STEPS))
  return weight < 0 ? -step : step
}

/**
 * Paints all links into a layer of their own, those of one style in one stroke: width says how large a
 * weight is, colour its sign. Nothing is painted while the styles stay the same.
 */
export interface LinkPainter {
  setPalette(palette: Palette): void
  setScene(diagram: Diagram, layout: NetworkLayout): void
  /**
   * Without `parameters` all links are faint; `flow` px is how far the sparks on strong links have come, `null`
   * for none. The links of `dropped` units step back.
   */
  paint(
    parameters: Float32Array | null,
    pointedAt: NetworkTarget | null,
    flow: number | null,
    dropped: ReadonlySet<number>,
  ): void
}

export function createLinkPainter(context: CanvasRenderingContext2D): LinkPainter {
  let outdated = true
  let painted: { target: NetworkTarget | null; flow: number | null; dropped: ReadonlySet<number> | null } = {
    target: null,
    flow: null,
    dropped: null,
  }
  let size = { width: 0, height: 0 }
  /** First link of every style, first those that step back, then the others; -1 ends a chain. */
  const first = new Int32Array(2 * STYLES)
  let links = linksOf({ columns: [], kernelOffsets: [] }, null)
  let next = new Int32Array(0)
  let styles = new Int8Array(0)
  let color: (t: number) => string = () => ''
  let palette: Palette | null = null
  let scale = 1
  let known = false

  /** Finds the style of every link; true where one has changed. */
  function restyle(parameters: Float32Array | null): boolean {
    let changed = known !== (parameters !== null)
    known = parameters !== null
    for (let i = 0; i < links.count; i++) {
      const style = parameters === null ? 0 : linkStyle(parameters[links.parameter[i]!] ?? 0)
      if (styles[i] !== style) changed = true
      styles[i] = style
    }
    return changed
  }

  function sort(pointedAt: NetworkTarget | null, dropped: ReadonlySet<number>): void {
    first.fill(-1)
    const unit = pointedAt?.kind === 'unit' ? pointedAt.unit : null
    for (let i = 0; i < links.count; i++) {
      const [from, to] = [links.from[i]!, links.to[i]!]
      const away = unit !== null && from !== unit && to !== unit
      const faded = away || (dropped.size > 0 && (dropped.has(from) || dropped.has(to)))
      const slot = styles[i]! + STEPS + (faded ? 0 : STYLES)
      next[i] = first[slot]!
      first[slot] = i
    }
  }

  /** Leaves and arrives level. */
  function trace(i: number): void {
    const [x0, y0, x1, y1] = [links.x0[i]!, links.y0[i]!, links.x1[i]!, links.y1[i]!]
    const middle = (x0 + x1) / 2
    context.moveTo(x0, y0)
    context.bezierCurveTo(middle, y0, middle, y1, x1, y1)
  }

  function applyStyle(style: number): void {
    const strength = Math.abs(style) / STEPS
    const position = PALEST + (1 - PALEST) * Math.min(1, 2 * strength * strength)
    context.lineWidth = style === 0 ? 1 : Math.max(NARROWEST, strength * WIDEST * scale)
    context.strokeStyle =
      style === 0 ? (known ? palette!.muted : palette!.line) : color(style < 0 ? -position : position)
  }

  function strokeStyle(slot: number, style: number): void {
    if (first[slot] === -1) return
    applyStyle(style)
    if (style === 0 && known) context.setLineDash([2, 5])
    context.beginPath()
    for (let i = first[slot]!; i !== -1; i = next[i]!) trace(i)
    context.stroke()
    if (style === 0) context.setLineDash([])
  }

  /** Thin ones first, so that the strong ones lie on top. */
  function strokeAll(offset: number): void {
    for (let step = 0; step <= STEPS; step++) {
      strokeStyle(offset + STEPS - step, -step)
      if (step > 0) strokeStyle(offset + STEPS + step, step)
    }
  }

  function strokeFlow(flow: number): void {
    context.beginPath()
    for (let step = FLOWING_STEP; step <= STEPS; step++) {
      for (const slot of [STYLES + STEPS - step, STYLES + STEPS + step]) {
        for (let i = first[slot]!; i !== -1; i = next[i]!) trace(i)
      }
    }
    context.lineWidth = 1.5 * scale
    context.strokeStyle = palette!.paper
    context.setLineDash([3, SPARK_DISTANCE - 3])
    context.lineDashOffset = -(flow % SPARK_DISTANCE)
    context.globalAlpha = 0.7
    context.stroke()
    context.globalAlpha = 1
    context.setLineDash([])
  }

  function emphasise(parameter: number): void {
    const i = links.parameter.indexOf(parameter)
    if (i < 0) return
    applyStyle(styles[i]!)
    const { lineWidth, strokeStyle: own } = context
    for (const [width, style] of [
      [lineWidth + 8, palette!.paper],
      [lineWidth + 4, palette!.accent],
      [lineWidth + 1, own],
    ] as const) {
      context.lineWidth = width
      context.strokeStyle = style
      context.beginPath()
      trace(i)
      context.stroke()
    }
  }

  return {
    setPalette(next) {
      palette = next
      color = divergingScale(next)
      outdated = true
    },
    setScene(diagram, layout) {
      links = linksOf(diagram, layout)
      next = new Int32Array(links.count)
      styles = new Int8Array(links.count)
      scale = widthScale(layout)
      size = layout
      outdated = true
    },
    paint(parameters, target, flow, dropped) {
      const moving = links.count <= MOST_FLOWING ? flow : null
      const same = target === painted.target && moving === painted.flow && dropped === painted.dropped
      const changed = restyle(parameters) || !same
      if (palette === null || !(changed || outdated)) return
      outdated = false
      painted = { target, flow: moving, dropped }
      context.clearRect(0, 0, size.width, size.height)
      sort(target, dropped)
      context.globalAlpha = FADED
      strokeAll(0)
      context.globalAlpha = 1
      strokeAll(STYLES)
      if (moving !== null) strokeFlow(moving)
      if (target?.kind === 'weight') emphasise(target.parameter)
    },
  }
}

/** Share of their full width that links have in this layout. */
function widthScale({ columns, tileSize }: NetworkLayout): number {
  const counts = columns.map(({ units }) => units.length)
  const crowd = Math.max(1, ...counts.slice(1).map((count, i) => count * counts[i]!))
  const fitting = Math.min(1, Math.sqrt(UNCROWDED / crowd), (TILE_SHARE * tileSize) / WIDEST)
  return Math.max(THINNEST_SCALE, fitting)
}

/** All links as flat arrays: ends in px, parameter, and the units at the ends. */
function linksOf(diagram: Diagram, layout: NetworkLayout | null) {
  const counts = diagram.columns.map(({ units }) => units.length)
  const count = counts.reduce((sum, units, column) => sum + units * (counts[column + 1] ?? 0), 0)
  const links = {
    count,
    parameter: new Int32Array(count),
    from: new Int32Array(count),
    to: new Int32Array(count),
    x0: new Float32Array(count),
    y0: new Float32Array(count),
    x1: new Float32Array(count),
    y1: new Float32Array(count),
  }
  if (layout === null) return links
  let i = 0
  for (let column = 0; column + 1 < counts.length; column++) {
    for (const [from, source] of layout.columns[column]!.units.entries()) {
      for (const [to, target] of layout.columns[column + 1]!.units.entries()) {
        links.parameter[i] = diagram.kernelOffsets[column]! + from * counts[column + 1]! + to
        links.from[i] = source.unit
        links.to[i] = target.unit
        links.x0[i] = source.x + source.size / 2
        links.y0[i] = source.y
        links.x1[i] = target.x - target.size / 2
        links.y1[i] = target.y
        i++
      }
    }
  }
  return links
}
