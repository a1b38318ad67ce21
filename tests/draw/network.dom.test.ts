import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { linkPoint } from '../../src/draw/layout/links.ts'
import type { NetworkLayout } from '../../src/draw/layout/networkLayout.ts'
import { createNetwork, type Anchor, type Diagram, type NetworkTarget } from '../../src/draw/network.ts'
import { LIGHT } from './palettes.ts'
import { recordCanvases, type Call } from './recordingContext.ts'

/** 2-3-1: weights 0..5, biases 6..8, weights 9..11, bias 12. */
const DIAGRAM: Diagram = {
  kernelOffsets: [0, 9],
  columns: [
    {
      units: [
        { unit: 0, label: 'x₁', name: 'Input x1', bias: null },
        { unit: 1, label: 'x₂', name: 'Input x2', bias: null },
      ],
    },
    { units: [2, 3, 4].map((unit) => ({ unit, label: '', name: `Neuron ${unit - 1}`, bias: unit + 4 })) },
    { units: [{ unit: 5, label: '', name: 'Output', bias: 12 }] },
  ],
}

let calls: Call[]
let element: HTMLElement
let layout: NetworkLayout | null
let inspected: (NetworkTarget | null)[]
let edited: [NetworkTarget, Anchor][]
let network: ReturnType<typeof createNetwork>

beforeEach(() => {
  calls = recordCanvases()
  element = document.createElement('div')
  vi.spyOn(element, 'clientWidth', 'get').mockReturnValue(700)
  vi.spyOn(element, 'clientHeight', 'get').mockReturnValue(400)
  document.body.append(element)
  layout = null
  inspected = []
  edited = []
  network = createNetwork(element, {
    onLayout: (next) => (layout = next),
    onInspect: (target) => inspected.push(target),
    onEdit: (target, anchor) => edited.push([target, anchor]),
  })
  network.setPalette(LIGHT)
  network.setDiagram(DIAGRAM)
})

