import { afterEach, describe, expect, test } from 'vitest'
import { rgb } from 'd3-color'
import { divergingScale, divergingWords, pointScale } from '../../src/draw/color.ts'
import type { NetworkLayout } from '../../src/draw/layout/networkLayout.ts'
import { createNetwork } from '../../src/draw/network.ts'
import { createOutputCurve } from '../../src/draw/outputCurve.ts'
import { createOutputMap } from '../../src/draw/outputMap.ts'
import { drawThumbnail } from '../../src/draw/thumbnail.ts'
import { LIGHT } from './palettes.ts'

type Rgba = readonly [number, number, number, number]

const ORANGE: Rgba = [232, 113, 10, 255]
const BLUE: Rgba = [26, 115, 199, 255]
const WHITE: Rgba = [255, 255, 255, 255]

/** What plots fill. */
const PLANE = { x: { name: 'x1', min: -6, max: 6 }, y: { name: 'x2', min: -6, max: 6 } }

let mounted: { destroy(): void }[] = []

afterEach(() => {
  for (const drawing of mounted) drawing.destroy()
  mounted = []
  document.body.replaceChildren()
})

function host(width: number, height: number): HTMLElement {
  const element = document.createElement('div')
  element.style.cssText = `position:relative;width:${width}px;height:${height}px;font:15px sans-serif`
  document.body.append(element)
  return element
}

/** The pixel at (x, y) in CSS px of the canvas. */
function pixel(canvas: HTMLCanvasElement, x: number, y: number): Rgba {
  const scale = canvas.width / canvas.clientWidth
  const { data } = canvas.getContext('2d')!.getImageData(Math.floor(x * scale), Math.floor(y * scale), 1, 1)
  return [data[0]!, data[1]!, data[2]!, data[3]!]
}

function pointColor(position: number): Rgba {
  const { r, g, b } = rgb(pointScale(LIGHT)(position))
  return [r, g, b, 255]
}

const near = (a: Rgba, b: Rgba, tolerance = 12) =>
  a.every((channel, i) => Math.abs(channel - b[i]!) <= tolerance)

/** Paints `value(x1, x2)` in [-1, 1] as the engine does: pixel centres of [-6, 6]^2, top row first. */
function paint(resolution: number, value: (x1: number, x2: number) => number) {
  const words = divergingWords(LIGHT)
  const values = Float32Array.from({ length: resolution * resolution }, (_, i) => {
    const x1 = (((i % resolution) + 0.5) / resolution) * 12 - 6
    const x2 = 6 - ((Math.floor(i / resolution) + 0.5) / resolution) * 12
    return value(x1, x2)
  })
  const words32 = Uint32Array.from(
    values,
    (v) => words[Math.round((Math.max(-1, Math.min(1, v)) + 1) * 127.5)]!,
  )
  return { values, pixels: new Uint8ClampedArray(words32.buffer) }
}

function outputMap(width = 320, height = 320) {
  const element = host(width, height)
  const map = createOutputMap(element, { onProbe: () => {}, formatAxis: String })
  mounted.push(map)
  map.setPalette(LIGHT)
  map.setPlane(PLANE)
  const [picture, lines, points] = [...element.querySelectorAll('canvas')] as [
    HTMLCanvasElement,
    HTMLCanvasElement,
    HTMLCanvasElement,
  ]
  return { map, picture, lines, points, side: lines.clientWidth }
}

/** The code of the lines is fetched with the first picture. */
async function painted(canvas: HTMLCanvasElement): Promise<void> {
  const { width, height } = canvas
  await expect
    .poll(() => canvas.getContext('2d')!.getImageData(0, 0, width, height).data.some(Boolean))
    .toBe(true)
}

