import { createCanvasLayer } from './canvasLayer.ts'
import type { Palette } from './color.ts'
import { createContourLines } from './map/contourLines.ts'
import { createCross } from './map/cross.ts'
import { createPictureLayer, type MapPicture } from './map/picture.ts'
import { createPlaneAxes } from './map/planeAxes.ts'
import { createPlaneProbe, type PlanePlace } from './map/planeProbe.ts'
import { paintPoints, type MarkedPoints, type PlanePoints } from './map/pointPainter.ts'
import { textSize } from './textSize.ts'

export type { MapPicture } from './map/picture.ts'
export type { PlanePoints } from './map/pointPainter.ts'

export interface OutputMapProbe {
  readonly x1: number
  readonly x2: number
  /** Activation of the pixel at that place; `null` without a picture. */
  readonly value: number | null
}

export interface OutputMapOptions {
  /** Half the side of the plane that is shown. */
  readonly domain: number
  /** Called when the place changes and, while there is one, when its value does. */
  onProbe(probe: OutputMapProbe | null): void
  formatAxis(value: number): string
}

export interface OutputMapDrawing {
  setPalette(palette: Palette): void
  setPoints(points: PlanePoints): void
  /** Rings points: rows of the training set that the last update learned from, and points on the wrong side. */
  setMarked(marked: MarkedPoints): void
  /** Draws at once and keeps nothing of `picture`; `null` empties the map. */
  update(picture: MapPicture | null): void
  destroy(): void
}

const NO_ROWS = new Uint32Array(0)
const NOTHING_MARKED: MarkedPoints = { batch: NO_ROWS, mistakes: NO_ROWS }

/**
 * Draws a unit's activation over the plane into `element`, as a square as wide as the element (or as high,
 * where its height is given and less). The element takes the focus, so name it for screen readers.
 */
export function createOutputMap(element: HTMLElement, options: OutputMapOptions): OutputMapDrawing {
  const root = document.createElement('div')
  root.style.cssText = 'position:relative;width:100%;max-height:100%;aspect-ratio:1'
  element.append(root)
  element.tabIndex = 0
  const axes = createPlaneAxes(root, options.domain, options.formatAxis)
  const plot = document.createElement('div')
  plot.style.cssText = 'position:absolute;overflow:hidden;border-radius:6px;cursor:crosshair'
  root.append(plot)
  const picture = createPictureLayer(plot)
  const lines = createCanvasLayer(plot)
  const points = createCanvasLayer(plot)
  const cross = createCross(plot)
  const contours = createContourLines()
  let palette: Palette | null = null
  let data: PlanePoints | null = null
  let marked = NOTHING_MARKED
  let side = 0

  const probe = createPlaneProbe({ element, plot, domain: options.domain, onChange: report })

  function report(place: PlanePlace | null): void {
    showCross(place)
    if (place === null) return options.onProbe(null)
    const { domain } = options
    const value = picture.valueAt((place.x1 / domain + 1) / 2, (1 - place.x2 / domain) / 2)
    options.onProbe({ ...place, value })
  }

  function showCross(at: PlanePlace | null): void {
    const scale = side / (2 * options.domain)
    cross.show(at && { x: (options.domain + at.x1) * scale, y: (options.domain - at.x2) * scale })
  }

  function paintLines(): void {
    const { context } = lines
    context?.clearRect(0, 0, side, side)
    const { values, resolution, levels } = picture
    if (context === null || palette === null || values.length === 0 || levels.length === 0) return
    contours.paint(context, palette, side, values, resolution, levels)
  }

  function paintData(): void {
    const { context } = points
    context?.clearRect(0, 0, side, side)
    if (context === null || palette === null || data === null) return
    paintPoints(context, palette, { side, domain: options.domain }, data, marked)
  }

  function place(): void {
    const fontSize = textSize(element)
    const left = 2.1 * fontSize
    const below = fontSize + 12
    const top = 6
    side = Math.max(0, Math.floor(Math.min(root.clientWidth - left - 8, root.clientHeight - below - top)))
    const start = Math.round(left + Math.max(0, (root.clientWidth - left - 8 - side) / 2))
    plot.style.left = `${start}px`
    plot.style.top = `${top}px`
    plot.style.width = `${side}px`
    plot.style.height = `${side}px`
    lines.resize(side, side)
    points.resize(side, side)
    if (palette !== null) axes.draw(palette, { left: start, top, side }, fontSize)
    paintLines()
    paintData()
    showCross(probe.place())
  }

  const resizing = new ResizeObserver(place)
  resizing.observe(root)

  return {
    setPalette(next) {
      palette = next
      plot.style.background = next.panel
      plot.style.boxShadow = `0 0 0 1px ${next.line}`
      cross.setPalette(next)
      place()
    },
    setPoints(next) {
      data = next
      paintData()
    },
    setMarked(next) {
      const none = (rows: MarkedPoints) => rows.batch.length === 0 && rows.mistakes.length === 0
      if (none(next) && none(marked)) return
      marked = { batch: next.batch.slice(), mistakes: next.mistakes.slice() }
      paintData()
    },
    update(next) {
      picture.put(next)
      paintLines()
      const probed = probe.place()
      if (probed !== null) report(probed)
    },
    destroy() {
      resizing.disconnect()
      probe.destroy()
      root.remove()
    },
  }
}
