import { axisBottom, axisLeft } from 'd3-axis'
import { scaleLinear } from 'd3-scale'
import { select, type Selection } from 'd3-selection'
import type { Palette } from '../color.ts'
import { planeTicks, type Plane, type PlaneAxis } from './plane.ts'

interface Square {
  readonly left: number
  readonly top: number
  readonly side: number
}

export interface PlaneAxes {
  /** The names are words, which take lines of their own. */
  isWorded(plane: Plane): boolean
  /** Px that the axes take up around a square of about `side` px. */
  room(plane: Plane, side: number, fontSize: number): { left: number; top: number; below: number }
  /** Draws the axes of a plane shown in a square of `side` px whose upper left corner is (left, top). */
  draw(palette: Palette, plane: Plane, square: Square, fontSize: number): void
}

/** From this side on, in sizes of the type, five ticks and the name have room. */
const ROOMY = 14
/** Width of a letter, in sizes of the type. */
const LETTER = 0.6

type Group = Selection<SVGGElement, unknown, null, undefined>
type Text = Selection<SVGTextElement, unknown, null, undefined>

export function createPlaneAxes(parent: HTMLElement, format: (value: number) => string): PlaneAxes {
  const svg = select(parent)
    .append('svg')
    .attr('aria-hidden', 'true')
    .style('position', 'absolute')
    .style('inset', '0')
    .style('overflow', 'visible')
    .style('pointer-events', 'none')
  const xAxis = svg.append('g')
  const yAxis = svg.append('g')
  const xName = svg.append('text')
  const yName = svg.append('text')

  return {
    isWorded: ({ y }) => indexOf(y) === null,
    room({ y }, side, fontSize) {
      const below = fontSize + 12
      if (indexOf(y) !== null) return { left: 2.1 * fontSize, top: 6, below }
      const letters = Math.max(...planeTicks(y, side < ROOMY * fontSize).map((tick) => format(tick).length))
      return { left: letters * LETTER * fontSize + 10, top: fontSize + 8, below: below + 1.2 * fontSize }
    },
    draw(palette, plane, { left, top, side }, fontSize) {
      svg.attr('width', '100%').attr('height', '100%').style('font-size', `${fontSize}px`)
      const few = side < ROOMY * fontSize
      const bottom = top + side
      const x = scaleLinear([plane.x.min, plane.x.max], [0, side])
      const y = scaleLinear([plane.y.min, plane.y.max], [side, 0])
      const labelled = (value: number | { valueOf(): number }) => format(Number(value))
      xAxis
        .attr('transform', `translate(${left},${bottom})`)
        .call(
          axisBottom(x).tickValues(planeTicks(plane.x, few)).tickFormat(labelled).tickSize(4).tickPadding(4),
        )
      yAxis
        .attr('transform', `translate(${left},${top})`)
        .call(
          axisLeft(y).tickValues(planeTicks(plane.y, few)).tickFormat(labelled).tickSize(4).tickPadding(4),
        )
      for (const axis of [xAxis, yAxis]) styleAxis(axis, palette)
      const between = few ? 0.25 : 0.125
      placeName(xName, plane.x, palette, {
        symbol: [left + side * (1 - between), bottom + fontSize + 7],
        words: [left + side, bottom + 2.2 * fontSize + 7],
      })
      placeName(yName, plane.y, palette, {
        symbol: [left - fontSize, top + side * between + fontSize * 0.3],
        words: [2, fontSize],
      })
      if (indexOf(plane.y) === null) yName.attr('text-anchor', 'start')
    },
  }
}

interface NamePlaces {
  /** The middle of a name set as in a formula, among the ticks. */
  readonly symbol: readonly [number, number]
  /** The end of a name in words. */
  readonly words: readonly [number, number]
}

function placeName(text: Text, axis: PlaneAxis, palette: Palette, places: NamePlaces): void {
  const index = indexOf(axis)
  const [x, y] = index === null ? places.words : places.symbol
  text
    .text(index === null ? axis.name : null)
    .attr('x', x)
    .attr('y', y)
    .attr('text-anchor', index === null ? 'end' : 'middle')
    .attr('fill', palette.ink)
  if (index === null) return
  text.append('tspan').attr('font-style', 'italic').text(axis.name.slice(0, 1))
  text.append('tspan').attr('dy', '0.3em').attr('font-size', '0.75em').text(index)
}

/** The number behind the letter of a name such as `x1`, or `null`. */
function indexOf({ name }: PlaneAxis): string | null {
  return /^[a-z](\d+)$/.exec(name)?.[1] ?? null
}

function styleAxis(axis: Group, palette: Palette): void {
  axis.attr('font-size', null).attr('font-family', null)
  axis.select('.domain').remove()
  axis.selectAll('line').attr('stroke', palette.muted).attr('stroke-opacity', 0.5)
  axis.selectAll('text').attr('fill', palette.muted)
}
