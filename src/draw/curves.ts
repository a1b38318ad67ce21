import { bisectCenter } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { createCanvasLayer } from './canvasLayer.ts'
import type { Palette } from './color.ts'
import { createCurveAxes, valueAxisWidth, type PlotBox } from './curves/curveAxes.ts'
import { createCurveMarker, type CurveMark } from './curves/curveMark.ts'
import { createCurveProbe } from './curves/curveProbe.ts'
import { createCurveScrub } from './curves/curveScrub.ts'
import { linearDomain, logDomain, type Domain } from './curves/domains.ts'
import { createGhostReader, extentOf } from './curves/ghosts.ts'
import { createLinePainter, curveScales } from './curves/linePainter.ts'
import { createReadout, type Reading } from './curves/readout.ts'
import { NO_COLUMNS, readColumns, type CurveSeries } from './curves/series.ts'
import { textSize } from './textSize.ts'

export type { CurveMark } from './curves/curveMark.ts'
export type { CurveSeries } from './curves/series.ts'

export interface CurvesOptions<P> {
  /** Rises from point to point. */
  readonly x: (point: P) => number
  readonly series: readonly CurveSeries<P>[]
  /** Logarithmic values axis; what is not above 0 is left out. */
  readonly log: boolean
  /** `null`: from the data, starting at 0. */
  readonly yDomain: readonly [number, number] | null
  readonly xLabel: string
  readonly yLabel: string
  format(value: number): string
  /** A number beside the values axis, as short as can be. */
  formatTick(value: number): string
  formatX(value: number): string
  /** Text while there is no curve yet. */
  readonly empty: string
  /** A place on the x axis was chosen, by pointer or keys; without it none can be. */
  onScrub?(x: number): void
}

/** What lies behind and beside the curves. */
export interface CurvesPast<P> {
  /** Lines that were left, painted faintly; the same array for as long as they are the same. */
  readonly ghosts: readonly (readonly P[])[]
  /** Where one looks; of the lines themselves what comes after it is faint. */
  readonly playhead: CurveMark | null
}

export interface CurvesDrawing<P> {
  setPalette(palette: Palette): void
  setOptions(options: CurvesOptions<P>): void
  /** Draws at once and keeps `points`, which may be the same growing array every time, `mark` and `past`. */
  update(points: readonly P[], mark?: CurveMark | null, past?: CurvesPast<P>): void
  destroy(): void
}

const RIGHT_MARGIN = 12
const NO_PAST = { ghosts: [], playhead: null }

/** The x axis while nothing has moved. */
const EMPTY_X: Domain = [0, 10]
/** Points that begin within this share of the way from 0 are shown from 0 on. */
const NEAR_ZERO = 0.1

/**
 * Draws lines over a common x into `element`, which has a size of its own. The element takes the focus, so
 * name it for screen readers; by mouse, finger or arrow keys a point's numbers are read off.
 */