describe('output map', () => {
  test('the top row is on top, the left column left', () => {
    const { map, picture } = outputMap()
    map.update({ resolution: 100, levels: [], ...paint(100, (x1, x2) => (x2 > 0 ? (x1 > 0 ? 1 : 0) : -1)) })
    const { clientWidth: side } = picture
    expect(near(pixel(picture, side * 0.75, side * 0.25), BLUE)).toBe(true)
    expect(near(pixel(picture, side * 0.25, side * 0.25), WHITE)).toBe(true)
    expect(near(pixel(picture, side * 0.5, side * 0.75), ORANGE)).toBe(true)
  })

  test('a line stands where the values cross the level, and only there', async () => {
    const { map, lines, side } = outputMap()
    map.update({ resolution: 100, levels: [0], ...paint(100, (_, x2) => (x2 - 3) / 9) })
    await painted(lines)
    const inked: number[] = []
    for (let y = 0; y < side; y++)
      if (near(pixel(lines, side / 2, y + 0.5), [28, 30, 33, 255], 60)) inked.push(y)
    const crossing = side / 4
    expect(inked.length).toBeGreaterThan(0)
    for (const y of inked) expect(Math.abs(y + 0.5 - crossing)).toBeLessThan(1.6)
    // The halo beside the line, nothing further away, nothing along the border.
    expect(pixel(lines, side / 2, crossing - 20)[3]).toBe(0)
    expect(pixel(lines, side / 2, side - 0.5)[3]).toBe(0)
    expect(pixel(lines, 0.5, side * 0.8)[3]).toBe(0)
  })

  test('training points are filled, test points are hollow, the batch is ringed', () => {
    const { map, points, side } = outputMap()
    map.setPoints({
      points: Float32Array.of(-3, 3, 3, 3, 3, -3),
      targets: Float32Array.of(0, 1, 1),
      trainCount: 2,
      showTest: true,
      position: (target) => 2 * target - 1,
      strength: null,
    })
    expect(near(pixel(points, side * 0.25, side * 0.25), pointColor(-1))).toBe(true)
    expect(near(pixel(points, side * 0.75, side * 0.25), pointColor(1))).toBe(true)
    expect(near(pixel(points, side * 0.75, side * 0.75), WHITE)).toBe(true)
    const radius = 4
    expect(near(pixel(points, side * 0.75 + radius - 0.5, side * 0.75), BLUE, 90)).toBe(true)
    const ring = () => pixel(points, side * 0.25 + radius + 2, side * 0.25)
    expect(near(ring(), [28, 30, 33, 255], 90)).toBe(false)
    map.setMarked({ batch: Uint32Array.of(0), mistakes: new Uint32Array(0) })
    expect(near(ring(), [28, 30, 33, 255], 90)).toBe(true)
  })

  test('is square, and follows its element', async () => {
    const { lines, side } = outputMap(400, 260)
    expect(lines.clientHeight).toBe(side)
    expect(side).toBeLessThan(260)
    expect(side).toBeGreaterThan(200)
    lines.closest<HTMLElement>('[tabindex]')!.style.height = '360px'
    await expect.poll(() => lines.clientWidth).toBeGreaterThan(300)
  })
})

test('between classes a line stands where one takes over from the other, and only there', async () => {
  const { map, lines, side } = outputMap()
  // Three columns of probabilities: class 0 left of x1 = -3, class 1 as far as 3, then class 2.
  const values = [-6, 0, 6].flatMap((middle) => [
    ...paint(100, (x1) => 1 - Math.abs(x1 - middle) / 12).values,
  ])
  const { pixels } = paint(100, () => 0)
  map.update({ resolution: 100, levels: 'classes', values: Float32Array.from(values), pixels })
  await painted(lines)
  const inked: number[] = []
  for (let x = 0; x < side; x++)
    if (near(pixel(lines, x + 0.5, side / 2), [28, 30, 33, 255], 60)) inked.push(x + 0.5)
  const borders = [side / 4, (side * 3) / 4]
  for (const x of inked) expect(Math.min(...borders.map((at) => Math.abs(x - at)))).toBeLessThan(1.6)
  for (const at of borders) expect(inked.some((x) => Math.abs(x - at) < 1.6)).toBe(true)
  expect(pixel(lines, side / 2, side / 2)[3]).toBe(0)
})

