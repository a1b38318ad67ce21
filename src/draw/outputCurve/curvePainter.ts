import type { Palette } from '../color.ts'
import { shareOf } from '../map/plane.ts'
import type { PlaneFrame, PlanePoints } from '../map/pointPainter.ts'
import { heightAt, type Heights } from './heights.ts'

type Context = CanvasRenderingContext2D

const HALO = 5
const WIDTH = 2.5

/** Paints the curve in ink over whatever lies under it. */
export function paintCurve(context: Context, palette: Palette, frame: PlaneFrame, heights: Heights): void {
  const { width, height, plane } = frame
  context.beginPath()
  for (let i = 0; i < heights.length; i++) {
    const x = ((i + 0.5) / heights.length) * width
    // Far outside nothing is seen, and canvases take no infinite numbers.
    const y = Math.max(-1, Math.min(2, 1 - shareOf(plane.y, heights[i]!))) * height
    if (i === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  }
  context.lineJoin = 'round'
  context.lineCap = 'round'
  for (const [lineWidth, strokeStyle, alpha] of [
    [HALO, palette.panel, 0.7],
    [WIDTH, palette.ink, 1],
  ] as const) {
    context.globalAlpha = alpha
    context.lineWidth = lineWidth
    context.strokeStyle = strokeStyle
    context.stroke()
  }
}

/** Up to so many residuals are drawn clearly, more ever fainter, and from the other number on none. */
const CLEAR = 50
const TOO_MANY = 600

/** Joins each point that is shown with the curve above or below it, as long as there are not too many. */
export function paintResiduals(
  context: Context,
  palette: Palette,
  { width, height, plane }: PlaneFrame,
  data: Pick<PlanePoints, 'points' | 'trainCount' | 'showTest'>,
  heights: Heights,
): void {
  const shown = data.showTest ? data.points.length / 2 : data.trainCount
  if (shown >= TOO_MANY || heights.length === 0) return
  context.beginPath()
  for (let i = 0; i < shown; i++) {
    const share = shareOf(plane.x, data.points[2 * i]!)
    const own = 1 - shareOf(plane.y, data.points[2 * i + 1]!)
    const reached = 1 - shareOf(plane.y, heightAt(heights, share)!)
    context.moveTo(share * width, own * height)
    context.lineTo(share * width, Math.max(-1, Math.min(2, reached)) * height)
  }
  context.globalAlpha = 0.75 * Math.min(1, Math.sqrt(CLEAR / shown))
  context.lineWidth = 1
  context.strokeStyle = palette.muted
  context.stroke()
  context.globalAlpha = 1
}

/** A label stands on the side where it has room. */
export const isLabelOnRight = (share: number) => share < 0.7

/** Marks where a class begins: a dashed line down the plot with its place beside it, near the foot or the top. */
export function paintCrossing(
  context: Context,
  palette: Palette,
  { width, height }: Pick<PlaneFrame, 'width' | 'height'>,
  share: number,
  { text, font, low }: { readonly text: string; readonly font: string; readonly low: boolean },
): void {
  const x = share * width
  context.globalAlpha = 1
  context.beginPath()
  context.setLineDash([4, 4])
  context.moveTo(x, 0)
  context.lineTo(x, height)
  context.lineWidth = 1.5
  context.strokeStyle = palette.accent
  context.stroke()
  context.setLineDash([])
  context.font = font
  const onRight = isLabelOnRight(share)
  context.textAlign = onRight ? 'left' : 'right'
  context.textBaseline = 'middle'
  const place = [x + (onRight ? 6 : -6), height * (low ? 0.85 : 0.15)] as const
  context.lineWidth = 4
  context.strokeStyle = palette.panel
  context.strokeText(text, ...place)
  context.fillStyle = palette.ink
  context.fillText(text, ...place)
}
