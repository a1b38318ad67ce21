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
  paint(box: PlotBox, scales: CurveScales, columns: CurveColumns, styles: readonly LineStyle[]): void
}

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

  return {
    paint(box, scales, { count, xs, ys }, styles) {
      if (px.length < count) {
        px = new Float64Array(xs.length)
        py = new Float64Array(xs.length)
      }
      context.save()
      context.translate(box.left, box.top)
      context.beginPath()
      context.rect(0, -TIP_RADIUS, box.width + TIP_RADIUS, box.height + 2 * TIP_RADIUS)
      context.clip()
      context.lineWidth = 2
      context.lineJoin = 'round'
      for (let i = 0; i < count; i++) px[i] = scales.x(xs[i]!)
      for (let k = styles.length - 1; k >= 0; k--) {
        const values = ys[k]!
        for (let i = 0; i < count; i++) py[i] = scales.y(values[i]!)
        paintLine(styles[k]!, count)
        paintTip(styles[k]!, count)
      }
      context.restore()
    },
  }
}