describe('output curve', () => {
  const PLOT = { x: { name: 'age', min: 0, max: 100 }, y: { name: 'p', min: 0, max: 1 } }

  function outputCurve() {
    const element = host(330, 300)
    const curve = createOutputCurve(element, {
      onProbe: () => {},
      onCrossings: () => {},
      formatAxis: String,
      formatCrossing: String,
    })
    mounted.push(curve)
    curve.setPalette(LIGHT)
    curve.setPlane(PLOT)
    const [strip, residuals, points, line] = [...element.querySelectorAll('canvas')] as [
      HTMLCanvasElement,
      HTMLCanvasElement,
      HTMLCanvasElement,
      HTMLCanvasElement,
    ]
    return { curve, strip, residuals, points, line, width: line.clientWidth, height: line.clientHeight }
  }

  const RISING = {
    values: Float32Array.from({ length: 10_000 }, (_, i) => (i + 0.5) / 10_000),
    height: (value: number) => value,
    position: (value: number) => 2 * value - 1,
    level: null,
  }

  test('the line rises from the lower left to the upper right over its colours', () => {
    const { curve, strip, line, width, height } = outputCurve()
    curve.update(RISING)
    for (const share of [0.1, 0.5, 0.9]) {
      expect(near(pixel(line, share * width, (1 - share) * height), [28, 30, 33, 255], 60)).toBe(true)
      expect(pixel(line, share * width, share * height + (share === 0.5 ? 20 : 0))[3]).toBe(0)
    }
    const { data } = strip.getContext('2d')!.getImageData(0, 0, strip.width, 1)
    expect(near([data[0]!, data[1]!, data[2]!, data[3]!], ORANGE)).toBe(true)
    expect(near([...data.slice(-4)] as unknown as Rgba, BLUE)).toBe(true)
  })

  test('a residual joins a point with the line', () => {
    const { curve, residuals, points, width, height } = outputCurve()
    curve.setPoints({
      points: Float32Array.of(50, 0.9),
      targets: Float32Array.of(1),
      trainCount: 1,
      showTest: false,
      position: () => 1,
      strength: null,
    })
    curve.update(RISING)
    const middle = Math.floor(width / 2)
    const opaque = (y: number) => [-1, 0, 1].some((dx) => pixel(residuals, middle + dx, y * height)[3] > 60)
    expect(opaque(0.3)).toBe(false)
    curve.setResiduals(true)
    expect([0.15, 0.3, 0.45].map(opaque)).toEqual([true, true, true])
    expect(opaque(0.6)).toBe(false)
    expect(near(pixel(points, width / 2, 0.1 * height), pointColor(1))).toBe(true)
  })

  test('keeps its line when its element becomes narrower', async () => {
    const { curve, line } = outputCurve()
    curve.update(RISING)
    line.closest<HTMLElement>('[tabindex]')!.style.width = '200px'
    await expect.poll(() => line.clientWidth).toBeLessThan(200)
    const [width, height] = [line.clientWidth, line.clientHeight]
    expect(near(pixel(line, width / 2, height / 2), [28, 30, 33, 255], 60)).toBe(true)
  })
})

test('a thumbnail is the same way up as the map', () => {
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'width:60px;height:60px'
  document.body.append(canvas)
  drawThumbnail(canvas, {
    points: Float32Array.of(-3, 3, 3, -3),
    targets: Float32Array.of(1, 0),
    position: (target) => 2 * target - 1,
    plane: PLANE,
    palette: LIGHT,
  })
  expect(near(pixel(canvas, 15, 15), BLUE, 40)).toBe(true)
  expect(near(pixel(canvas, 45, 45), ORANGE, 40)).toBe(true)
  expect(near(pixel(canvas, 45, 15), WHITE)).toBe(true)
})

