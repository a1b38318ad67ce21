import { createCanvasLayer } from '../canvasLayer.ts'
import type { Palette } from '../color.ts'
import { inkScale, signedScale } from './mapPixels.ts'
import { createPixelAtlas, MOST_TILES } from './pixelAtlas.ts'
import { createTileCursor } from './tileCursor.ts'
import { tileGrid, tilePlace, type TileFold, type TileGrid } from './tileGrid.ts'

/** What tiles there are; their numbers come with `update`. */
export interface TileScene {
  /** Maps, or units. */
  readonly count: number
  /** Pixels along a side of a map; 1 of a unit. */
  readonly resolution: number
  /** Pixels along a side of a kernel; 0 for none. */
  readonly kernelSize: number
  /** Numbers of both signs; else from 0, empty, to 1, ink. */
  readonly signed: boolean
  /** Px that all rows together should keep to. */
  readonly height: number
}

/** Channels last, in the order of the scene. */
export interface TileNumbers {
  readonly values: Float32Array
  /** The number that takes an end colour. */
  readonly largest: number
  /** One number each of `kernelSize`^2 kernel pixels, kernels last; `null` leaves those drawn before. */
  readonly kernels: Float32Array | null
  readonly largestWeight: number
}

/** How much of it there is to be seen. */
export interface TilesRoom {
  /** Px that all rows together should keep to, in the place of the scene's; maps may fill it. */
  readonly height: number
  readonly fold: TileFold
}

