import { createCanvasLayer, type CanvasLayer } from './canvasLayer.ts'
import type { Palette } from './color.ts'
import { createCurveAxes, valueAxisWidth, type AxesLook } from './curves/curveAxes.ts'
import { createCross } from './map/cross.ts'
import { shareOf, valueAt, type Plane } from './map/plane.ts'
import { createPlaneProbe, type PlanePlace } from './map/planeProbe.ts'
import { areNone, copyOf, NOTHING_MARKED, type MarkedPoints } from './map/markedPoints.ts'
import { paintPoints, type PlaneFrame, type PlanePoints } from './map/pointPainter.ts'
import { createColorStrip } from './outputCurve/colorStrip.ts'
import { isLabelOnRight, paintCrossing, paintCurve, paintResiduals } from './outputCurve/curvePainter.ts'
import { crossings, heightAt, thinned } from './outputCurve/heights.ts'
import { nearestPoint, type NearPoint } from './outputCurve/nearestPoint.ts'
import { textSize } from './textSize.ts'

export type { NearPoint } from './outputCurve/nearestPoint.ts'

export interface OutputCurveProbe {
  readonly x: number
  /** Height of the curve there; `null` without a curve. */
  readonly value: number | null
  /** The point nearest to that place, where one is near. */
  readonly near: NearPoint | null
}

export interface OutputCurveOptions {
  /** Called when the place changes and, while there is one, when its value does. */
  onProbe(probe: OutputCurveProbe | null): void
  formatAxis(value: number): string
  /** A place where a class begins, beside its mark. */
  formatCrossing(x: number): string
  /** Called when it is drawn where the classes begin, if there are but a few places. */
  onCrossings(places: readonly number[]): void
}

/** A curve as the engine evaluates it: a value at the middle of each of many equal parts of the x axis. */
export interface CurvePicture {
  readonly values: Float32Array
  /** The height, in the unit of the y axis, of a value. */
  height(value: number): number
  /** Where a value lies on the diverging scale, -1 to 1. */
  position(value: number): number
  /** The height at which one class ends and the other begins, or `null`. */
  readonly level: number | null
}

export interface OutputCurveDrawing {
  setPalette(palette: Palette): void
  /** Names and ranges of the axes; nothing is drawn before. */
  setPlane(plane: Plane): void
  /** Points at their own height; `null` where they have none on this axis. */
  setPoints(points: PlanePoints | null): void
  setMarked(marked: MarkedPoints): void
  /** Joins the points with the curve. */
  setResiduals(shown: boolean): void
  /** Draws at once and keeps nothing of `picture`; `null` empties the plot. */
  update(picture: CurvePicture | null): void
  destroy(): void
}

/** Crossings that are marked: a curve that wriggles more has no single border worth a name. */
const MOST_CROSSINGS = 3

/** Share of the width that the words at a crossing take. */
const BESIDE = 0.1

const EMPTY = new Float64Array(0)

/**
 * Draws what comes out over the one number that goes in, into `element`, as wide as it is. The element takes
 * the focus, so name it for screen readers.
 */
