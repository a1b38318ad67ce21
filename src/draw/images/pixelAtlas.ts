import { createTileAtlas } from '../network/tileAtlas.ts'
import { paintChannels, type ColorScale } from './mapPixels.ts'
import type { TileGrid } from './tileGrid.ts'

/** More tiles than this are too many to be painted one by one: cells without gaps, in one image. */
export const MOST_TILES = 400

/** The channels of an image as square tiles, in colours, in a hidden canvas. */
export interface PixelAtlas {
  /** Channels last; numbers of another count than channels x resolution^2 are left alone. */
  put(values: Float32Array, channels: number, resolution: number, scale: ColorScale): void
  clear(): void
  /** Draws the tile of a channel; false where there is none. */
  draw(context: CanvasRenderingContext2D, channel: number, x: number, y: number, side: number): boolean
  /** Draws all numbers as cells of one image, row by row. */
  drawRow(context: CanvasRenderingContext2D, grid: TileGrid): void
}

export function createPixelAtlas(): PixelAtlas {
  const atlas = createTileAtlas()
  const row = document.createElement('canvas')
  let words = new Uint32Array(0)
  let units: number[] = []
  return {
    put(values, count, resolution, scale) {
      if (values.length !== count * resolution * resolution) return
      if (words.length !== values.length) {
        words = new Uint32Array(values.length)
        units = Array.from({ length: count }, (_, i) => i)
      }
      paintChannels(values, count, scale, words)
      if (count > MOST_TILES) return
      atlas.put({ resolution, units, pixels: new Uint8ClampedArray(words.buffer) })
    },
    clear() {
      atlas.clear()
      // Of another scene, which may be larger.
      words = new Uint32Array(0)
    },
    draw: atlas.draw,
    drawRow(context, { columns, rows, width, height }) {
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
