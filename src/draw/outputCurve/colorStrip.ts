import { divergingScale, type Palette } from '../color.ts'
import { thinned, type Heights } from './heights.ts'

/** A line of colours along the foot of a plot: what a map of the curve would be painted in. */
export interface ColorStrip {
  setPalette(palette: Palette): void
  /** Shows `values` from left to right; `position` is where one lies on the diverging scale, -1 to 1. */
  show(values: Heights, position: (value: number) => number): void
}

const PLACES = 200
const HEIGHT = 7

export function createColorStrip(plot: HTMLElement): ColorStrip {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  canvas.width = PLACES
  canvas.height = 1
  canvas.style.cssText = `position:absolute;left:0;bottom:0;width:100%;height:${HEIGHT}px;pointer-events:none`
  plot.append(canvas)
  const context = canvas.getContext('2d')
  let color: ((position: number) => string) | null = null

  return {
    setPalette(palette) {
      color = divergingScale(palette)
    },
    show(values, position) {
      if (context === null || color === null) return
      for (const [i, value] of thinned(values, PLACES).entries()) {
        context.fillStyle = color(position(value))
        context.fillRect(i, 0, 1, 1)
      }
    },
  }
}
