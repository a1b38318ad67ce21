/** Tiles of one size in rows, in CSS px; a tile is a map with its kernel above it where it has one. */
export interface TileGrid {
  /** Tiles that are shown, from the first on. */
  readonly count: number
  /** Tiles that are folded away. */
  readonly hidden: number
  /** The place behind the last tile that unfolds or folds the rest, as for `tilePlace`; `null` without need. */
  readonly foldPlace: number | null
  readonly columns: number
  readonly rows: number
  /** Side of a map. */
  readonly side: number
  /** Side of a kernel; 0 for none. */
  readonly kernelSide: number
  readonly tileWidth: number
  readonly tileHeight: number
  readonly gap: number
  readonly width: number
  readonly height: number
}

/** Room for tiles, and how large a map may be. */
export interface TileRoom {
  readonly width: number
  /** What all rows together should keep to; small tiles go beyond it, or are folded, rather than shrink further. */
  readonly height: number
  /** What becomes of tiles for which there is no height; `whole` shows all of them, `open` those once folded. */
  readonly fold: TileFold
  readonly smallest: number
  readonly largest: number
  readonly gap: number
  /** Side of the kernel of a map of this side; 0 where there is none. */
  kernelSide(side: number): number
}

export type TileFold = 'whole' | 'folded' | 'open'

/** Between a kernel and its map. */
const KERNEL_GAP = 2

/**
 * The largest tiles of which `count` fit into `room`, or else the smallest, in as many rows as they take or, folded,
 * as there is height for, one at least. No width or nothing to show gives an empty grid.
 */
export function tileGrid(count: number, room: TileRoom): TileGrid {
  for (let side = room.largest; side > room.smallest; side--) {
    const grid = gridOf(count, side, room)
    if (grid.height <= room.height && grid.width <= room.width) return grid
  }
  const whole = gridOf(count, room.smallest, room)
  if (room.fold === 'whole' || whole.height <= room.height) return whole
  const { columns } = whole
  if (room.fold === 'open') return { ...gridOf(count + 1, room.smallest, room), count, foldPlace: count }
  // In a single column the place to unfold needs a row of its own.
  const least = columns === 1 ? 2 : 1
  const rows = Math.max(least, Math.floor((room.height + room.gap) / (whole.tileHeight + room.gap)))
  const shown = rows * columns - 1
  if (rows >= whole.rows) return whole
  return { ...gridOf(shown + 1, room.smallest, room), count: shown, hidden: count - shown, foldPlace: shown }
}

function gridOf(count: number, side: number, room: TileRoom): TileGrid {
  const { width, gap } = room
  const kernelSide = room.kernelSide(side)
  const tileWidth = Math.max(side, kernelSide)
  const tileHeight = side + (kernelSide === 0 ? 0 : kernelSide + KERNEL_GAP)
  const columns = Math.max(1, Math.min(count, Math.floor((width + gap) / (tileWidth + gap))))
  const rows = width > 0 ? Math.ceil(count / columns) : 0
  const along = (cells: number, size: number) => Math.max(0, cells * (size + gap) - gap)
  return {
    count: rows === 0 ? 0 : count,
    hidden: 0,
    foldPlace: null,
    columns,
    rows,
    side,
    kernelSide,
    tileWidth,
    tileHeight,
    gap,
    width: rows === 0 ? 0 : along(columns, tileWidth),
    height: along(rows, tileHeight),
  }
}

/** Upper left corner of tile `index`. */
export function tilePlace(
  grid: Pick<TileGrid, 'columns' | 'tileWidth' | 'tileHeight' | 'gap'>,
  index: number,
): { readonly x: number; readonly y: number } {
  return {
    x: (index % grid.columns) * (grid.tileWidth + grid.gap),
    y: Math.floor(index / grid.columns) * (grid.tileHeight + grid.gap),
  }
}

/** The tile at a place, its gap to the next one included; `null` where there is none. */
export function tileAt(grid: TileGrid, x: number, y: number): number | null {
  const column = Math.floor(x / (grid.tileWidth + grid.gap))
  const row = Math.floor(y / (grid.tileHeight + grid.gap))
  const index = row * grid.columns + column
  const inside = column >= 0 && column < grid.columns && row >= 0 && index < grid.count
  return inside ? index : null
}

/** The tile that an arrow key, Home or End leads to; `null` for other keys and at the edges. */
export function tileByKey(grid: TileGrid, index: number, key: string): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index - grid.columns,
    ArrowDown: index + grid.columns,
    Home: 0,
    End: grid.count - 1,
  }
  const next = steps[key]
  return next === undefined || next < 0 || next >= grid.count ? null : next
}
