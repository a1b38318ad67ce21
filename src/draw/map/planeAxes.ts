import type { Palette } from '../color.ts'
import { planeTicks, shareOf, type Plane, type PlaneAxis } from './plane.ts'
import { svgElement } from './svgElement.ts'

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

/** Length of a tick, and the gap between it and its number, in px. */
const TICK = 4

/**
 * Axes beside a square, written as plain SVG: d3-axis would bring d3-selection with it, and both are more code
 * than all the rest of what the page draws first.
 */
export function createPlaneAxes(parent: HTMLElement, format: (value: number) => string): PlaneAxes {
  const svg = svgElement('svg', { 'aria-hidden': 'true', width: '100%', height: '100%' })
  svg.style.cssText = 'position:absolute;inset:0;overflow:visible;pointer-events:none'
  parent.append(svg)

  return {
    isWorded: ({ y }) => indexOf(y) === null,
    room({ y }, side, fontSize) {
      const below = fontSize + 12
      if (indexOf(y) !== null) return { left: 2.1 * fontSize, top: 6, below }
      const letters = Math.max(...planeTicks(y, side < ROOMY * fontSize).map((tick) => format(tick).length))
      return { left: letters * LETTER * fontSize + 10, top: fontSize + 8, below: below + 1.2 * fontSize }
    },
    draw(palette, plane, { left, top, side }, fontSize) {
      svg.style.fontSize = `${fontSize}px`
      const few = side < ROOMY * fontSize
      const bottom = top + side
      const between = few ? 0.25 : 0.125
      const xTicks = planeTicks(plane.x, few).map((value) => {
        const x = left + side * shareOf(plane.x, value)
        return tick(palette, format(value), { x, y: bottom, across: true })
      })
      const yTicks = planeTicks(plane.y, few).map((value) => {
        const y = bottom - side * shareOf(plane.y, value)
        return tick(palette, format(value), { x: left, y, across: false })
      })
      const xName = axisName(plane.x, palette, 'end', {
        symbol: [left + side * (1 - between), bottom + fontSize + 7],
        words: [left + side, bottom + 2.2 * fontSize + 7],
      })
      const yName = axisName(plane.y, palette, 'start', {
        symbol: [left - fontSize, top + side * between + fontSize * 0.3],
        words: [2, fontSize],
      })
      svg.replaceChildren(...xTicks, ...yTicks, xName, yName)
    },
  }
}

interface TickPlace {
  readonly x: number
  readonly y: number
  /** The tick belongs to the axis below; otherwise to the one on the left. */
  readonly across: boolean
}

function tick(palette: Palette, label: string, { x, y, across }: TickPlace): SVGGElement {
  const end = across ? { y2: TICK } : { x2: -TICK }
  const gap = 2 * TICK
  const place = across
    ? { y: gap, dy: '0.71em', 'text-anchor': 'middle' }
    : { x: -gap, dy: '0.32em', 'text-anchor': 'end' }
  const group = svgElement('g', { class: 'tick', transform: `translate(${x},${y})` })
  const text = svgElement('text', { ...place, fill: palette.muted })
  text.textContent = label
  group.append(svgElement('line', { ...end, stroke: palette.muted, 'stroke-opacity': 0.5 }), text)
  return group
}

interface NamePlaces {
  /** The middle of a name set as in a formula, among the ticks. */
  readonly symbol: readonly [number, number]
  /** The end of a name in words. */
  readonly words: readonly [number, number]
}

/** A name in words reaches to the right end of its axis, or begins at the left. */
function axisName(
  axis: PlaneAxis,
  palette: Palette,
  anchor: 'start' | 'end',
  places: NamePlaces,
): SVGTextElement {
  const index = indexOf(axis)
  const [x, y] = index === null ? places.words : places.symbol
  const text = svgElement('text', {
    x,
    y,
    'text-anchor': index === null ? anchor : 'middle',
    fill: palette.ink,
  })
  if (index === null) {
    text.textContent = axis.name
    return text
  }
  const letter = svgElement('tspan', { 'font-style': 'italic' })
  const number = svgElement('tspan', { dy: '0.3em', 'font-size': '0.75em' })
  letter.textContent = axis.name.slice(0, 1)
  number.textContent = index
  text.append(letter, number)
  return text
}

/** The number behind the letter of a name such as `x1`, or `null`. */
function indexOf({ name }: PlaneAxis): string | null {
  return /^[a-z](\d+)$/.exec(name)?.[1] ?? null
}
