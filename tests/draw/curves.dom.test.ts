import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createCurves, type CurvesOptions } from '../../src/draw/curves.ts'
import { LIGHT } from './palettes.ts'
import { recordCanvases, type Call } from './recordingContext.ts'

interface Point {
  readonly epoch: number
  readonly train: number
  readonly test: number | null
}

const OPTIONS: CurvesOptions<Point> = {
  x: (point) => point.epoch,
  series: [
    { id: 'train', label: 'Training', color: 'black', dashed: false, value: (point) => point.train },
    { id: 'test', label: 'Test', color: 'violet', dashed: true, value: (point) => point.test },
  ],
  log: false,
  yDomain: null,
  xLabel: 'epoch',
  yLabel: 'loss',
  format: (value) => value.toFixed(2),
  formatTick: (value) => String(value),
  formatX: (value) => String(value),
  empty: 'Nothing learned yet',
}

const POINTS: Point[] = Array.from({ length: 101 }, (_, epoch) => ({
  epoch,
  train: 1 / (1 + epoch),
  test: epoch < 50 ? 2 / (1 + epoch) : null,
}))

let calls: Call[]
let element: HTMLElement
let curves: ReturnType<typeof createCurves<Point>>

beforeEach(() => {
  calls = recordCanvases()
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(500)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(200)
  element = document.createElement('div')
  document.body.append(element)
  curves = createCurves<Point>(element)
  curves.setPalette(LIGHT)
  curves.setOptions(OPTIONS)
})

