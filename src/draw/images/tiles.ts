import { createCanvasLayer } from '../canvasLayer.ts'
import type { Palette } from '../color.ts'
import { createTileAtlas } from '../network/tileAtlas.ts'
import { inkScale, paintChannels, signedScale, type ColorScale } from './mapPixels.ts'
import { createTileCursor } from './tileCursor.ts'
import { tileGrid, tilePlace, type TileGrid } from './tileGrid.ts'

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

export interface TilesCallbacks {
  onPoint(index: number | null): void
  onChoose(index: number): void
  nameOf(index: number): string
}

export interface TilesDrawing {
  setPalette(palette: Palette): void
  setScene(scene: TileScene): void
  setChosen(index: number | null): void
  /** Draws at once and keeps copies; `null` empties the tiles. */
  update(numbers: TileNumbers | null): void
  destroy(): void
}

/** More cells than this are too small for gaps, and too many to be painted one by one. */
const MOST_CELLS = 400

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
  let grid = gridOf(scene, 0)
  let palette: Palette | null = null
  let numbers: TileNumbers | null = null

  function paint(): void {
    const { context } = layer
    if (context === null || palette === null) return
    context.clearRect(0, 0, grid.width, grid.height)
    context.imageSmoothingEnabled = false
    if (scene.count > MOST_CELLS) maps.drawRow(context, grid)
    else for (let i = 0; i < grid.count; i++) paintTile(context, i, palette)
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
    if (numbers.kernels !== null && kernelSize > 0)
      kernels.put(numbers.kernels, count, kernelSize, signedScale(palette, numbers.largestWeight))
  }

  function place(): void {
    grid = gridOf(scene, element.clientWidth)
    element.style.height = `${grid.height}px`
    layer.resize(grid.width, grid.height)
    cursor.setGrid(grid)
    paint()
  }

  const resizing = new ResizeObserver(() => place())
  resizing.observe(element)

  return {
    setPalette(next) {
      palette = next
      cursor.setColor(next.accent)
      fill()
      paint()
    },
    setScene(next) {
      scene = next
      numbers = null
      maps.clear()
      kernels.clear()
      place()
    },
    setChosen: (index) => cursor.setChosen(index),
    update(next) {
      if (next === null) maps.clear()
      numbers = next === null ? null : copyOf(next, numbers)
      fill()
      paint()
    },
    destroy() {
      resizing.disconnect()
      cursor.destroy()
      layer.canvas.remove()
    },
  }
}

function copyOf(next: TileNumbers, old: TileNumbers | null): TileNumbers {
  return {
    ...next,
    values: next.values.slice(),
    kernels: next.kernels?.slice() ?? old?.kernels ?? null,
    largestWeight: next.kernels === null ? (old?.largestWeight ?? 0) : next.largestWeight,
  }
}

function gridOf({ count, resolution, kernelSize, height }: TileScene, width: number): TileGrid {
  const room = { width, height, gap: 2 }
  if (resolution > 1) {
    const kernelSide = (side: number) => (kernelSize === 0 ? 0 : Math.max(14, Math.round(0.45 * side)))
    return tileGrid(count, { ...room, smallest: 26, largest: Math.max(56, 2 * resolution), kernelSide })
  }
  // The weights of a unit are the picture here; what it gives stands under them.
  if (kernelSize > 1) {
    return tileGrid(count, { ...room, smallest: 8, largest: 14, kernelSide: (side) => 4 * side })
  }
  if (count > MOST_CELLS)
    return tileGrid(count, { ...room, gap: 0, smallest: 2, largest: 8, kernelSide: () => 0 })
  return tileGrid(count, { ...room, smallest: 10, largest: 20, kernelSide: () => 0 })
}

/** Square images in a hidden canvas. */
function createPixelAtlas() {
  const atlas = createTileAtlas()
  const row = document.createElement('canvas')
  let words = new Uint32Array(0)
  let units: number[] = []
  return {
    put(values: Float32Array, count: number, resolution: number, scale: ColorScale): void {
      if (values.length !== count * resolution * resolution) return
      if (words.length !== values.length) {
        words = new Uint32Array(values.length)
        units = Array.from({ length: count }, (_, i) => i)
      }
      paintChannels(values, count, scale, words)
      if (count > MOST_CELLS) return
      atlas.put({ resolution, units, pixels: new Uint8ClampedArray(words.buffer) })
    },
    clear(): void {
      atlas.clear()
      words.fill(0)
    },
    draw: atlas.draw,
    /** All numbers as cells of one image, row by row. */
    drawRow(context: CanvasRenderingContext2D, { columns, rows, width, height }: TileGrid): void {
      const into = row.getContext('2d')
      if (into === null || rows === 0) return
      row.width = columns
      row.height = rows
      const cells = new Uint32Array(columns * rows)
      cells.set(words)
      into.putImageData(new ImageData(new Uint8ClampedArray(cells.buffer), columns, rows), 0, 0)
      context.drawImage(row, 0, 0, columns, rows, 0, 0, width, height)
    },
  }
}