export function createOutputCurve(element: HTMLElement, options: OutputCurveOptions): OutputCurveDrawing {
  const root = document.createElement('div')
  root.style.cssText = 'position:relative;width:100%;max-height:100%;aspect-ratio:1.1'
  element.append(root)
  element.tabIndex = 0
  const axes = createCurveAxes(root)
  const plot = document.createElement('div')
  plot.style.cssText = 'position:absolute;overflow:hidden;cursor:crosshair'
  root.append(plot)
  const strip = createColorStrip(plot)
  const residuals = createCanvasLayer(plot)
  const points = createCanvasLayer(plot)
  const line = createCanvasLayer(plot)
  const cross = createCross(plot)

  let palette: Palette | null = null
  let plane: Plane | null = null
  let data: PlanePoints | null = null
  let marked = NOTHING_MARKED
  let joined = false
  let heights: Float64Array = EMPTY
  let level: number | null = null
  let size = { width: 0, height: 0 }
  const probe = createPlaneProbe({ element, plot, keys: 'line', plane: () => plane, onChange: report })

  function report(place: PlanePlace | null): void {
    showCross(place)
    if (place === null || plane === null) return options.onProbe(null)
    const value = heightAt(heights, shareOf(plane.x, place.x))
    options.onProbe({ x: place.x, value, near: data && nearestPoint(data, plane.x, place.x) })
  }

  function showCross(place: PlanePlace | null): void {
    const share = place && plane && shareOf(plane.x, place.x)
    const value = share === null ? null : heightAt(heights, share)
    if (share === null || plane === null || value === null) return cross.show(null)
    cross.show({ x: share * size.width, y: (1 - shareOf(plane.y, value)) * size.height })
  }

  /** Clears `layer` and paints it anew where there is all that painting needs. */
  function repaint(
    { context }: CanvasLayer,
    paint: (context: CanvasRenderingContext2D, palette: Palette, frame: PlaneFrame) => void,
  ): void {
    context?.clearRect(0, 0, size.width, size.height)
    if (context && palette && plane) paint(context, palette, { ...size, plane })
  }

  function paintData(): void {
    repaint(points, (context, colors, frame) => data && paintPoints(context, colors, frame, data, marked))
  }

  function paintLine(): void {
    repaint(residuals, (context, colors, frame) => {
      if (joined && data) paintResiduals(context, colors, frame, data, heights)
    })
    repaint(line, (context, colors, frame) => {
      if (heights.length === 0) return
      paintCurve(context, colors, frame, heights)
      if (level === null) return
      const found = crossings(heights, level)
      const shares = found.length > MOST_CROSSINGS ? [] : found
      const font = `${textSize(element)}px ${getComputedStyle(element).fontFamily}`
      for (const share of shares) {
        const text = options.formatCrossing(valueAt(frame.plane.x, share))
        // On the side of its words the curve is above or below.
        const low = heightAt(heights, share + (isLabelOnRight(share) ? BESIDE : -BESIDE))! > level
        paintCrossing(context, colors, frame, share, { text, font, low })
      }
      options.onCrossings(shares.map((share) => valueAt(frame.plane.x, share)))
    })
  }

  function place(): void {
    if (plane === null) return
    const fontSize = textSize(element)
    const formatTick = options.formatAxis
    const y = [plane.y.min, plane.y.max] as const
    const top = fontSize + 10
    const height = Math.max(0, root.clientHeight - top - 2.2 * fontSize - 12)
    const left = valueAxisWidth({ y, log: false, fontSize, formatTick }, height)
    const width = Math.max(0, root.clientWidth - left - 8)
    size = { width, height }
    plot.style.left = `${left}px`
    plot.style.top = `${top}px`
    plot.style.width = `${width}px`
    plot.style.height = `${height}px`
    for (const layer of [residuals, points, line]) layer.resize(width, height)
    if (palette) axes.draw(lookOf(palette, plane, { left, top, width, height }, fontSize, options))
    paintData()
    paintLine()
    showCross(probe.place())
  }

  const resizing = new ResizeObserver(place)
  resizing.observe(root)

  return {
    setPalette(next) {
      palette = next
      cross.setPalette(next)
      strip.setPalette(next)
      place()
    },
    setPlane(next) {
      plane = next
      place()
      const probed = probe.place()
      if (probed !== null) report(probed)
    },
    setPoints(next) {
      data = next
      paintData()
      paintLine()
    },
    setMarked(next) {
      if (areNone(next) && areNone(marked)) return
      marked = copyOf(next)
      paintData()
    },
    setResiduals(shown) {
      joined = shown
      paintLine()
    },
    update(next) {
      heights = next === null ? EMPTY : thinned(next.values, 2 * Math.max(100, size.width))
      if (next !== null) heights = heights.map(next.height)
      level = next?.level ?? null
      if (next !== null) strip.show(next.values, next.position)
      paintLine()
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

function lookOf(
  palette: Palette,
  { x, y }: Plane,
  box: AxesLook['box'],
  fontSize: number,
  { formatAxis }: OutputCurveOptions,
): AxesLook {
  return {
    palette,
    box,
    fontSize,
    x: [x.min, x.max],
    y: [y.min, y.max],
    log: false,
    xLabel: x.name,
    yLabel: y.name,
    nameBelow: true,
    formatTick: formatAxis,
    formatX: formatAxis,
  }
}
