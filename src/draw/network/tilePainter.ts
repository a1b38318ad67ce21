import { divergingScale, type Palette } from '../color.ts'
import type { NetworkLayout } from '../layout/networkLayout.ts'
import type { Diagram, NetworkTarget } from './diagram.ts'
import { biasPlace, biasRadius } from './targets.ts'
import type { TileAtlas } from './tileAtlas.ts'

const RADIUS = 6
/** Pictures reach into the next px where the screen's px are not CSS px. */
const BLEED = 1
/** How much of the picture of a dropped unit is covered. */
const VEIL = 0.72
/** Distance of its cross from the edges, in sides of the tile. */
const CROSS_INSET = 0.28
/** A bias of this size or more takes an end colour. */
const LARGEST_BIAS = 2

/** Paints, into a layer of their own, tiles with round corners, the ring of the enlarged one, and the bias dots. */
export interface TilePainter {
  setPalette(palette: Palette): void
  setScene(diagram: Diagram, layout: NetworkLayout): void
  /** `dropped` units are faint and crossed out. */
  paint(
    parameters: Float32Array | null,
    pointedAt: NetworkTarget | null,
    enlarged: number,
    dropped: ReadonlySet<number>,
  ): void
}

interface Tile {
  readonly unit: number
  readonly left: number
  readonly top: number
  readonly size: number
  readonly dotX: number
  readonly dotY: number
  readonly bias: number | null
}

export function createTilePainter(context: CanvasRenderingContext2D, atlas: TileAtlas): TilePainter {
  let tiles: Tile[] = []
  let area = { width: 0, height: 0 }
  let radius = RADIUS
  let dotRadius = 0
  let palette: Palette | null = null
  let color: (t: number) => string = () => ''

  /** What lies between a rectangle a little larger than the tile and its round outline. */
  function addCorners({ left, top, size }: Tile): void {
    context.rect(left - BLEED, top - BLEED, size + 2 * BLEED, size + 2 * BLEED)
    context.roundRect(left, top, size, size, radius)
  }

  function paintPictures(colors: Palette): void {
    context.fillStyle = colors.panel
    for (const { unit, left, top, size } of tiles) {
      if (!atlas.draw(context, unit, left, top, size)) context.fillRect(left, top, size, size)
    }
    context.globalCompositeOperation = 'destination-out'
    context.beginPath()
    for (const tile of tiles) addCorners(tile)
    context.fill('evenodd')
    context.globalCompositeOperation = 'source-over'
  }

  function crossOut(colors: Palette, dropped: ReadonlySet<number>): void {
    const out = tiles.filter(({ unit }) => dropped.has(unit))
    context.beginPath()
    for (const { left, top, size } of out) context.roundRect(left, top, size, size, radius)
    context.globalAlpha = VEIL
    context.fillStyle = colors.panel
    context.fill()
    context.globalAlpha = 1
    context.beginPath()
    for (const { left, top, size } of out) {
      const [from, to] = [CROSS_INSET * size, (1 - CROSS_INSET) * size]
      context.moveTo(left + from, top + from)
      context.lineTo(left + to, top + to)
      context.moveTo(left + to, top + from)
      context.lineTo(left + from, top + to)
    }
    context.lineWidth = 1.5
    context.strokeStyle = colors.muted
    context.stroke()
  }

  function outline({ left, top, size }: Tile, distance: number, width: number, style: string): void {
    context.lineWidth = width
    context.strokeStyle = style
    context.beginPath()
    context.roundRect(
      left - distance,
      top - distance,
      size + 2 * distance,
      size + 2 * distance,
      radius + distance,
    )
    context.stroke()
  }

  function paintOutlines(colors: Palette, pointedAt: NetworkTarget | null, enlarged: number): void {
    context.lineWidth = 1
    context.strokeStyle = colors.line
    context.beginPath()
    for (const { left, top, size } of tiles)
      context.roundRect(left + 0.5, top + 0.5, size - 1, size - 1, radius - 0.5)
    context.stroke()
    for (const tile of tiles) {
      const pointed = pointedAt?.kind === 'unit' && pointedAt.unit === tile.unit
      if (tile.unit === enlarged) outline(tile, 2, 2, colors.accent)
      else if (pointed) outline(tile, 0, 1.5, colors.ink)
    }
  }

  function paintBiases(colors: Palette, parameters: Float32Array, pointedAt: NetworkTarget | null): void {
    for (const { bias, dotX, dotY } of tiles) {
      if (bias === null) continue
      const pointed = pointedAt?.kind === 'bias' && pointedAt.parameter === bias
      context.beginPath()
      context.arc(dotX, dotY, pointed ? dotRadius + 1.5 : dotRadius, 0, 2 * Math.PI)
      context.fillStyle = color((parameters[bias] ?? 0) / LARGEST_BIAS)
      context.fill()
      context.lineWidth = pointed ? 2 : 1
      context.strokeStyle = pointed ? colors.accent : colors.muted
      context.stroke()
    }
  }

  return {
    setPalette(next) {
      palette = next
      color = divergingScale(next)
    },
    setScene(diagram, layout) {
      tiles = tilesOf(diagram, layout)
      area = layout
      radius = Math.min(RADIUS, layout.tileSize / 5)
      dotRadius = biasRadius(layout)
    },
    paint(parameters, pointedAt, enlarged, dropped) {
      if (palette === null) return
      context.clearRect(0, 0, area.width, area.height)
      paintPictures(palette)
      if (dropped.size > 0) crossOut(palette, dropped)
      paintOutlines(palette, pointedAt, enlarged)
      if (parameters !== null) paintBiases(palette, parameters, pointedAt)
    },
  }
}

function tilesOf(diagram: Diagram, layout: NetworkLayout): Tile[] {
  return layout.columns.flatMap(({ units }, column) =>
    units.map((place, index) => {
      const dot = biasPlace(place)
      const bias = diagram.columns[column]?.units[index]?.bias ?? null
      const left = Math.round(place.x - place.size / 2)
      const top = Math.round(place.y - place.size / 2)
      return { unit: place.unit, left, top, size: place.size, dotX: dot.x, dotY: dot.y, bias }
    }),
  )
}
