import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDigitPad, type DigitPad, type PadStroke } from '../../../src/draw/images/digitPad.ts'
import { PAD_PLACES, type PadCross } from '../../../src/draw/images/padKeys.ts'
import { recordCanvases, type Call } from '../recordingContext.ts'

let calls: Call[]
let element: HTMLElement
let pad: DigitPad
let done: PadStroke[]
let running: PadStroke | null
let cross: PadCross | null
const callbacks = { onDrop: vi.fn(), onUndo: vi.fn(), onClear: vi.fn() }

beforeEach(() => {
  calls = recordCanvases()
  element = document.createElement('div')
  element.tabIndex = 0
  vi.spyOn(element, 'clientWidth', 'get').mockReturnValue(240)
  vi.spyOn(element, 'clientHeight', 'get').mockReturnValue(240)
  document.body.append(element)
  done = []
  running = null
  cross = null
  pad = createDigitPad(element, {
    ...callbacks,
    onStroke(stroke, isDone) {
      running = isDone ? null : stroke
      if (isDone) done.push(stroke)
    },
    onCross: (next) => (cross = next),
  })
  element.focus()
})

afterEach(() => {
  pad.destroy()
  element.remove()
  vi.restoreAllMocks()
  vi.clearAllMocks()
  vi.unstubAllGlobals()
})

/** False where the page is not to have the key as well. */
function hold(key: string, more: KeyboardEventInit = {}): boolean {
  return element.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  )
}
const letGo = (key: string) => element.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }))
function press(key: string, times = 1, more: KeyboardEventInit = {}): void {
  for (let i = 0; i < times; i++) {
    hold(key, more)
    letGo(key)
  }
}

describe('by keyboard', () => {
  test('a stroke goes from where the pen was put down to where it was lifted', () => {
    press('ArrowLeft', 6)
    press(' ')
    press('ArrowRight', 12)
    press('ArrowDown', 3)
    expect(running?.x).toHaveLength(16)
    press('Enter')
    expect(done).toHaveLength(1)
    const { x, y, pressure } = done[0]!
    expect(x[0]).toBeCloseTo(0.25)
    expect(y[0]).toBeCloseTo(0.5)
    expect(x.at(-1)).toBeCloseTo(0.75)
    expect(y.at(-1)).toBeCloseTo(0.5 + 3 / PAD_PLACES)
    expect(new Set(pressure)).toEqual(new Set([0.5]))
  })

  test('without the pen the cross moves alone, and never leaves the pad', () => {
    press('ArrowUp', 40)
    press('ArrowRight', 2)
    expect(cross).toMatchObject({ row: 1, column: PAD_PLACES / 2 + 3, isDown: false })
    expect(running).toBeNull()
    expect(done).toEqual([])
  })

  test('two arrows at once go aslant, with Shift in small steps', () => {
    hold('ArrowRight')
    hold('ArrowUp')
    letGo('ArrowRight')
    letGo('ArrowUp')
    expect(cross).toMatchObject({ column: PAD_PLACES / 2 + 3, row: PAD_PLACES / 2 })
    press('ArrowDown', 3, { shiftKey: true })
    expect(cross!.y).toBeCloseTo(0.5)
  })

  test('Escape forgets the stroke that is being drawn, and is left to the page when there is none', () => {
    expect(hold('Escape')).toBe(true)
    press(' ')
    press('ArrowDown', 2)
    expect(hold('Escape')).toBe(false)
    expect(callbacks.onDrop).toHaveBeenCalledTimes(1)
    press('ArrowDown', 2)
    expect(done).toEqual([])
    expect(cross?.isDown).toBe(false)
  })

  test('Backspace forgets the last stroke, Delete all', () => {
    press('Backspace')
    expect(callbacks.onUndo).toHaveBeenCalledTimes(1)
    press(' ')
    press('Backspace')
    expect(callbacks.onUndo).toHaveBeenCalledTimes(1)
    expect(callbacks.onDrop).toHaveBeenCalledTimes(1)
    press('Delete')
    expect(callbacks.onClear).toHaveBeenCalledTimes(1)
  })

  test('Space held down does not lift the pen again, and shortcuts of the page stay theirs', () => {
    hold(' ')
    hold(' ', { repeat: true })
    expect(cross?.isDown).toBe(true)
    expect(hold('z', { ctrlKey: true })).toBe(true)
    expect(hold('ArrowRight', { altKey: true })).toBe(true)
    expect(hold('7')).toBe(true)
  })

  test('who leaves the pad lifts the pen, and the cross goes', () => {
    press(' ')
    press('ArrowRight')
    element.blur()
    expect(done).toHaveLength(1)
    expect(cross).toBeNull()
  })

  test('the cross is painted in the colour of the focus, over the strokes', () => {
    pad.setColors('#111111', '#6d4aff')
    calls.length = 0
    press('ArrowRight')
    const strokes = calls.filter(({ name }) => name === 'stroke')
    expect(strokes.at(-1)!.state['strokeStyle']).toBe('#6d4aff')
  })
})
