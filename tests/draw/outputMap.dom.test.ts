import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { pointScale } from '../../src/draw/color.ts'
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
    domain: 6,
    onProbe: (probe) => probes.push(probe),
    formatAxis: (value) => `<${value}>`,
  })
  map.setPalette(LIGHT)
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
    const heights = [...element.querySelectorAll('[text-anchor=end] .tick')].map((tick) =>
      Number(/,(-?[\d.]+)\)/.exec(tick.getAttribute('transform')!)![1]),
    )
    expect(heights).toEqual(heights.toSorted((a, b) => b - a))
    expect(element.querySelector('svg')!.textContent).toContain('x1')
    expect(element.querySelector('svg')!.textContent).toContain('x2')
  })
})

describe('probing by keyboard', () => {
  test('arrow keys move from the middle, with Shift five times as far, and stay in the plane', () => {
    element.focus()
    press('ArrowRight')
    expect(probes.at(-1)!.x1).toBeCloseTo(0.2)
    press('ArrowUp', { shiftKey: true })
    expect(probes.at(-1)!.x2).toBeCloseTo(1)
    for (let i = 0; i < 20; i++) press('ArrowLeft', { shiftKey: true })
    expect(probes.at(-1)!.x1).toBe(-6)
  })

  test('reads the value of the pixel there, the first row on top', () => {
    expect(press('ArrowUp')).toBe(false)
    expect(probes.at(-1)!.value).toBeNull()
    map.update(PICTURE)
    expect(probes.at(-1)!.value).toBe(6)
    for (let i = 0; i < 12; i++) press('ArrowUp', { shiftKey: true })
    for (let i = 0; i < 12; i++) press('ArrowLeft', { shiftKey: true })
    expect(probes.at(-1)).toEqual({ x1: -6, x2: 6, value: 0 })
  })

  test('a new picture tells the new value where it is', () => {
    map.update(PICTURE)
    press('ArrowUp')
    const before = probes.length
    map.update({ ...PICTURE, values: PICTURE.values.map((value) => -value) })
    expect(probes.slice(before).map((probe) => probe!.value)).toEqual([-6])
    map.update(null)
    expect(probes.at(-1)!.value).toBeNull()
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
    expect(probes).toEqual([{ x1: -6, x2: 6, value: null }, { x1: 3, x2: -3, value: null }, null])
  })
})

describe('points', () => {
  const data = {
    points: Float32Array.of(0, 0, 3, 3, -3, -3),
    targets: Float32Array.of(0, 1, 1),
    trainCount: 2,
    showTest: true,
    position: (target: number) => 2 * target - 1,
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
  expect(probes.at(-1)!.value).toBe(6)
})

test('destroy leaves nothing behind', () => {
  map.destroy()
  expect(element.children).toHaveLength(0)
  press('ArrowUp')
  expect(probes).toEqual([])
})
