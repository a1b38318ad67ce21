import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { classPointScale, pointScale } from '../../src/draw/color.ts'
import { createOutputMap, type MapPicture, type OutputMapProbe } from '../../src/draw/outputMap.ts'
import { LIGHT } from './palettes.ts'
import { recordCanvases, type Call } from './recordingContext.ts'

/** 4 x 4; values 0..15 row by row from the top. */
const PICTURE: MapPicture = {
  resolution: 4,
  pixels: new Uint8ClampedArray(4 * 4 * 4),
  values: Float32Array.from({ length: 16 }, (_, i) => i),
  levels: [7.5],
}

/** What plots fill. */
const PLANE = { x: { name: 'x1', min: -6, max: 6 }, y: { name: 'x2', min: -6, max: 6 } }

const NONE = new Uint32Array(0)

let calls: Call[]
let element: HTMLElement
let probes: (OutputMapProbe | null)[]
let map: ReturnType<typeof createOutputMap>

beforeEach(() => {
  calls = recordCanvases()
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(300)
  element = document.createElement('div')
  document.body.append(element)
  probes = []
  map = createOutputMap(element, {
    onProbe: (probe) => probes.push(probe),
    formatAxis: (value) => `<${value}>`,
  })
  map.setPalette(LIGHT)
  map.setPlane(PLANE)
})

afterEach(() => {
  map.destroy()
  element.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const press = (key: string, init: KeyboardEventInit = {}) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
const called = (name: string) => calls.filter((call) => call.name === name)

describe('axes', () => {
  test('tick labels go through the format, x2 grows upwards, both axes are named', () => {
    const ticks = [...element.querySelectorAll('.tick text')].map(({ textContent }) => textContent)
    const axis = ['<-6>', '<-3>', '<0>', '<3>', '<6>']
    expect(ticks).toEqual([...axis, ...axis])
    const heights = [...element.querySelectorAll('.tick:has([text-anchor=end])')].map((tick) =>
      Number(/,(-?[\d.]+)\)/.exec(tick.getAttribute('transform')!)![1]),
    )
    expect(new Set(heights).size).toBe(5)
    expect(heights).toEqual(heights.toSorted((a, b) => b - a))
    expect(element.querySelector('svg')!.textContent).toContain('x1')
    expect(element.querySelector('svg')!.textContent).toContain('x2')
  })
})

describe('another plane', () => {
  const SLICE = { x: { name: 'size (m²)', min: 20, max: 60 }, y: { name: 'rooms', min: 0.5, max: 4.5 } }

  test('has round ticks in its own units and names in words', () => {
    map.setPlane(SLICE)
    const ticks = [...element.querySelectorAll('.tick text')].map(({ textContent }) => textContent)
    expect(ticks).toEqual(['<20>', '<30>', '<40>', '<50>', '<60>', '<1>', '<2>', '<3>', '<4>'])
    expect(element.querySelector('svg')!.textContent).toContain('size (m²)')
    expect(element.querySelector('svg')!.textContent).not.toContain('x1')
  })

  test('is probed in its own units', () => {
    map.setPlane(SLICE)
    press('ArrowRight')
    expect(probes.at(-1)!.x).toBeCloseTo(40 + 40 / 60)
    expect(probes.at(-1)!.y).toBeCloseTo(2.5)
  })
})

describe('several classes', () => {
  const area = 16
  const classes: MapPicture = {
    resolution: 4,
    pixels: PICTURE.pixels,
    // Class 0 on the left half, class 2 on the right one; class 1 nowhere.
    values: Float32Array.from({ length: 3 * area }, (_, i) => {
      const left = i % 4 < 2
      return [left ? 0.8 : 0.1, 0.1, left ? 0.1 : 0.8][Math.floor(i / area)]!
    }),
    levels: 'classes',
  }

  test('a probe tells the probabilities of all', () => {
    map.update(classes)
    press('ArrowLeft', { shiftKey: true })
    const told = probes.at(-1)!.values
    expect(told).toHaveLength(3)
    for (const [k, share] of [0.8, 0.1, 0.1].entries()) expect(told[k]).toBeCloseTo(share)
  })

  test('points have the colour and the shape of their class', () => {
    calls.length = 0
    map.setPoints({
      points: Float32Array.of(0, 0, 3, 3, -3, -3),
      targets: Float32Array.of(0, 1, 2),
      trainCount: 3,
      showTest: false,
      position: null,
      strength: Float32Array.of(1, 0.5, 0.25),
    })
    expect(called('arc')).toHaveLength(1)
    // A triangle and a square: one corner less than lines, for the path is closed.
    expect(called('lineTo')).toHaveLength(2 + 3)
    const fills = called('fill').map(({ state }) => state)
    const color = classPointScale(LIGHT)
    expect(fills.map((state) => state['fillStyle'])).toEqual([color(0), color(1), color(2)])
    expect(fills.map((state) => state['globalAlpha'])).toEqual([1, 0.5, 0.25])
  })
})

describe('probing by keyboard', () => {
  test('arrow keys move from the middle, with Shift five times as far, and stay in the plane', () => {
    element.focus()
    press('ArrowRight')
    expect(probes.at(-1)!.x).toBeCloseTo(0.2)
    press('ArrowUp', { shiftKey: true })
    expect(probes.at(-1)!.y).toBeCloseTo(1)
    for (let i = 0; i < 20; i++) press('ArrowLeft', { shiftKey: true })
    expect(probes.at(-1)!.x).toBe(-6)
  })

  test('reads the value of the pixel there, the first row on top', () => {
    expect(press('ArrowUp')).toBe(false)
    expect(probes.at(-1)!.values).toEqual([])
    map.update(PICTURE)
    expect(probes.at(-1)!.values).toEqual([6])
    for (let i = 0; i < 12; i++) press('ArrowUp', { shiftKey: true })
    for (let i = 0; i < 12; i++) press('ArrowLeft', { shiftKey: true })
    expect(probes.at(-1)).toEqual({ x: -6, y: 6, values: [0] })
  })

  test('a new picture tells the new value where it is', () => {
    map.update(PICTURE)
    press('ArrowUp')
    const before = probes.length
    map.update({ ...PICTURE, values: PICTURE.values.map((value) => -value) })
    expect(probes.slice(before).map((probe) => probe!.values)).toEqual([[-6]])
    map.update(null)
    expect(probes.at(-1)!.values).toEqual([])
  })

  test('Escape and leaving end it; other keys go on to the page', () => {
    const onPage = vi.fn()
    document.body.addEventListener('keydown', onPage)
    element.focus()
    press('ArrowUp')
    press('Escape')
    expect(probes.at(-1)).toBeNull()
    expect(onPage).not.toHaveBeenCalled()
    press('Escape')
    press('r')
    press('ArrowUp', { altKey: true })
    expect(onPage).toHaveBeenCalledTimes(3)
    press('ArrowDown')
    element.blur()
    expect(probes.at(-1)).toBeNull()
    document.body.removeEventListener('keydown', onPage)
  })
})

describe('probing by pointer', () => {
  test('left is small x1, top is large x2; outside is nothing', () => {
    const plot = element.querySelector<HTMLElement>('[style*=crosshair]')!
    vi.spyOn(plot, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 50, 200, 200))
    const move = (clientX: number, clientY: number) =>
      plot.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, pointerType: 'mouse' }))
    move(100, 50)
    move(250, 200)
    move(99, 50)
    expect(probes).toEqual([{ x: -6, y: 6, values: [] }, { x: 3, y: -3, values: [] }, null])
  })
})

