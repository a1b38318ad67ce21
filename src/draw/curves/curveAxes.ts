import { axisBottom, axisLeft, type Axis } from 'd3-axis'
import { scaleLinear, scaleLog } from 'd3-scale'
import { select, type Selection } from 'd3-selection'
import type { Palette } from '../color.ts'
import { logTicks, type Domain } from './domains.ts'

/** The plot's place within the drawing, in px. */
export interface PlotBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface AxesLook {
  readonly palette: Palette
  readonly box: PlotBox
  readonly fontSize: number
  readonly x: Domain
  readonly y: Domain
  readonly log: boolean
  readonly xLabel: string
  readonly yLabel: string
  /** The x axis is named on a line of its own below its numbers, not among them. */
  readonly nameBelow?: boolean
  /** A number beside the values axis. */
  formatTick(value: number): string
  formatX(value: number): string
}

type Group = Selection<SVGGElement, unknown, null, undefined>

/** Distance of two ticks that is comfortable to read, in px. */
const X_TICK_SPACING = 64
const Y_TICK_SPACING = 32
const TICK_PADDING = 8
/** Width of a letter, in sizes of the type. */
const LETTER = 0.6

/** Axes with grid lines and their labels, in an SVG that is drawn anew only when one of them changes. */
export interface CurveAxes {
  draw(look: AxesLook): void
}

export function createCurveAxes(parent: HTMLElement): CurveAxes {
  const svg = select(parent)
    .append('svg')
    .attr('aria-hidden', 'true')
    .attr('width', '100%')
    .attr('height', '100%')
    .style('position', 'absolute')
    .style('inset', '0')
    .style('pointer-events', 'none')
  const xAxis = svg.append('g')
  const yAxis = svg.append('g')
  const xLabel = svg.append('text')
  const yLabel = svg.append('text')

  return {
    draw(look) {
      const { box, fontSize, palette } = look
      const baseline = box.top + box.height
      svg.style('font-size', `${fontSize}px`)
      xAxis.attr('transform', `translate(${box.left},${baseline})`).call(bottomAxis(look))
      yAxis.attr('transform', `translate(${box.left},${box.top})`).call(leftAxis(look))
      for (const axis of [xAxis, yAxis]) styleAxis(axis, palette)
      xAxis.select('.domain').attr('stroke', palette.muted).attr('stroke-opacity', 0.6)
      yAxis.select('.domain').remove()
      xLabel
        .text(look.xLabel)
        .attr('text-anchor', 'end')
        .attr('x', box.left + box.width)
        .attr('y', baseline + (look.nameBelow ? 2.2 : 1) * fontSize + 6)
        .attr('fill', palette.ink)
      yLabel
        .text(look.yLabel)
        .attr('x', 4)
        .attr('y', fontSize + 2)
        .attr('fill', palette.ink)
    },
  }
}

/** The label stands at the right end among the ticks: those it would touch are left out. */
function bottomAxis({
  box,
  x,
  fontSize,
  xLabel,
  nameBelow,
  formatX,
}: AxesLook): Axis<number | { valueOf(): number }> {
  const scale = scaleLinear(x, [0, box.width])
  const spacing = nameBelow ? X_TICK_SPACING / 2 : X_TICK_SPACING
  const count = Math.max(2, Math.min(10, Math.floor(box.width / spacing)))
  const end = nameBelow ? box.width : box.width - (xLabel.length * LETTER + 2) * fontSize
  return axisBottom(scale)
    .tickValues(distinct(scale.ticks(count), formatX).filter((tick) => scale(tick) <= end))
    .tickFormat((value) => formatX(Number(value)))
    .tickSize(4)
    .tickPadding(4)
    .tickSizeOuter(0)
}

/** Of ticks that would be written alike, as those within one epoch are, the first. */
function distinct(ticks: readonly number[], write: (tick: number) => string): number[] {
  return ticks.filter((tick, i) => i === 0 || write(tick) !== write(ticks[i - 1]!))
}

function leftAxis({ box, y, log, formatTick }: AxesLook): Axis<number | { valueOf(): number }> {
  return axisLeft((log ? scaleLog : scaleLinear)(y, [box.height, 0]))
    .tickValues(valueTicks(y, log, box.height))
    .tickFormat((value) => formatTick(Number(value)))
    .tickSize(-box.width)
    .tickPadding(TICK_PADDING)
}

function valueTicks(y: Domain, log: boolean, height: number): number[] {
  const count = Math.max(2, Math.floor(height / Y_TICK_SPACING))
  return log ? sparse(logTicks(y), count) : scaleLinear(y, [height, 0]).ticks(count)
}

/** Width in px that the numbers of a values axis of this height need, with air on both sides. */
export function valueAxisWidth(
  { y, log, fontSize, formatTick }: Pick<AxesLook, 'y' | 'log' | 'fontSize' | 'formatTick'>,
  height: number,
): number {
  const letters = Math.max(...valueTicks(y, log, height).map((tick) => formatTick(tick).length), 0)
  return Math.round(letters * LETTER * fontSize) + TICK_PADDING + 4
}

/** Every k-th of `ticks`, so that about `count` are left. */
function sparse(ticks: readonly number[], count: number): number[] {
  const every = Math.ceil(ticks.length / Math.max(1, count))
  return ticks.filter((_, i) => i % every === 0)
}

function styleAxis(axis: Group, palette: Palette): void {
  axis.attr('font-size', null).attr('font-family', null)
  axis.selectAll('line').attr('stroke', palette.line)
  axis.selectAll('text').attr('fill', palette.muted).style('font-variant-numeric', 'tabular-nums')
}
