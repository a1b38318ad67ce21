import { scaleLinear, scaleLog } from 'd3-scale'
import type { PlotBox } from './curveAxes.ts'
import { tracePolyline } from './decimate.ts'
import type { Domain } from './domains.ts'
import type { CurveColumns } from './series.ts'

/** From data to px of the plot. */
export interface CurveScales {
  x(value: number): number
  y(value: number): number
}

export function curveScales(box: PlotBox, x: Domain, y: Domain, log: boolean): CurveScales {
  return { x: scaleLinear(x, [0, box.width]), y: (log ? scaleLog : scaleLinear)(y, [box.height, 0]) }
}

export interface LineStyle {
  readonly color: string
  readonly dashed: boolean
}

const TIP_RADIUS = 3

/** Paints the lines, the first on top, each with a dot at its end. */
export interface LinePainter {
  /** @param past ghosts, and from which px of the plot on the lines themselves are faint */
  paint(
    box: PlotBox,
    scales: CurveScales,
    columns: CurveColumns,
    styles: readonly LineStyle[],
    past?: { readonly ghosts: readonly CurveColumns[]; readonly faintFrom: number },
  ): void
}

/** Opacity of what is not, or not any more. */
const FAINT = 0.3

export function createLinePainter(context: CanvasRenderingContext2D): LinePainter {
  let px = new Float64Array(0)
  let py = new Float64Array(0)

  function paintLine(style: LineStyle, count: number): void {
    context.strokeStyle = style.color
    context.setLineDash(style.dashed ? [5, 4] : [])
    context.beginPath()
    tracePolyline(context, px, py, count)
    context.stroke()
    context.setLineDash([])
  }

  function paintTip(style: LineStyle, count: number): void {
    if (count === 0 || !(Math.abs(py[count - 1]!) < Infinity)) return
    context.fillStyle = style.color
    context.beginPath()
    context.arc(px[count - 1]!, py[count - 1]!, TIP_RADIUS, 0, 2 * Math.PI)
    context.fill()
  }

  function paintLines(
    { x, y }: CurveScales,
    { count, xs, ys }: CurveColumns,
    styles: readonly LineStyle[],
    tips: boolean,
  ): void {
    if (px.length < count) {
      px = new Float64Array(xs.length)
      py = new Float64Array(xs.length)
    }
    for (let i = 0; i < count; i++) px[i] = x(xs[i]!)
    for (let k = styles.length - 1; k >= 0; k--) {
      const values = ys[k]!
      for (let i = 0; i < count; i++) py[i] = y(values[i]!)
      paintLine(styles[k]!, count)
      if (tips) paintTip(styles[k]!, count)
    }
  }

  /** Does `paint` with nothing to be seen left of `from` and right of `to`. */
  function within({ height }: PlotBox, from: number, to: number, paint: () => void): void {
    context.save()
    context.beginPath()
    context.rect(from, -TIP_RADIUS, to - from, height + 2 * TIP_RADIUS)
    context.clip()
    paint()
    context.restore()
  }

  return {
    paint(box, scales, columns, styles, { ghosts, faintFrom } = { ghosts: [], faintFrom: Infinity }) {
      const end = box.width + TIP_RADIUS
      context.save()
      context.translate(box.left, box.top)
      context.lineWidth = 2
      context.lineJoin = 'round'
      within(box, 0, end, () => {
        context.globalAlpha = FAINT
        for (const ghost of ghosts) paintLines(scales, ghost, styles, false)
      })
      within(box, 0, Math.min(faintFrom, end), () => paintLines(scales, columns, styles, true))
      if (faintFrom < end) {
        within(box, faintFrom, end, () => {
          context.globalAlpha = FAINT
          paintLines(scales, columns, styles, true)
        })
      }
      context.restore()
    },
  }
}
