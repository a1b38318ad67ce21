import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Palette } from '../../../src/draw/color.ts'
import { createPen, type PenCallbacks } from '../../../src/draw/map/pen.ts'
import type { PlanePlace } from '../../../src/draw/map/planeProbe.ts'

const axis = { name: 'x', min: -6, max: 6 }
const PALETTE = { ink: '#000000' } as Palette

/** A plot of 120 x 120 px that shows -6 to 6 both ways, and what a pen on it says. */
function stage() {
  const element = document.createElement('div')
  const plot = document.createElement('div')
  plot.style.touchAction = 'pan-y'
  element.append(plot)
  document.body.append(element)
  plot.getBoundingClientRect = () => new DOMRect(0, 0, 120, 120)
  const said: string[] = []
  const at = ({ x, y }: PlanePlace) => `${x},${y}`
  const callbacks: PenCallbacks = {
    onBegin: (place) => said.push(`begin ${at(place)}`),
    onMove: (place) => said.push(`move ${at(place)}`),
    onEnd: () => said.push('end'),
    onKey: (key, place) => said.push(`${key} ${at(place)}`),
  }
  const cross = vi.fn<() => PlanePlace | null>(() => null)
  const pen = createPen({ element, plot, plane: () => ({ x: axis, y: axis }), place: cross }, callbacks)
  const point = (type: string, x: number, y: number, more: PointerEventInit = {}) =>
    plot.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, pointerId: 1, button: 0, ...more }))
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
    element.dispatchEvent(event)
    return event.defaultPrevented
  }
  return { plot, said, cross, pen, point, press }
}

beforeEach(() => document.body.replaceChildren())

describe('a pen', () => {
  test('says where a stroke begins, goes on, also outside the plot, and ends', () => {
    const { point, said } = stage()
    point('pointermove', 10, 10)
    point('pointerdown', 60, 60)
    point('pointermove', 90, 30)
    point('pointermove', 150, 0)
    point('pointerup', 150, 0)
    point('pointermove', 60, 60)
    expect(said).toEqual(['begin 0,0', 'move 3,3', 'move 9,6', 'end'])
  })

  test('follows one finger and the first mouse button only', () => {
    const { point, said } = stage()
    point('pointerdown', 60, 60, { button: 2 })
    point('pointerdown', 60, 60)
    point('pointerdown', 90, 60, { pointerId: 2 })
    point('pointermove', 90, 30, { pointerId: 2 })
    point('pointerup', 90, 30, { pointerId: 2 })
    point('pointercancel', 60, 60)
    expect(said).toEqual(['begin 0,0', 'end'])
  })

  test('takes keys at the cross, and leaves them alone where there is none', () => {
    const { press, cross, said } = stage()
    expect(press('Enter')).toBe(false)
    cross.mockReturnValue({ x: 1, y: 2 })
    expect(['Enter', 'Backspace', 'Delete', 'a'].map(press)).toEqual([true, true, true, false])
    expect(said).toEqual(['add 1,2', 'erase 1,2', 'erase 1,2'])
  })

  test('shows the reach of its tool around the pointer', () => {
    const { pen, plot, point } = stage()
    const circle = plot.lastElementChild as HTMLElement
    point('pointermove', 60, 60)
    expect(circle.style.display).toBe('none')
    pen.setReach(0.6, PALETTE)
    point('pointermove', 60, 60)
    expect([circle.style.display, circle.style.width]).toEqual(['', '12px'])
    pen.setReach(null, PALETTE)
    expect(circle.style.display).toBe('none')
  })

  test('keeps fingers from scrolling as long as it lives', () => {
    const { pen, plot, point, said } = stage()
    expect(plot.style.touchAction).toBe('none')
    pen.destroy()
    expect(plot.style.touchAction).toBe('pan-y')
    expect(plot.childElementCount).toBe(0)
    point('pointerdown', 60, 60)
    expect(said).toEqual([])
  })
})
