import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMagnified, type MagnifiedDrawing } from '../../../src/draw/images/magnified.ts'
import { LIGHT } from '../palettes.ts'
import { recordCanvases, type Call } from '../recordingContext.ts'

let calls: Call[]
let element: HTMLElement
let pixels: [number, number][]
let steps: [number, number][]
let drawing: MagnifiedDrawing

beforeEach(() => {
  calls = recordCanvases()
  element = document.createElement('div')
  vi.spyOn(element, 'clientWidth', 'get').mockReturnValue(120)
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 120, 120))
  document.body.append(element)
  pixels = []
  steps = []
  drawing = createMagnified(element, {
    onPixel: (row, column) => pixels.push([row, column]),
    onStep: (rows, columns) => steps.push([rows, columns]),
  })
  drawing.setPalette(LIGHT)
  drawing.update({
    width: 10,
    height: 5,
    values: new Float32Array(100),
    channels: 2,
    channel: 1,
    signed: true,
  })
})

afterEach(() => {
  drawing.destroy()
  element.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const move = (x: number, y: number) =>
  element.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true }))
const press = (key: string) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const framesAt = () => calls.filter(({ name }) => name === 'strokeRect').slice(-1)[0]!.values

test('is as high as its width asks for', () => {
  expect(element.style.height).toBe('60px')
  drawing.setMargin({ before: 1, after: 1 })
  expect(element.style.height).toBe('70px')
})

describe('the pixel under the pointer', () => {
  test('is counted from the upper left', () => {
    move(0, 0)
    move(119, 59)
    expect(pixels).toEqual([
      [0, 0],
      [4, 9],
    ])
  })

  test('may lie in the margin', () => {
    drawing.setMargin({ before: 1, after: 1 })
    move(5, 15)
    expect(pixels).toEqual([[0, -1]])
  })
})

test('arrow keys step, other keys are left to the page', () => {
  expect(press('ArrowUp')).toBe(false)
  press('ArrowRight')
  expect(press('a')).toBe(true)
  expect(steps).toEqual([
    [-1, 0],
    [0, 1],
  ])
})

test('the frame lies round its pixels, within the margin as well', () => {
  drawing.setMargin({ before: 1, after: 1 })
  drawing.setFrame({ row: -1, column: 2, size: 3 })
  expect(framesAt()).toEqual([30, 0, 30, 30])
})