afterEach(() => {
  curves.destroy()
  element.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const press = (key: string, init: KeyboardEventInit = {}) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
const spoken = () => element.querySelector('[aria-live=polite]')!.textContent
const note = () => element.querySelector('p')!
const ticks = () => [...element.querySelectorAll('.tick')]

test('says that there is nothing until there is something', () => {
  expect(note().textContent).toBe('Nothing learned yet')
  expect(note().style.display).not.toBe('none')
  curves.update(POINTS.slice(0, 1))
  expect(note().style.display).not.toBe('none')
  curves.update(POINTS)
  expect(note().style.display).toBe('none')
  curves.update([])
  expect(note().style.display).not.toBe('none')
})

test('axes and legend are labelled', () => {
  curves.update(POINTS)
  const text = element.querySelector('svg')!.textContent
  expect(text).toContain('epoch')
  expect(text).toContain('loss')
  expect(text).toContain('80')
  // The label has its place.
  expect(text).not.toContain('100')
  expect(text).toContain('1.5')
  expect(element.textContent).toContain('Training')
  expect(element.textContent).toContain('Test')
})

test('what begins late has no epoch beside its axis twice', () => {
  curves.setOptions({ ...OPTIONS, formatX: (value) => String(Math.trunc(value)) })
  curves.update([{ epoch: 1412, train: 0.5, test: 0.5 }])
  const written = ticks().map((tick) => tick.textContent)
  expect(written.filter((text) => text.startsWith('14'))).toEqual(['1412'])
})

test('no points, no invented numbers beside the axes', () => {
  curves.setOptions({ ...OPTIONS, yDomain: [0, 1] })
  expect(
    ticks()
      .map((tick) => tick.textContent)
      .join(''),
  ).toBe('')
  curves.update(POINTS.slice(0, 1))
  expect(
    ticks()
      .map((tick) => tick.textContent)
      .join(''),
  ).not.toBe('')
})

test('the numbers of the values axis get the width they need', () => {
  const left = () =>
    Number(/translate\(([\d.]+)/.exec(ticks()[0]!.parentElement!.getAttribute('transform')!)![1])
  curves.update(POINTS)
  const narrow = left()
  curves.setOptions({ ...OPTIONS, formatTick: (value) => `${value}·10¹⁰` })
  expect(left()).toBeGreaterThan(narrow + 20)
})

test('curves that begin soon after 0 are shown from 0 on', () => {
  curves.update(POINTS.slice(2))
  expect(ticks().map((tick) => tick.textContent)).toContain('0')
  curves.update(POINTS.slice(60))
  const across = ticks().map((tick) => tick.getAttribute('transform')!)
  expect(across.filter((place) => place.startsWith('translate(0')).length).toBeGreaterThan(0)
  expect(element.querySelector('svg g')!.textContent).toMatch(/^60/)
})

test('lines are drawn in their colour, dashed or not, the first on top', () => {
  calls.length = 0
  curves.update(POINTS)
  const strokes = calls.filter(({ name }) => name === 'stroke')
  expect(strokes.map(({ state }) => state['strokeStyle'])).toEqual(['violet', 'black'])
  const dashes = calls.filter(({ name }) => name === 'setLineDash').map(({ values }) => values[0])
  expect(dashes).toEqual([[5, 4], [], [], []])
})

test('the axes are drawn anew only when a domain changes', () => {
  curves.update(POINTS)
  const before = ticks()
  before.forEach((tick) => tick.setAttribute('data-mark', ''))
  const redrawn = vi.spyOn(SVGElement.prototype, 'setAttribute')
  curves.update([...POINTS.slice(0, 90)])
  expect(redrawn).not.toHaveBeenCalled()
  curves.update([...POINTS, { epoch: 180, train: 0.01, test: null }])
  expect(redrawn).toHaveBeenCalled()
})

test('a logarithmic axis leaves out what is not above 0', () => {
  curves.setOptions({ ...OPTIONS, log: true })
  calls.length = 0
  curves.update([
    { epoch: 0, train: 0.1, test: 0 },
    { epoch: 1, train: 0.01, test: -1 },
  ])
  const points = calls.filter(({ name }) => name === 'moveTo' || name === 'lineTo')
  expect(points).toHaveLength(2)
  for (const { values } of points) expect(values.every(Number.isFinite)).toBe(true)
})

test('a given domain is kept, whatever the data', () => {
  curves.setOptions({ ...OPTIONS, yDomain: [0, 1], formatTick: (value) => `${Math.round(100 * value)} %` })
  curves.update(POINTS)
  expect(element.querySelector('svg')!.textContent).toContain('100 %')
  expect(element.querySelector('svg')!.textContent).not.toContain('200 %')
})

describe('reading off', () => {
  beforeEach(() => curves.update(POINTS))

  test('keys start at the last point and walk; Home, End, Shift', () => {
    element.focus()
    press('ArrowLeft')
    expect(spoken()).toBe('epoch 100, Training 0.01, Test –')
    press('ArrowLeft')
    expect(spoken()).toContain('epoch 99')
    press('ArrowLeft', { shiftKey: true })
    expect(spoken()).toContain('epoch 89')
    press('Home')
    expect(spoken()).toBe('epoch 0, Training 1.00, Test 2.00')
    press('End')
    expect(spoken()).toContain('epoch 100')
  })

  test('Escape and leaving end it, other keys go on', () => {
    element.focus()
    press('Home')
    expect(press('Escape')).toBe(false)
    expect(spoken()).toBe('')
    expect(press('Escape')).toBe(true)
    expect(press(' ')).toBe(true)
    press('End')
    element.blur()
    expect(spoken()).toBe('')
  })

  test('the mouse reads the nearest point into the legend, without speaking', () => {
    vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 500, 200))
    element.dispatchEvent(new PointerEvent('pointermove', { clientX: 0, pointerType: 'mouse' }))
    expect(element.textContent).toContain('epoch 0')
    expect(element.textContent).toContain('2.00')
    expect(spoken()).toBe('')
    element.dispatchEvent(new PointerEvent('pointermove', { clientX: 500, pointerType: 'mouse' }))
    expect(element.textContent).toContain('epoch 100')
    element.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }))
    expect(element.textContent).not.toContain('epoch 100')
  })

  test.each([
    { width: 500, shown: true },
    { width: 260, shown: false },
  ])('in $width px the names of the lines stay beside the numbers: $shown', ({ width, shown }) => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width)
    curves.setPalette(LIGHT)
    const name = [...element.querySelectorAll('span')].findLast((span) => span.textContent === 'Training')!
    press('End')
    expect(name.style.display === 'none').toBe(!shown)
    press('Escape')
    expect(name.style.display).toBe('')
  })

  test('with no points keys do nothing', () => {
    curves.update([])
    press('ArrowLeft')
    press('Home')
    expect(spoken()).toBe('')
  })
})

describe('looking back', () => {
  const alphas = () =>
    calls.filter(({ name }) => name === 'stroke').map(({ state }) => state['globalAlpha'] ?? 1)

  test('lines that were left are faint, and the axes reach as far as they do', () => {
    const ghosts = [[...POINTS, { epoch: 400, train: 9, test: null }]]
    calls.length = 0
    curves.update(POINTS, null, { ghosts, playhead: null })
    expect(alphas().slice(0, 2)).toEqual([0.3, 0.3])
    expect(calls.filter(({ name }) => name === 'stroke')).toHaveLength(4)
    expect(ticks().map((tick) => tick.textContent)).toEqual(expect.arrayContaining(['300', '10']))
  })

  test('the playhead says where one looks, and what comes after it is faint', () => {
    calls.length = 0
    curves.update(POINTS, null, { ghosts: [], playhead: { x: 50, label: 'epoch 50' } })
    expect(element.textContent).toContain('epoch 50')
    const strokes = calls.filter(({ name }) => name === 'stroke')
    expect(strokes).toHaveLength(4)
    const [before, after] = calls.filter(({ name }) => name === 'rect').slice(-2)
    expect(before!.values[2]).toBe(after!.values[0])
    expect(Number(after!.values[0])).toBeGreaterThan(100)
  })
})

