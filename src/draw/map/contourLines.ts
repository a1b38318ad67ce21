import { contours } from 'd3-contour'
import type { Palette } from '../color.ts'

/** Lines of equal value over a square grid. */
export interface ContourLines {
  /**
   * Strokes the lines at `levels` into a square of `side` px; `values` are `resolution`^2 numbers at the
   * middles of the grid's cells, the first row on top. Levels that nothing reaches have no line.
   */
  paint(
    context: CanvasRenderingContext2D,
    palette: Palette,
    side: number,
    values: ArrayLike<number>,
    resolution: number,
    levels: readonly number[],
  ): void
}

const HALO = 3.5
const WIDTH = 1.5

export function createContourLines(): ContourLines {
  const generator = contours()
  const grid: number[] = []

  return {
    paint(context, palette, side, values, resolution, levels) {
      grid.length = values.length
      for (let i = 0; i < values.length; i++) grid[i] = values[i]!
      generator.size([resolution, resolution])
      context.beginPath()
      for (const level of levels) {
        const { coordinates } = generator.contour(grid, level)
        for (const polygon of coordinates) {
          for (const ring of polygon) traceInside(context, ring, resolution, side / resolution)
        }
      }
      context.lineJoin = 'round'
      context.lineCap = 'round'
      context.globalAlpha = 0.75
      context.lineWidth = HALO
      context.strokeStyle = palette.panel
      context.stroke()
      context.globalAlpha = 1
      context.lineWidth = WIDTH
      context.strokeStyle = palette.ink
      context.stroke()
    },
  }
}

/**
 * d3-contour closes its rings along the border of the grid, where the level is not crossed: no line is drawn
 * there, nor the hook of half a cell that leads to it.
 */
function traceInside(
  context: CanvasRenderingContext2D,
  ring: readonly (readonly number[])[],
  resolution: number,
  scale: number,
): void {
  let drawing = false
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x0, y0] = ring[i] as [number, number]
    const [x1, y1] = ring[i + 1] as [number, number]
    if (onBorder(x0, y0, resolution) || onBorder(x1, y1, resolution)) {
      drawing = false
      continue
    }
    if (!drawing) context.moveTo(x0 * scale, y0 * scale)
    context.lineTo(x1 * scale, y1 * scale)
    drawing = true
  }
}

const onBorder = (x: number, y: number, resolution: number) =>
  x === 0 || y === 0 || x === resolution || y === resolution
