/** Places of a network's tiles in px, from the upper left corner of the drawing. */
export interface NetworkLayout {
  /** Room the drawing needs: at least the size asked for. */
  readonly width: number
  readonly height: number
  /** Side of the tiles, but of a single output's. */
  readonly tileSize: number
  readonly columns: readonly LayoutColumn[]
}

export interface LayoutColumn {
  /** Centre of the column. */
  readonly x: number
  readonly units: readonly LayoutUnit[]
}

export interface LayoutUnit {
  /** Numbered through all columns from 0. */
  readonly unit: number
  /** Centre of the tile. */
  readonly x: number
  readonly y: number
  /** Side of the tile. */
  readonly size: number
}

/** Room above every column for the controls of its layer. */
export const COLUMN_HEADER = 44
/** Where the tiles may begin: a little lower, for the rings around them. */
const TOP = COLUMN_HEADER + 4
/** Room left of the inputs' tiles for their names. */
export const LABEL_MARGIN = 56
/** Distance of two columns' centres at least, so that controls 64 px wide do not touch. */
export const COLUMN_SPACING = 72

/** In a drawing of up to `ROOMY`; where there is more room, as on a projector, all that is largest grows with it. */
const LARGEST_TILE = 56
const ROOMY = { width: 1200, height: 700 }
const SMALLEST_TILE = 20
/** A single output is what all the others work for: it is drawn larger, up to this side. */
const LARGEST_OUTPUT = 72
const OUTPUT_SHARE = 1.5
const WIDEST_SPACING = 260
const MARGIN = 12
/** Half of the controls' width: they are centred above the last column too. */
const RIGHT_MARGIN = 40
/** From a tile's centre to the next one below, in tiles. */
const LOOSEST_PITCH = 1.5
const TIGHTEST_PITCH = 1.22
/** Share of the distance of two columns that a tile may take; the rest is for the links. */
const TILE_SHARE = 0.5

/**
 * Columns from left to right, each centred in the height below `COLUMN_HEADER`, with the largest tile of
 * 20 to 56 px (more in a very large drawing) that fits `size` (px). Where even the smallest does not, the layout is larger than asked.
 * A column without units keeps its place.
 */
export function networkLayout(
  size: { readonly width: number; readonly height: number },
  unitsPerColumn: readonly number[],
): NetworkLayout {
  const growth = growthOf(size)
  const gaps = Math.max(1, unitsPerColumn.length - 1)
  const most = Math.max(1, ...unitsPerColumn)
  const freeHeight = size.height - TOP - MARGIN
  const tileSize = tileThatFits(
    freeHeight / (1 + (most - 1) * TIGHTEST_PITCH),
    spacingWithin(size.width, gaps),
    growth,
  )
  const pitch = Math.max(
    tileSize * TIGHTEST_PITCH,
    Math.min(tileSize * LOOSEST_PITCH, most > 1 ? (freeHeight - tileSize) / (most - 1) : 0),
  )
  const columnHeight = tileSize + (most - 1) * pitch
  const height = Math.max(size.height, Math.floor(TOP + columnHeight + MARGIN))
  const left = LABEL_MARGIN + tileSize / 2
  const outputSize = unitsPerColumn.at(-1) === 1 ? outputThatFits(tileSize, freeHeight, growth) : tileSize
  const right = Math.max(RIGHT_MARGIN, outputSize / 2 + MARGIN)
  const free = size.width - left - right
  const spacing = Math.max(COLUMN_SPACING, Math.min(free / gaps, growth * WIDEST_SPACING))
  const used = spacing * (unitsPerColumn.length - 1)
  const start = left + Math.max(0, (free - used) / 2)
  const first = unitsPerColumn.map((_, column) => sum(unitsPerColumn.slice(0, column)))
  const middle = TOP + (height - TOP - MARGIN) / 2
  return {
    width: Math.max(size.width, left + used + right),
    height,
    tileSize,
    columns: unitsPerColumn.map((count, column) => {
      const size = column === unitsPerColumn.length - 1 ? outputSize : tileSize
      const x = Math.round(start + column * spacing)
      return { x, units: placeUnits(first[column]!, count, x, middle, pitch, size) }
    }),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function spacingWithin(width: number, gaps: number): number {
  return (width - LABEL_MARGIN - RIGHT_MARGIN - LARGEST_TILE / 2) / gaps
}

function growthOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.max(1, Math.min(width / ROOMY.width, height / ROOMY.height))
}

function tileThatFits(height: number, spacing: number, growth: number): number {
  const fitting = Math.min(height, Math.max(spacing, COLUMN_SPACING) * TILE_SHARE)
  return Math.max(SMALLEST_TILE, Math.floor(Math.min(growth * LARGEST_TILE, fitting)))
}

function outputThatFits(tileSize: number, freeHeight: number, growth: number): number {
  const fitting = Math.min(OUTPUT_SHARE * tileSize, growth * LARGEST_OUTPUT, freeHeight)
  return Math.max(tileSize, Math.floor(fitting))
}

function placeUnits(
  first: number,
  count: number,
  x: number,
  middle: number,
  pitch: number,
  size: number,
): LayoutUnit[] {
  const top = middle - ((count - 1) * pitch) / 2
  return Array.from({ length: count }, (_, i) => ({
    unit: first + i,
    x,
    y: Math.round(top + i * pitch),
    size,
  }))
}
