import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createOutputCurve, type CurvePicture, type OutputCurveProbe } from '../../src/draw/outputCurve.ts'
import { LIGHT } from './palettes.ts'
import { recordCanvases, type Call } from './recordingContext.ts'

/** From 0 to 100 along the axis in 1000 parts, y = 10 x. */
const RISING: CurvePicture = {
  values: Float32Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000),
  height: (value) => 1000 * value,
  position: (value) => 2 * value - 1,
  level: null,
}

const PLANE = { x: { name: 'size (m²)', min: 0, max: 100 }, y: { name: 'price (EUR)', min: 0, max: 1000 } }

const POINTS = {
  points: Float32Array.of(20, 300, 50, 400, 80, 700),
  targets: Float32Array.of(300, 400, 700),
  trainCount: 2,
  showTest: false,
  position: () => 0,
  strength: null,
}

let calls: Call[]
let element: HTMLElement
let probes: (OutputCurveProbe | null)[]
let borders: (readonly number[])[]
let curve: ReturnType<typeof createOutputCurve>

beforeEach(() => {
  calls = recordCanvases()
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(270)
  element = document.createElement('div')
  document.body.append(element)
  probes = []
  borders = []
  curve = createOutputCurve(element, {
    onProbe: (probe) => probes.push(probe),
    onCrossings: (places) => borders.push(places),
    formatAxis: (value) => `<${value}>`,
    formatCrossing: (x) => `[${x.toFixed(1)}]`,
  })
  curve.setPalette(LIGHT)
  curve.setPlane(PLANE)
})

afterEach(() => {
  curve.destroy()
  element.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const press = (key: string, init: KeyboardEventInit = {}) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
const called = (name: string) => calls.filter((call) => call.name === name)

test('the axes have their own units, in the format, and their names', () => {
  const shown = element.querySelector('svg')!.textContent
  for (const words of ['<0>', '<100>', '<1000>', 'size (m²)', 'price (EUR)']) expect(shown).toContain(words)
})

describe('probing', () => {
  test('arrows sideways move along the axis, from the middle; up and down belong to the page', () => {
    curve.update(RISING)
    expect(press('ArrowUp')).toBe(true)
    expect(probes).toEqual([])
    expect(press('ArrowRight')).toBe(false)
    expect(probes.at(-1)!.x).toBeCloseTo(50 + 100 / 60)
    expect(probes.at(-1)!.value).toBeCloseTo(10 * probes.at(-1)!.x, 3)
    for (let i = 0; i < 12; i++) press('ArrowLeft', { shiftKey: true })
    expect(probes.at(-1)!.x).toBe(0)
    press('Escape')
    expect(probes.at(-1)).toBeNull()
  })

  test('tells a point that is near, and the new value when the curve moves', () => {
    curve.setPoints(POINTS)
    curve.update(RISING)
    press('ArrowRight')
    expect(probes.at(-1)!.near).toEqual({ x: 50, y: 400 })
    const { x } = probes.at(-1)!
    curve.update({ ...RISING, height: (value) => -1000 * value })
    expect(probes.at(-1)!.value).toBeCloseTo(-10 * x, 3)
    curve.update(null)
    expect(probes.at(-1)!.value).toBeNull()
  })

  test('a pointer is where it is', () => {
    const plot = element.querySelector<HTMLElement>('[style*=crosshair]')!
    vi.spyOn(plot, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 50, 200, 200))
    plot.dispatchEvent(new PointerEvent('pointerdown', { clientX: 150, clientY: 60, pointerType: 'touch' }))
    expect(probes.at(-1)!.x).toBe(25)
  })
})

describe('residuals', () => {
  /** Residuals begin at each point; the curve itself begins once. */
  const starts = () => called('moveTo').length

  test('are drawn from each shown point, and only when asked for', () => {
    curve.setPoints(POINTS)
    calls.length = 0
    curve.update(RISING)
    expect(starts()).toBe(1)
    curve.setResiduals(true)
    calls.length = 0
    curve.update(RISING)
    expect(starts()).toBe(1 + 2)
    curve.setPoints({ ...POINTS, showTest: true })
    calls.length = 0
    curve.update(RISING)
    expect(starts()).toBe(1 + 3)
  })

  test('get out of the way of many points', () => {
    const count = 600
    curve.setResiduals(true)
    curve.setPoints({
      ...POINTS,
      points: new Float32Array(2 * count),
      targets: new Float32Array(count),
      trainCount: count,
    })
    calls.length = 0
    curve.update(RISING)
    expect(starts()).toBe(1)
  })
})

describe('the place where a class begins', () => {
  test('is marked, named and told', () => {
    curve.update({ ...RISING, level: 250 })
    expect(called('fillText').at(-1)!.values[0]).toBe('[25.0]')
    expect(borders.at(-1)![0]).toBeCloseTo(25)
  })

  test('is told to be nowhere where the curve does not reach the level, or too often', () => {
    curve.update({ ...RISING, level: 5000 })
    expect(borders.at(-1)).toEqual([])
    calls.length = 0
    curve.update({ ...RISING, height: (value) => Math.sin(60 * value), level: 0 })
    expect(borders.at(-1)).toEqual([])
    expect(called('fillText')).toEqual([])
  })
})

test('destroy leaves nothing behind', () => {
  curve.destroy()
  expect(element.children).toHaveLength(0)
  press('ArrowRight')
  expect(probes).toEqual([])
})
