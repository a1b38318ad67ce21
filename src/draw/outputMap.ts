import { createCanvasLayer } from './canvasLayer.ts'
import type { Palette } from './color.ts'
import { createCross } from './map/cross.ts'
import { createLaterContourLines } from './map/laterContourLines.ts'
import type { MapSurface } from './map/pen.ts'
import { shareOf, type Plane } from './map/plane.ts'
import { createPictureLayer, type MapPicture } from './map/picture.ts'
import { createPlaneAxes } from './map/planeAxes.ts'
import { createPlaneProbe, type PlanePlace } from './map/planeProbe.ts'
import { areNone, copyOf, NOTHING_MARKED, type MarkedPoints } from './map/markedPoints.ts'
import { paintPoints, type PlanePoints } from './map/pointPainter.ts'
import { textSize } from './textSize.ts'

export type { MapPicture } from './map/picture.ts'
export type { Plane, PlaneAxis } from './map/plane.ts'
export type { MarkedPoints } from './map/markedPoints.ts'
export type { PlanePoints } from './map/pointPainter.ts'

export interface OutputMapProbe {
  readonly x: number
  readonly y: number
  /** Activation of the pixel at that place, or the probabilities of all classes; empty without a picture. */
  readonly values: readonly number[]
}

export interface OutputMapOptions {
  /** Called when the place changes and, while there is one, when its value does. */
  onProbe(probe: OutputMapProbe | null): void
  formatAxis(value: number): string
}

export interface OutputMapDrawing {
  setPalette(palette: Palette): void
  /** What is shown of which plane; nothing is drawn before. */
  setPlane(plane: Plane): void
  setPoints(points: PlanePoints): void
  /** Rings points: rows of the training set that the last update learned from, and points on the wrong side. */
  setMarked(marked: MarkedPoints): void
  /** For a pen, see `createPen`. */
  readonly surface: MapSurface
  /** Draws at once and keeps nothing of `picture`; `null` empties the map. */
  update(picture: MapPicture | null): void
  destroy(): void
}

/**
 * Draws a unit's activation over the plane into `element`, as a square as wide as the element (or as high,
 * where its height is given and less). The element takes the focus, so name it for screen readers.
 */
export function createOutputMap(element: HTMLElement, options: OutputMapOptions): OutputMapDrawing {
  const root = document.createElement('div')
  root.style.cssText = 'position:relative;width:100%;max-height:100%;aspect-ratio:1'
  element.append(root)
  element.tabIndex = 0
  const axes = createPlaneAxes(root, options.formatAxis)
  const plot = document.createElement('div')
  plot.style.cssText = 'position:absolute;overflow:hidden;border-radius:6px;cursor:crosshair'
  root.append(plot)
  const picture = createPictureLayer(plot)
  const lines = createCanvasLayer(plot)
  const points = createCanvasLayer(plot)
  const cross = createCross(plot)
  const contours = createLaterContourLines(paintLines)
  let palette: Palette | null = null
  let plane: Plane | null = null
  let data: PlanePoints | null = null
  let marked = NOTHING_MARKED
  let side = 0

  const probe = createPlaneProbe({ element, plot, keys: 'plane', plane: () => plane, onChange: report })

  function report(place: PlanePlace | null): void {
    showCross(place)
    if (place === null || plane === null) return options.onProbe(null)
    const values = picture.valuesAt(shareOf(plane.x, place.x), 1 - shareOf(plane.y, place.y))
    options.onProbe({ ...place, values })
  }

  function showCross(at: PlanePlace | null): void {
    if (at === null || plane === null) return cross.show(null)
    cross.show({ x: shareOf(plane.x, at.x) * side, y: (1 - shareOf(plane.y, at.y)) * side })
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
    if (context === null || palette === null || data === null || plane === null) return
    paintPoints(context, palette, { width: side, height: side, plane }, data, marked)
  }

  function place(): void {
    if (plane === null) return
    const fontSize = textSize(element)
    const { left, top, below } = axes.room(plane, root.clientWidth, fontSize)
    side = Math.max(0, Math.floor(Math.min(root.clientWidth - left - 8, root.clientHeight - below - top)))
    const start = Math.round(left + Math.max(0, (root.clientWidth - left - 8 - side) / 2))
    plot.style.left = `${start}px`
    plot.style.top = `${top}px`
    plot.style.width = `${side}px`
    plot.style.height = `${side}px`
    lines.resize(side, side)
    points.resize(side, side)
    if (palette !== null) axes.draw(palette, plane, { left: start, top, side }, fontSize)
    paintLines()
    paintData()
    showCross(probe.place())
  }

  const resizing = new ResizeObserver(place)
  resizing.observe(root)

  return {
    surface: { element, plot, plane: () => plane, place: probe.place },
    setPalette(next) {
      palette = next
      plot.style.background = next.panel
      plot.style.boxShadow = `0 0 0 1px ${next.line}`
      cross.setPalette(next)
      place()
    },
    setPlane(next) {
      plane = next
      root.style.aspectRatio = axes.isWorded(next) ? '0.96' : '1'
      place()
      const probed = probe.place()
      if (probed !== null) report(probed)
    },
    setPoints(next) {
      data = next
      paintData()
    },
    setMarked(next) {
      if (areNone(next) && areNone(marked)) return
      marked = copyOf(next)
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