describe('points', () => {
  const data = {
    points: Float32Array.of(0, 0, 3, 3, -3, -3),
    targets: Float32Array.of(0, 1, 1),
    trainCount: 2,
    showTest: true,
    position: (target: number) => 2 * target - 1,
    strength: null,
  }

  test('training points are filled, test points hollow and only when shown', () => {
    calls.length = 0
    map.setPoints(data)
    expect(called('arc')).toHaveLength(3)
    const color = pointScale(LIGHT)
    expect(called('fill').map(({ state }) => state['fillStyle'])).toEqual([LIGHT.panel, color(-1), color(1)])
    calls.length = 0
    map.setPoints({ ...data, showTest: false })
    expect(called('arc')).toHaveLength(2)
  })

  test('the batch is ringed in ink; no batch twice repaints nothing', () => {
    map.setPoints(data)
    calls.length = 0
    map.setMarked({ batch: Uint32Array.of(1), mistakes: NONE })
    expect(called('arc')).toHaveLength(4)
    expect(called('stroke').at(-1)!.state['strokeStyle']).toBe(LIGHT.ink)
    map.setMarked({ batch: NONE, mistakes: NONE })
    calls.length = 0
    map.setMarked({ batch: NONE, mistakes: NONE })
    expect(calls).toEqual([])
  })

  test('mistakes are ringed in ink beneath the points, of the test points only when these are shown', () => {
    const mistakes = Uint32Array.of(0, 2)
    map.setPoints(data)
    calls.length = 0
    map.setMarked({ batch: NONE, mistakes })
    expect(called('arc')).toHaveLength(3 + 2)
    const [first, second, ...points] = called('stroke').map(({ state }) => state['strokeStyle'])
    expect([first, second]).toEqual([LIGHT.ink, LIGHT.ink])
    expect(points).not.toContain(LIGHT.ink)
    calls.length = 0
    map.setPoints({ ...data, showTest: false })
    expect(called('arc')).toHaveLength(2 + 1)
    map.setMarked({ batch: NONE, mistakes: NONE })
  })

  test('a picture does not repaint the points', () => {
    map.setPoints(data)
    calls.length = 0
    map.update(PICTURE)
    expect(called('arc')).toEqual([])
  })
})

test('keeps nothing of the picture', () => {
  const values = PICTURE.values.slice()
  map.update({ ...PICTURE, values })
  values.fill(99)
  press('ArrowUp')
  expect(probes.at(-1)!.values).toEqual([6])
})

test('destroy leaves nothing behind', () => {
  map.destroy()
  expect(element.children).toHaveLength(0)
  press('ArrowUp')
  expect(probes).toEqual([])
})
