import type { Palette } from '../color.ts'
import { shareOf, valueAt, type Plane } from './plane.ts'
import type { PlanePlace } from './planeProbe.ts'

/** What of a map a pen works on. */
export interface MapSurface {
  /** Takes the focus and the keys. */
  readonly element: HTMLElement
  /** The rectangle that shows the plane. */
  readonly plot: HTMLElement
  plane(): Plane | null
  /** The place of the keyboard's cross, or under the pointer. */
  place(): PlanePlace | null
}

export interface PenCallbacks {
  /** The pointer went down: a stroke begins. */
  onBegin(place: PlanePlace): void
  /** The stroke goes on, outside the plot too. */
  onMove(place: PlanePlace): void
  onEnd(): void
  /** Enter, or Backspace and Delete, at the keyboard's cross. */
  onKey(key: 'add' | 'erase', place: PlanePlace): void
}

export interface Pen {
  /** The reach of the tool, in units of the plane, as a circle around the pointer; `null` for none. */
  setReach(radius: number | null, palette: Palette): void
  destroy(): void
}

const KEYS: Readonly<Record<string, 'add' | 'erase'>> = { Enter: 'add', Backspace: 'erase', Delete: 'erase' }

/** Draws with mouse, finger or pen on a map; while it lives, fingers do not scroll there. */
export function createPen(surface: MapSurface, callbacks: PenCallbacks): Pen {
  const { element, plot } = surface
  const listening = new AbortController()
  const { signal } = listening
  const circle = document.createElement('div')
  circle.style.cssText =
    'position:absolute;left:0;top:0;display:none;border-radius:50%;box-sizing:border-box;pointer-events:none'
  plot.append(circle)
  const touchAction = plot.style.touchAction
  plot.style.touchAction = 'none'
  let reach: number | null = null
  let down: number | null = null

  function placeOf(event: MouseEvent): PlanePlace | null {
    const plane = surface.plane()
    const box = plot.getBoundingClientRect()
    if (plane === null || box.width === 0) return null
    const right = (event.clientX - box.left) / box.width
    const up = 1 - (event.clientY - box.top) / box.height
    return { x: valueAt(plane.x, right), y: valueAt(plane.y, up) }
  }

  function showReach(event: PointerEvent): void {
    const plane = surface.plane()
    const box = plot.getBoundingClientRect()
    if (reach === null || plane === null) return
    const radius = (shareOf(plane.x, reach) - shareOf(plane.x, 0)) * box.width
    circle.style.display = ''
    circle.style.width = circle.style.height = `${2 * radius}px`
    const [left, top] = [event.clientX - box.left - radius, event.clientY - box.top - radius]
    circle.style.transform = `translate(${left}px,${top}px)`
  }

  function end(event: PointerEvent): void {
    if (event.pointerId !== down) return
    down = null
    callbacks.onEnd()
    if (event.pointerType === 'touch') circle.style.display = 'none'
  }

  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
  ) => plot.addEventListener(name, listener, { signal })

  on('pointerdown', (event) => {
    const place = placeOf(event)
    if (event.button !== 0 || down !== null || place === null) return
    down = event.pointerId
    // What was pressed goes on outside the plot; a pointer that is gone already has nothing to capture.
    if (event.isTrusted) plot.setPointerCapture(event.pointerId)
    showReach(event)
    callbacks.onBegin(place)
  })
  on('pointermove', (event) => {
    showReach(event)
    if (event.pointerId !== down) return
    const passed = event.getCoalescedEvents?.() ?? []
    for (const step of passed.length === 0 ? [event] : passed) {
      const place = placeOf(step)
      if (place !== null) callbacks.onMove(place)
    }
  })
  on('pointerup', end)
  on('pointercancel', end)
  on('pointerleave', () => (circle.style.display = 'none'))
  element.addEventListener(
    'keydown',
    (event) => {
      const key = KEYS[event.key]
      const place = surface.place()
      if (event.target !== element || key === undefined || place === null) return
      event.preventDefault()
      event.stopPropagation()
      callbacks.onKey(key, place)
    },
    { signal },
  )
  return {
    setReach(radius, palette) {
      reach = radius
      if (radius === null) circle.style.display = 'none'
      circle.style.border = `1.5px solid ${palette.ink}`
      circle.style.background = `color-mix(in srgb, ${palette.ink} 8%, transparent)`
    },
    destroy() {
      listening.abort()
      circle.remove()
      plot.style.touchAction = touchAction
    },
  }
}
