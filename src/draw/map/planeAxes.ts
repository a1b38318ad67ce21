import { axisBottom, axisLeft } from 'd3-axis'
import { scaleLinear } from 'd3-scale'
import { select, type Selection } from 'd3-selection'
import type { Palette } from '../color.ts'

export interface PlaneAxes {
  /** Draws the axes of a plane shown in a square of `side` px whose upper left corner is (left, top). */
  draw(palette: Palette, square: { left: number; top: number; side: number }, fontSize: number): void
}

/** From this side on, in sizes of the type, five ticks and the name have room. */
const ROOMY = 14

type Group = Selection<SVGGElement, unknown, null, undefined>

export function createPlaneAxes(
  parent: HTMLElement,
  domain: number,
  format: (value: number) => string,
): PlaneAxes {
  const svg = select(parent)
    .append('svg')
    .attr('aria-hidden', 'true')
    .style('position', 'absolute')
    .style('inset', '0')
    .style('overflow', 'visible')
    .style('pointer-events', 'none')
  const xAxis = svg.append('g')
  const yAxis = svg.append('g')
  const xName = addName(svg.append('text'), '1').attr('text-anchor', 'middle')
  const yName = addName(svg.append('text'), '2').attr('text-anchor', 'middle')

  return {
    draw(palette, { left, top, side }, fontSize) {
      svg.attr('width', '100%').attr('height', '100%').style('font-size', `${fontSize}px`)
      const ticks = ticksOf(domain, side < ROOMY * fontSize)
      const x = scaleLinear([-domain, domain], [0, side])
      const y = scaleLinear([-domain, domain], [side, 0])
      const bottom = top + side
      xAxis.attr('transform', `translate(${left},${bottom})`).call(
        axisBottom(x)
          .tickValues(ticks)
          .tickFormat((value) => format(Number(value)))
          .tickSize(4)
          .tickPadding(4),
      )
      yAxis.attr('transform', `translate(${left},${top})`).call(
        axisLeft(y)
          .tickValues(ticks)
          .tickFormat((value) => format(Number(value)))
          .tickSize(4)
          .tickPadding(4),
      )
      for (const axis of [xAxis, yAxis]) styleAxis(axis, palette)
      xName
        .attr('x', left + side * (ticks.length > 3 ? 0.875 : 0.75))
        .attr('y', bottom + fontSize + 7)
        .attr('fill', palette.ink)
      yName
        .attr('x', left - fontSize)
        .attr('y', top + side * (ticks.length > 3 ? 0.125 : 0.25) + fontSize * 0.3)
        .attr('fill', palette.ink)
    },
  }
}

/** The ends, the middle and, where there is room, what lies half way. */
function ticksOf(domain: number, few: boolean): number[] {
  return few ? [-domain, 0, domain] : [-domain, -domain / 2, 0, domain / 2, domain]
}

/** Sets x with an index, in italics as in a formula. */
function addName(text: Selection<SVGTextElement, unknown, null, undefined>, index: string) {
  text.append('tspan').attr('font-style', 'italic').text('x')
  text.append('tspan').attr('dy', '0.3em').attr('font-size', '0.75em').text(index)
  return text
}

function styleAxis(axis: Group, palette: Palette): void {
  axis.attr('font-size', null).attr('font-family', null)
  axis.select('.domain').remove()
  axis.selectAll('line').attr('stroke', palette.muted).attr('stroke-opacity', 0.5)
  axis.selectAll('text').attr('fill', palette.muted)
}