afterEach(() => {
  network.destroy()
  element.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const buttons = () => [...element.querySelectorAll('button')]
const named = (name: string) => buttons().find((button) => button.getAttribute('aria-label') === name)!
const press = (key: string, from: Element | null = document.activeElement) =>
  from!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const point = (type: string, { x, y }: Anchor, init: PointerEventInit = {}) =>
  element.firstElementChild!.dispatchEvent(
    new PointerEvent(type, {
      clientX: x,
      clientY: y,
      bubbles: true,
      detail: 1,
      pointerType: 'mouse',
      ...init,
    }),
  )
const place = (unit: number) => layout!.columns.flatMap(({ units }) => units)[unit]!

describe('structure', () => {
  test('every tile is a named button of at least 24 px; the network is one stop of the tab key', () => {
    expect(buttons().map((button) => button.getAttribute('aria-label'))).toEqual([
      'Input x1',
      'Input x2',
      'Neuron 1',
      'Neuron 2',
      'Neuron 3',
      'Output',
    ])
    expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
    for (const button of buttons()) expect(Number.parseFloat(button.style.width)).toBeGreaterThanOrEqual(24)
    expect(element.querySelectorAll('canvas:not([aria-hidden=true])')).toHaveLength(0)
  })

  test('inputs are labelled, for the eye only', () => {
    const labels = [...element.querySelectorAll('span')]
    expect(labels.map(({ textContent }) => textContent)).toEqual(['x₁', 'x₂'])
    expect(labels.every((label) => label.getAttribute('aria-hidden') === 'true')).toBe(true)
  })

  test('the layout is told and fits the element', () => {
    expect(layout).toMatchObject({ width: 700, height: 400 })
    expect(layout!.columns.map(({ units }) => units.length)).toEqual([2, 3, 1])
  })

  test('the enlarged unit is pressed', () => {
    network.setEnlarged(3)
    expect(buttons().filter((button) => button.getAttribute('aria-pressed') === 'true')).toEqual([
      named('Neuron 2'),
    ])
  })

  test('another diagram keeps the buttons it can, so the focus survives', () => {
    const before = named('Neuron 1')
    before.focus()
    network.setDiagram({
      kernelOffsets: [0, 6],
      columns: [
        DIAGRAM.columns[0]!,
        { units: DIAGRAM.columns[1]!.units.slice(0, 2) },
        { units: [{ unit: 4, label: '', name: 'Salida', bias: 8 }] },
      ],
    })
    expect(buttons()).toHaveLength(5)
    expect(document.activeElement).toBe(before)
    expect(buttons().at(-1)!.getAttribute('aria-label')).toBe('Salida')
  })

  test('destroy leaves nothing behind', () => {
    network.destroy()
    expect(element.children).toHaveLength(0)
  })
})

describe('keyboard', () => {
  test('arrows, Home and End move between tiles', () => {
    named('Input x1').focus()
    press('ArrowDown')
    expect(document.activeElement).toBe(named('Input x2'))
    press('ArrowRight')
    expect(document.activeElement).toBe(named('Neuron 2'))
    press('ArrowUp')
    press('ArrowUp')
    expect(document.activeElement).toBe(named('Neuron 1'))
    press('End')
    expect(document.activeElement).toBe(named('Output'))
    press('ArrowLeft')
    expect(document.activeElement).toBe(named('Neuron 2'))
    press('Home')
    expect(document.activeElement).toBe(named('Input x1'))
    expect(named('Input x1').tabIndex).toBe(0)
    expect(inspected.at(-1)).toEqual({ kind: 'unit', unit: 0 })
  })

  test('page keys and brackets walk from a tile through its bias and its incoming links', () => {
    named('Neuron 2').focus()
    for (const key of ['PageDown', ']', 'PageDown']) press(key)
    expect(inspected).toEqual([
      { kind: 'unit', unit: 3 },
      { kind: 'bias', parameter: 7, unit: 3 },
      { kind: 'weight', parameter: 1, from: 0, to: 3 },
      { kind: 'weight', parameter: 4, from: 1, to: 3 },
    ])
    press('[')
    expect(inspected.at(-1)).toEqual({ kind: 'weight', parameter: 1, from: 0, to: 3 })
    for (const key of ['PageUp', 'PageUp', 'PageUp']) press(key)
    expect(inspected.at(-1)).toEqual({ kind: 'weight', parameter: 4, from: 1, to: 3 })
  })

  test('a click without a place, as by Enter, edits what is walked to, or enlarges the tile', () => {
    named('Output').focus()
    named('Output').click()
    press('PageDown')
    press('PageDown')
    named('Output').click()
    expect(edited.map(([target]) => target)).toEqual([
      { kind: 'unit', unit: 5 },
      { kind: 'weight', parameter: 9, from: 2, to: 5 },
    ])
    const middle = linkPoint(layout!, { column: 1, from: 0, to: 0 }, 0.5)
    expect(edited[1]![1]).toEqual(middle)
  })

  test('Escape leaves the walk, then hides the note, then is left to the page', () => {
    const onPage = vi.fn()
    document.body.addEventListener('keydown', onPage)
    named('Output').focus()
    press('PageDown')
    press('Escape')
    expect(inspected.at(-1)).toEqual({ kind: 'unit', unit: 5 })
    press('Escape')
    expect(inspected.at(-1)).toBeNull()
    expect(onPage).not.toHaveBeenCalled()
    press('Escape')
    expect(onPage).toHaveBeenCalledOnce()
    document.body.removeEventListener('keydown', onPage)
  })

  test('keys of the network do not reach the page, others do', () => {
    const onPage = vi.fn()
    document.body.addEventListener('keydown', onPage)
    named('Input x1').focus()
    press('ArrowRight')
    press('PageDown')
    expect(onPage).not.toHaveBeenCalled()
    press('r')
    expect(onPage).toHaveBeenCalledOnce()
    document.body.removeEventListener('keydown', onPage)
  })

  test('after an edit the walk goes on where it was', () => {
    const output = named('Output')
    output.focus()
    press(']')
    output.click()
    output.blur()
    output.focus()
    expect(inspected.at(-1)).toEqual(edited.at(-1)![0])
    output.blur()
    output.focus()
    expect(inspected.at(-1)).toEqual({ kind: 'unit', unit: 5 })
  })

  test('wins over a mouse that rests on something else', () => {
    point('pointermove', place(0))
    named('Output').focus()
    expect(inspected.at(-1)).toEqual({ kind: 'unit', unit: 5 })
  })

  test('losing the focus ends inspecting', () => {
    named('Output').focus()
    named('Output').blur()
    expect(inspected).toEqual([{ kind: 'unit', unit: 5 }, null])
  })
})

describe('pointer', () => {
  test('hovering tells a tile, a bias, a link and nothing, once each', () => {
    const half = layout!.tileSize / 2
    point('pointermove', place(2))
    point('pointermove', { x: place(2).x + 2, y: place(2).y })
    point('pointermove', { x: place(2).x - half, y: place(2).y + half })
    point('pointermove', linkPoint(layout!, { column: 1, from: 2, to: 0 }, 0.4))
    point('pointermove', { x: 690, y: 390 })
    expect(inspected).toEqual([
      { kind: 'unit', unit: 2 },
      { kind: 'bias', parameter: 6, unit: 2 },
      { kind: 'weight', parameter: 11, from: 4, to: 5 },
      null,
    ])
  })

  test('leaving ends it for a mouse, not for a finger, which ends it by touching something else', () => {
    point('pointermove', place(0))
    point('pointerleave', { x: -1, y: -1 })
    expect(inspected).toEqual([{ kind: 'unit', unit: 0 }, null])
    point('pointerdown', place(1), { pointerType: 'touch' })
    point('pointerleave', { x: -1, y: -1 }, { pointerType: 'touch' })
    expect(inspected.at(-1)).toEqual({ kind: 'unit', unit: 1 })
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    expect(inspected.at(-1)).toBeNull()
  })

  test('a finger hits a link from further away than the mouse', () => {
    const { x, y } = linkPoint(layout!, { column: 1, from: 1, to: 0 }, 0.5)
    point('click', { x, y: y - 12 })
    expect(edited).toEqual([])
    point('pointerdown', { x, y: y - 12 }, { pointerType: 'touch' })
    point('click', { x, y: y - 12 })
    expect(edited[0]![0]).toEqual({ kind: 'weight', parameter: 10, from: 3, to: 5 })
  })

  test('focus that comes with the pointer leaves no note behind', () => {
    point('pointerdown', place(2))
    named('Neuron 1').focus()
    point('pointerup', place(2))
    point('pointerleave', { x: -1, y: -1 })
    expect(inspected).toEqual([{ kind: 'unit', unit: 2 }, null])
  })
})

describe('painting', () => {
  const parameters = Float32Array.of(1, -1, 0, 1, 4, -4, 0.5, -0.5, 0, 2, 2, 0, 1)
  const strokes = () => calls.filter(({ name }) => name === 'stroke')
  const drawn = () => calls.filter(({ name }) => name === 'drawImage')
  const tiles = {
    resolution: 2,
    units: [0, 1, 2, 3, 4, 5],
    pixels: new Uint8ClampedArray(6 * 2 * 2 * 4),
  }

  test('links of one style share a stroke; unused ones are dashed', () => {
    calls.length = 0
    network.update({ parameters, tiles: null })
    const linkCanvas = element.querySelector('canvas')!
    const links = strokes().filter(({ canvas }) => canvas === linkCanvas)
    // 0, -1, 1, 2, -4, 4
    expect(links).toHaveLength(6)
    const widths = links.map(({ state }) => Number(state['lineWidth']))
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    expect(new Set(links.map(({ state }) => state['strokeStyle'])).size).toBe(6)
    expect(
      calls.filter(({ name, values }) => name === 'setLineDash' && (values[0] as number[]).length > 0),
    ).toHaveLength(1)
  })

  test('links are painted anew only when one looks different', () => {
    network.update({ parameters, tiles: null })
    const linkCanvas = element.querySelector('canvas')!
    calls.length = 0
    network.update({ parameters: parameters.map((w) => w * 1.001), tiles: null })
    expect(strokes().filter(({ canvas }) => canvas === linkCanvas)).toEqual([])
    network.update({ parameters: parameters.map((w) => w * 1.5), tiles: null })
    expect(strokes().filter(({ canvas }) => canvas === linkCanvas)).not.toEqual([])
  })

  test('units left out are crossed out and their links step back, until they are back', () => {
    const [linkCanvas, tileCanvas] = element.querySelectorAll('canvas')
    const faint = () =>
      strokes().filter(({ canvas, state }) => canvas === linkCanvas && Number(state['globalAlpha']) < 1)
    const crosses = () => calls.filter(({ name, canvas }) => name === 'lineTo' && canvas === tileCanvas)
    calls.length = 0
    network.update({ parameters, tiles: null, dropped: Uint32Array.of(2) })
    expect(crosses()).toHaveLength(2)
    expect(faint().length).toBeGreaterThan(0)
    calls.length = 0
    network.update({ parameters, tiles: null, dropped: new Uint32Array(0) })
    expect(crosses()).toEqual([])
    expect(strokes().some(({ canvas }) => canvas === linkCanvas)).toBe(true)
    expect(faint()).toEqual([])
  })

  test('each tile is cut out of the atlas and put on its place', () => {
    calls.length = 0
    network.update({ parameters, tiles })
    expect(drawn()).toHaveLength(6)
    for (const [i, { values }] of drawn().entries()) {
      const { x, y, size } = place(i)
      expect(values.slice(1)).toEqual([
        0,
        2 * i,
        2,
        2,
        Math.round(x - size / 2),
        Math.round(y - size / 2),
        size,
        size,
      ])
    }
  })

  test('tiles stay while an update brings none, and go with the picture', () => {
    network.update({ parameters, tiles })
    calls.length = 0
    network.update({ parameters, tiles: null })
    expect(drawn()).toHaveLength(6)
    calls.length = 0
    network.update(null)
    expect(drawn()).toHaveLength(0)
  })

  test('keeps nothing of the picture: what happens to its buffers later does not matter', () => {
    const own = parameters.slice()
    network.update({ parameters: own, tiles: null })
    structuredClone(own.buffer, { transfer: [own.buffer] })
    calls.length = 0
    network.setPalette(LIGHT)
    const linkCanvas = element.querySelector('canvas')!
    expect(strokes().filter(({ canvas }) => canvas === linkCanvas)).toHaveLength(6)
  })

  test('signals flow while playing, unless less motion is wanted', () => {
    network.update({ parameters, tiles: null })
    const moving = () =>
      calls.filter(({ state }) => state['lineDashOffset'] !== undefined && state['globalAlpha'] === 0.7)
    calls.length = 0
    network.setPlaying(true)
    network.update({ parameters, tiles: null })
    expect(moving()).not.toEqual([])
    calls.length = 0
    network.setPlaying(false)
    network.update({ parameters, tiles: null })
    expect(moving()).toEqual([])
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
    network.setPlaying(true)
    network.update({ parameters, tiles: null })
    expect(moving()).toEqual([])
  })

  test('bias dots have the colour of their number, inputs have none', () => {
    calls.length = 0
    network.update({ parameters, tiles: null })
    const dots = calls.filter(({ name }) => name === 'arc')
    expect(dots).toHaveLength(4)
    const fills = calls.filter(({ name, values }) => name === 'fill' && values.length === 0)
    const colors = fills.map(({ state }) => state['fillStyle'])
    expect(new Set(colors).size).toBe(4)
    expect(colors[2]).toBe('rgb(255, 255, 255)')
  })
})