export function createCurves<P>(element: HTMLElement): CurvesDrawing<P> {
  const root = document.createElement('div')
  root.style.cssText = 'position:relative;width:100%;height:100%;min-height:120px;overflow:hidden'
  element.append(root)
  element.tabIndex = 0
  const axes = createCurveAxes(root)
  const layer = createCanvasLayer(root)
  const lines = layer.context && createLinePainter(layer.context)
  const marker = createCurveMarker(root)
  const playhead = createCurveMarker(root, 'playhead')
  const readGhosts = createGhostReader<P>()
  const readout = createReadout(root)
  const note = createNote(root)
  let palette: Palette | null = null
  let options: CurvesOptions<P> | null = null
  let points: readonly P[] = []
  let mark: CurveMark | null = null
  let past: CurvesPast<P> = NO_PAST
  let columns = NO_COLUMNS
  let size = { width: 0, height: 0 }
  let box: PlotBox = { left: 0, top: 0, width: 0, height: 0 }
  let xDomain: Domain | null = null
  let yDomain: Domain | null = null
  /** Without a point there are no numbers beside the axes. */
  let bare = true
  let probed: { x: number; byKeyboard: boolean } | null = null

  const scales = () => curveScales(box, xDomain ?? [0, 1], yDomain ?? [0, 1], options?.log ?? false)
  const indexOf = (x: number) => (columns.count === 0 ? -1 : bisectCenter(columns.xs, x, 0, columns.count))

  const probe = createCurveProbe({
    element,
    count: () => columns.count,
    current: () => (probed === null ? -1 : indexOf(probed.x)),
    indexAt: (x) => indexOf(scaleLinear([0, box.width], xDomain ?? [0, 1])(x - box.left)),
    onProbe(index, byKeyboard) {
      probed = index < 0 ? null : { x: columns.xs[index]!, byKeyboard }
      showReading()
    },
  })

  const scrub = createCurveScrub({
    element,
    box: () => box,
    isOn: () => options?.onScrub !== undefined && columns.count > 1,
    probed: () => (probed?.byKeyboard ? scales().x(probed.x) : null),
    onScrub: (x) => options?.onScrub?.(scaleLinear([0, box.width], xDomain ?? [0, 1])(x)),
  })

  function showReading(): void {
    const index = probed === null ? -1 : indexOf(probed.x)
    const reading = options === null || index < 0 ? null : readingAt(options, index)
    readout.show(reading, box, probed?.byKeyboard ?? false)
  }

  function readingAt({ xLabel, format, formatX }: CurvesOptions<P>, index: number): Reading {
    const { x, y } = scales()
    const values = columns.ys.map((column) => column[index]!)
    return {
      title: `${xLabel} ${formatX(columns.xs[index]!)}`,
      values: values.map((value) => (Number.isNaN(value) ? null : format(value))),
      x: x(columns.xs[index]!),
      ys: values.map(y),
    }
  }

  /** True where an axis has changed. */
  function fitDomains(): boolean {
    if (options === null) return false
    const { count, xs } = columns
    const { lastX, low, high } = extentOf([columns, ...readGhosts(past.ghosts, options)])
    const still = count === 0 || lastX === 0
    const x = still ? EMPTY_X : linearDomain(xDomain, startOf(xs[0]!, lastX), lastX, false)
    const y =
      options.yDomain ??
      (options.log ? logDomain(yDomain, low, high) : linearDomain(yDomain, low, high, true))
    const changed = x !== xDomain || y !== yDomain || bare !== (count === 0)
    bare = count === 0
    xDomain = x
    yDomain = y
    return changed
  }

  function axesLook(given: CurvesOptions<P>) {
    const numbers = bare ? { formatTick: noText, formatX: noText } : {}
    return { ...given, ...numbers, fontSize: textSize(element), x: xDomain!, y: yDomain! }
  }

  function drawAxes(): void {
    if (palette === null || options === null) return
    axes.draw({ ...axesLook(options), palette, box })
  }

  function paint(): void {
    layer.context?.clearRect(0, 0, size.width, size.height)
    const { x } = scales()
    const at = past.playhead === null ? Infinity : x(past.playhead.x)
    if (options !== null) {
      const ghosts = readGhosts(past.ghosts, options)
      lines?.paint(box, scales(), columns, options.series, { ghosts, faintFrom: at })
    }
    marker.show(columns.count === 0 ? null : mark, x(mark?.x ?? 0), box)
    playhead.show(columns.count === 0 ? null : past.playhead, at, box)
    note.style.display = columns.count > 1 || note.textContent === '' ? 'none' : 'grid'
    showReading()
  }

  function place(): void {
    const fontSize = textSize(element)
    root.style.fontSize = `${fontSize}px`
    size = { width: root.clientWidth, height: root.clientHeight }
    const top = Math.round(fontSize * 1.5) + 10
    const height = Math.max(1, size.height - top - fontSize - 14)
    const left = options === null ? 0 : valueAxisWidth(axesLook(options), height)
    const width = Math.max(1, size.width - left - RIGHT_MARGIN)
    box = { left, top, width, height }
    placeNote(note, box)
    layer.resize(size.width, size.height)
    drawAxes()
    paint()
  }

  const resizing = new ResizeObserver(place)
  resizing.observe(root)

  return {
    setPalette(next) {
      palette = next
      note.style.color = next.muted
      marker.setPalette(next)
      playhead.setPalette(next)
      readout.setPalette(next)
      place()
    },
    setOptions(next) {
      options = next
      note.textContent = next.empty
      readout.setEntries(next.series, next.yLabel)
      xDomain = yDomain = null
      columns = readColumns(NO_COLUMNS, points, next.x, next.series, next.log)
      fitDomains()
      place()
    },
    update(next, nextMark = null, nextPast = NO_PAST) {
      points = next
      mark = nextMark
      past = nextPast
      if (options === null) return
      columns = readColumns(columns, points, options.x, options.series, options.log)
      if (fitDomains()) place()
      else paint()
    },
    destroy() {
      resizing.disconnect()
      probe.destroy()
      scrub.destroy()
      root.remove()
    },
  }
}

function createNote(root: HTMLElement): HTMLElement {
  const note = document.createElement('p')
  note.style.cssText =
    'position:absolute;place-content:center;margin:0;padding:0 12px;text-align:center;pointer-events:none'
  root.append(note)
  return note
}

function placeNote(note: HTMLElement, { left, top, width, height }: PlotBox): void {
  note.style.left = `${left}px`
  note.style.top = `${top}px`
  note.style.width = `${width}px`
  note.style.height = `${height}px`
}

const noText = () => ''

const startOf = (first: number, last: number) => (first >= 0 && first <= NEAR_ZERO * last ? 0 : first)