describe('network', () => {
  const unit = (number: number, bias: number | null) => ({ unit: number, label: '', name: `${number}`, bias })
  const diagram = {
    kernelOffsets: [0],
    columns: [{ units: [unit(0, null), unit(1, null)] }, { units: [unit(2, 2)] }],
  }

  function network() {
    const element = host(500, 300)
    let layout: NetworkLayout | null = null
    const drawing = createNetwork(element, {
      onLayout: (next) => (layout = next),
      onInspect: () => {},
      onEdit: () => {},
    })
    mounted.push(drawing)
    drawing.setPalette(LIGHT)
    drawing.setDiagram(diagram)
    const [links, tiles] = [...element.querySelectorAll('canvas')] as [HTMLCanvasElement, HTMLCanvasElement]
    return { drawing, layout: layout! as NetworkLayout, links, tiles, element }
  }

  /** Tile k of the atlas: blue above and white below for even k, orange and white for odd. */
  function atlas(resolution: number, units: readonly number[]) {
    const pictures = units.map(
      (_, k) => paint(resolution, (__, x2) => (x2 > 0 ? (k % 2 === 0 ? 1 : -1) : 0)).pixels,
    )
    const pixels = new Uint8ClampedArray(pictures.length * resolution * resolution * 4)
    for (const [k, picture] of pictures.entries()) pixels.set(picture, k * picture.length)
    return { resolution, units, pixels }
  }

  test('each tile of the atlas is on its unit, upright, with round corners', () => {
    const { drawing, layout, tiles } = network()
    drawing.update({ parameters: Float32Array.of(1, -1, 0), tiles: atlas(30, [2, 1, 0]) })
    const [a, b] = layout.columns[0]!.units
    const [out] = layout.columns[1]!.units
    const quarter = layout.tileSize / 4
    for (const [place, color] of [
      [out!, BLUE],
      [b!, ORANGE],
      [a!, BLUE],
    ] as const) {
      expect(near(pixel(tiles, place.x, place.y - quarter), color)).toBe(true)
      expect(near(pixel(tiles, place.x, place.y + quarter), WHITE)).toBe(true)
    }
    const half = layout.tileSize / 2
    expect(pixel(tiles, a!.x + half - 1, a!.y - half + 1)[3]).toBeLessThan(60)
  })

  test('an atlas too long for one strip is drawn from several', () => {
    const { drawing, layout, tiles } = network()
    const units = Array.from({ length: 50 }, (_, k) => 49 - k)
    drawing.update({ parameters: Float32Array.of(1, -1, 0), tiles: atlas(200, units) })
    const [a, b] = layout.columns[0]!.units
    const quarter = layout.tileSize / 4
    // Unit 0 is tile 49, unit 1 tile 48, unit 2 tile 47.
    expect(near(pixel(tiles, a!.x, a!.y - quarter), ORANGE)).toBe(true)
    expect(near(pixel(tiles, b!.x, b!.y - quarter), BLUE)).toBe(true)
    expect(near(pixel(tiles, a!.x, a!.y + quarter), WHITE)).toBe(true)
  })

  test('links have the colour of their sign, the larger weight is broader', () => {
    const { drawing, layout, links } = network()
    drawing.update({ parameters: Float32Array.of(4, -0.25, 0), tiles: null })
    const x = layout.columns[0]!.x + layout.tileSize / 2 + 4
    const column = (unit: number) => {
      const { y } = layout.columns[0]!.units[unit]!
      return Array.from({ length: 21 }, (_, i) => pixel(links, x, y - 10 + i)[3]).filter(
        (alpha) => alpha > 128,
      ).length
    }
    expect(column(0)).toBeGreaterThan(column(1))
    expect(near(pixel(links, x, layout.columns[0]!.units[0]!.y), BLUE)).toBe(true)
    const [r, , b] = pixel(links, x, layout.columns[0]!.units[1]!.y)
    expect(r).toBeGreaterThan(b)
  })

  test('the bias dot sits at the lower left corner in the colour of its number', () => {
    const { drawing, layout, tiles } = network()
    drawing.update({ parameters: Float32Array.of(1, 1, -1), tiles: null })
    const { x, y, size } = layout.columns[1]!.units[0]!
    const half = size / 2 - 1
    const { r, g, b } = rgb(divergingScale(LIGHT)(-0.5))
    expect(near(pixel(tiles, x - half, y + half), [r, g, b, 255])).toBe(true)
  })

  test('more than fits makes the drawing larger than its element, which scrolls', () => {
    const { drawing, element } = network()
    element.style.overflow = 'auto'
    let next = 0
    const columns = [7, 32, 32, 32, 32, 32, 32, 32, 32, 1].map((count) => ({
      units: Array.from({ length: count }, () => unit(next++, null)),
    }))
    drawing.setDiagram({ columns, kernelOffsets: columns.slice(1).map(() => 0) })
    expect(element.clientWidth).toBeLessThanOrEqual(500)
    expect(element.scrollWidth).toBeGreaterThan(700)
    expect(element.scrollHeight).toBeGreaterThan(800)
  })
})