describe('scrubbing', () => {
  const scrubbed = vi.fn<(x: number) => void>()
  const point = (type: string, init: PointerEventInit) =>
    element.dispatchEvent(
      new PointerEvent(type, { pointerId: 1, button: 0, clientY: 90, pointerType: 'mouse', ...init }),
    )

  beforeEach(() => {
    scrubbed.mockClear()
    element.setPointerCapture = vi.fn<(id: number) => void>()
    vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 500, 200))
    curves.setOptions({ ...OPTIONS, onScrub: scrubbed })
    curves.update(POINTS)
  })

  test('a mouse goes where it is pressed and dragged, and not beyond the axis', () => {
    point('pointermove', { clientX: 200 })
    expect(scrubbed).not.toHaveBeenCalled()
    point('pointerdown', { clientX: 250 })
    point('pointermove', { clientX: 300 })
    point('pointermove', { clientX: 9000 })
    point('pointerup', { clientX: 9000 })
    point('pointermove', { clientX: 200 })
    const places = scrubbed.mock.calls.map(([x]) => x)
    expect(places).toHaveLength(3)
    expect(places[0]).toBeGreaterThan(20)
    expect(places[1]).toBeGreaterThan(places[0]!)
    expect(places[2]).toBe(100)
  })

  test('other buttons, places outside the plot and other pointers do nothing', () => {
    point('pointerdown', { clientX: 250, button: 2 })
    point('pointerdown', { clientX: 2 })
    point('pointerdown', { clientX: 250, clientY: 199 })
    expect(scrubbed).not.toHaveBeenCalled()
    point('pointerdown', { clientX: 250 })
    point('pointermove', { clientX: 300, pointerId: 2 })
    expect(scrubbed).toHaveBeenCalledOnce()
  })

  test('a finger goes where it taps or drags sideways; scrolling the page leads nowhere', () => {
    const touch = { pointerType: 'touch' }
    point('pointerdown', { ...touch, clientX: 250 })
    point('pointermove', { ...touch, clientX: 252 })
    point('pointercancel', { ...touch, clientX: 252 })
    point('pointermove', { ...touch, clientX: 300 })
    expect(scrubbed).not.toHaveBeenCalled()
    point('pointerdown', { ...touch, clientX: 250 })
    point('pointerup', { ...touch, clientX: 250 })
    expect(scrubbed).toHaveBeenCalledOnce()
    point('pointerdown', { ...touch, clientX: 250 })
    point('pointermove', { ...touch, clientX: 270 })
    point('pointerup', { ...touch, clientX: 270 })
    expect(scrubbed).toHaveBeenCalledTimes(2)
  })

  test('Enter goes where keys have led, and nowhere else', () => {
    element.focus()
    press('Enter')
    press('Home')
    press('ArrowRight', { shiftKey: true })
    press('Enter')
    expect(scrubbed.mock.calls.map(([x]) => Math.round(x))).toEqual([10])
  })

  test('where nothing takes it, or there is one point only, nothing is chosen', () => {
    curves.update(POINTS.slice(0, 1))
    point('pointerdown', { clientX: 250 })
    curves.setOptions(OPTIONS)
    curves.update(POINTS)
    point('pointerdown', { clientX: 250 })
    expect(scrubbed).not.toHaveBeenCalled()
  })
})

test('destroy leaves nothing behind', () => {
  curves.destroy()
  expect(element.children).toHaveLength(0)
})

describe('a mark', () => {
  const line = () =>
    [...element.querySelectorAll('div')].find(({ style }) => style.borderLeft.includes('dashed'))!

  test('stands at its place with its label, beside which there is room', () => {
    curves.update(POINTS, { x: 20, label: 'best: epoch 20' })
    expect(line().style.display).toBe('')
    expect(line().textContent).toBe('best: epoch 20')
    const early = Number.parseFloat(line().style.left)
    expect(line().querySelector('span')!.style.left).not.toBe('')
    curves.update(POINTS, { x: 90, label: 'best: epoch 90' })
    expect(Number.parseFloat(line().style.left)).toBeGreaterThan(early)
    expect(line().querySelector('span')!.style.left).toBe('')
  })

  test('goes with the next update without one, and is not shown outside the plot', () => {
    curves.update(POINTS, { x: 20, label: 'best' })
    curves.update(POINTS)
    expect(line().style.display).toBe('none')
    curves.update(POINTS, { x: 1e6, label: 'best' })
    expect(line().style.display).toBe('none')
  })
})
