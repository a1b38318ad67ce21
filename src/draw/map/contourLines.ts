import { contours } from 'd3-contour'
import type { Palette } from '../color.ts'

/** Where a line is drawn: at these activations, or between the regions of several classes. */
export type Levels = readonly number[] | 'classes'

/** Lines of equal value over a square grid. */
export interface ContourLines {
  /**
   * Strokes lines into a square of `side` px. `values` are `resolution`^2 numbers at the middles of the grid's
   * cells, the first row on top; between classes so many of each, class after class, and there the even
   * `resolution` is halved. Levels that nothing reaches have no line.
   */
  paint(
    context: CanvasRenderingContext2D,
    palette: Palette,
    side: number,
    values: ArrayLike<number>,
    resolution: number,
    levels: Levels,
  ): void
}

const HALO = 3.5
const WIDTH = 1.5

export function createContourLines(): ContourLines {
  const generator = contours()
  const grid: number[] = []

  function traceLine(
    context: CanvasRenderingContext2D,
    cells: number[],
    resolution: number,
    level: number,
    side: number,
  ): void {
    for (const polygon of generator.size([resolution, resolution]).contour(cells, level).coordinates) {
      for (const ring of polygon) traceInside(context, ring, resolution, side / resolution)
    }
  }

  return {
    paint(context, palette, side, values, resolution, levels) {
      context.beginPath()
      if (levels === 'classes') {
        const half = resolution / 2
        for (const lead of leads(values, resolution)) traceLine(context, lead, half, 0, side)
      } else {
        grid.length = values.length
        for (let i = 0; i < values.length; i++) grid[i] = values[i]!
        for (const level of levels) traceLine(context, grid, resolution, level, side)
      }
      strokeTraced(context, palette)
    },
  }
}

/**
 * For each class but the last how far it is ahead of the best other one, as means over 2 x 2 cells: 0 on its
 * border. Every border has a class that is not the last on one of its sides.
 */
function leads(values: ArrayLike<number>, resolution: number): number[][] {
  const area = resolution * resolution
  const classes = values.length / area
  const half = resolution / 2
  const result = Array.from({ length: classes - 1 }, () => new Array<number>(half * half))
  const means = new Float64Array(classes)
  for (let cell = 0; cell < half * half; cell++) {
    const corner = 2 * (Math.floor(cell / half) * resolution + (cell % half))
    for (let k = 0; k < classes; k++) {
      const at = k * area + corner
      means[k] = (values[at]! + values[at + 1]! + values[at + resolution]! + values[at + resolution + 1]!) / 4
    }
    const best = largestPlace(means, -1)
    const second = means[largestPlace(means, best)]!
    for (let k = 0; k + 1 < classes; k++) result[k]![cell] = means[k]! - (k === best ? second : means[best]!)
  }
  return result
}

/** Where the largest number is, that at `except` not counted. */
function largestPlace(numbers: Float64Array, except: number): number {
  let place = except === 0 ? 1 : 0
  for (let k = place + 1; k < numbers.length; k++) {
    if (k !== except && numbers[k]! > numbers[place]!) place = k
  }
  return place
}

function strokeTraced(context: CanvasRenderingContext2D, palette: Palette): void {
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