/** Where in the element one unfolds what is hidden, or folds it again, in px. */
export interface FoldPlace {
  readonly hidden: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface TilesCallbacks {
  onChoose(index: number): void
  nameOf(index: number): string
  /** Tiles were folded, or all have room again: `null`. */
  onFold(place: FoldPlace | null): void
}

export interface TilesDrawing {
  setPalette(palette: Palette): void
  setScene(scene: TileScene): void
  setRoom(room: TilesRoom): void
  setChosen(index: number | null): void
  /** Px: how high the scene is with all its tiles, and with its first row only. */
  heights(): { readonly whole: number; readonly row: number }
  /** Draws at once what can be seen, and keeps `numbers`, which nobody changes; `null` empties the tiles. */
  update(numbers: TileNumbers | null): void
  destroy(): void
}

/**
 * Paints many small images in one canvas in `element`, which takes their height: maps of a layer with their kernels,
 * units as cells, or the numbers of a long row. Give the element an id, and a name for screen readers.
 */
export function createTiles(element: HTMLElement, callbacks: TilesCallbacks): TilesDrawing {
  if (getComputedStyle(element).position === 'static') element.style.position = 'relative'
  const layer = createCanvasLayer(element)
  const cursor = createTileCursor(element, callbacks)
  const maps = createPixelAtlas()
  const kernels = createPixelAtlas()
  let scene: TileScene = { count: 0, resolution: 1, kernelSize: 0, signed: true, height: 0 }
  let room: TilesRoom | null = null
  /** Measured once and when it changes: a browser that is asked lays out first, and a page has many of these. */
  let measuredWidth: number | null = null
  let grid = gridOf(scene, 0, null)
  let palette: Palette | null = null
  let numbers: TileNumbers | null = null
  /** Kernels may come less often than maps. */
  let learned: { readonly kernels: Float32Array; readonly largest: number } | null = null
  /** Until the browser says that the tiles are scrolled away. */
  let visible = true

  function paint(): void {
    const { context } = layer
    if (context === null || palette === null) return
    context.clearRect(0, 0, grid.width, grid.height)
    context.imageSmoothingEnabled = false
    if (scene.count > MOST_TILES) paintRow(context, palette)
    else for (let i = 0; i < grid.count; i++) paintTile(context, i, palette)
  }

  function paintRow(context: CanvasRenderingContext2D, { line }: Palette): void {
    maps.drawRow(context, grid)
    context.strokeStyle = line
    context.lineWidth = 1
    context.strokeRect(0.5, 0.5, grid.width - 1, grid.height - 1)
  }

  function paintTile(context: CanvasRenderingContext2D, index: number, { line }: Palette): void {
    const { x, y } = tilePlace(grid, index)
    const { side, kernelSide, tileWidth, tileHeight } = grid
    context.strokeStyle = line
    context.lineWidth = 1
    if (kernelSide > 0) {
      const left = x + Math.floor((tileWidth - kernelSide) / 2)
      kernels.draw(context, index, left, y, kernelSide)
      context.strokeRect(left + 0.5, y + 0.5, kernelSide - 1, kernelSide - 1)
    }
    const [left, top] = [x + Math.floor((tileWidth - side) / 2), y + tileHeight - side]
    maps.draw(context, index, left, top, side)
    context.strokeRect(left + 0.5, top + 0.5, side - 1, side - 1)
  }

  function fill(): void {
    if (numbers === null || palette === null) return
    const { count, resolution, kernelSize, signed } = scene
    const scale = signed ? signedScale(palette, numbers.largest) : inkScale(palette)
    maps.put(numbers.values, count, resolution, scale)
    if (learned !== null && kernelSize > 0)
      kernels.put(learned.kernels, count, kernelSize, signedScale(palette, learned.largest))
  }

  function show(): void {
    if (!visible) return
    fill()
    paint()
  }

  function width(): number {
    measuredWidth ??= element.clientWidth
    return measuredWidth
  }

  function place(): void {
    grid = gridOf(scene, width(), room)
    callbacks.onFold(foldPlace(grid))
    element.style.height = `${grid.height}px`
    layer.resize(grid.width, grid.height)
    cursor.setGrid(grid)
    paint()
  }

  const resizing = new ResizeObserver(() => {
    measuredWidth = null
    place()
  })
  resizing.observe(element)
  const scrolling = new IntersectionObserver((entries) => {
    visible = entries.at(-1)?.isIntersecting ?? true
    show()
  })
  scrolling.observe(element)

  return {
    setPalette(next) {
      palette = next
      cursor.setColor(next.accent)
      show()
    },
    setScene(next) {
      scene = next
      numbers = null
      learned = null
      maps.clear()
      kernels.clear()
      // Until then nobody has asked how wide it is: the observer places it, before it is painted.
      if (measuredWidth !== null) place()
    },
    setRoom(next) {
      if (next.height === room?.height && next.fold === room.fold) return
      room = next
      place()
    },
    setChosen: (index) => cursor.setChosen(index),
    heights: () => ({
      whole: gridOf(scene, width(), null).height,
      row: gridOf(scene, width(), { height: 0, fold: 'folded' }).height,
    }),
    update(next) {
      numbers = next
      if (next === null) maps.clear()
      if (next?.kernels) learned = { kernels: next.kernels, largest: next.largestWeight }
      show()
    },
    destroy() {
      resizing.disconnect()
      scrolling.disconnect()
      cursor.destroy()
      layer.canvas.remove()
    },
  }
}

function foldPlace(grid: TileGrid): FoldPlace | null {
  if (grid.foldPlace === null) return null
  const { x, y } = tilePlace(grid, grid.foldPlace)
  return { hidden: grid.hidden, left: x, top: y, width: grid.tileWidth, height: grid.tileHeight }
}

function gridOf(scene: TileScene, width: number, given: TilesRoom | null): TileGrid {
  const { count, resolution, kernelSize } = scene
  const { height, fold } = given ?? { height: scene.height, fold: 'whole' }
  const room = { width, height, fold, gap: 2 }
  if (resolution > 1) {
    const kernelSide = (side: number) => (kernelSize === 0 ? 0 : Math.max(14, Math.round(0.45 * side)))
    // Large enough to see something, and where that is possible not smaller than its own pixels.
    const smallest = Math.max(26, Math.min(resolution, 32))
    const largest = Math.max(56, (given === null ? 2 : 5) * resolution)
    return tileGrid(count, { ...room, smallest, largest, kernelSide })
  }
  // The weights of a unit are the picture here; what it gives stands under them.
  if (kernelSize > 1) {
    return tileGrid(count, { ...room, smallest: 7, largest: 14, kernelSide: (side) => 4 * side })
  }
  // Cells are too small to make room for a button among them: the more there are, the smaller they become.
  const cells = { ...room, fold: 'whole', kernelSide: () => 0 } as const
  if (count > MOST_TILES) return tileGrid(count, { ...cells, gap: 0, smallest: 1, largest: 8 })
  return tileGrid(count, { ...cells, smallest: count > MOST_TILES / 2 ? 4 : 6, largest: 20 })
}
