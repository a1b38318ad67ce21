import type { PlotBox } from './curveAxes.ts'

export interface CurveScrubOptions {
  readonly element: HTMLElement
  /** The plot within the element. */
  box(): PlotBox
  /** Whether there is anything to go to. */
  isOn(): boolean
  /** The place read off by keys, in px of the plot; `null` for none. */
  probed(): number | null
  /** A place was chosen, in px of the plot, from 0 to its width. */
  onScrub(x: number): void
}

/** A finger that has moved this far sideways drags; up and down it scrolls the page. */
const DRAG_PX = 6

/** Chooses places along the plot: by a click or a drag, by a tap or a sideways drag, or by Enter where keys have led. */
export function createCurveScrub(options: CurveScrubOptions): { destroy(): void } {
  const { element, box, onScrub } = options
  const listening = new AbortController()
  const { signal } = listening
  let pressed: { readonly pointer: number; readonly x: number; drags: boolean } | null = null

  /** Where in the plot, however far outside it. */
  function placeOf({ clientX, clientY }: PointerEvent): { x: number; y: number } {
    const { left, top } = element.getBoundingClientRect()
    return { x: clientX - left - box().left, y: clientY - top - box().top }
  }

  function scrub(x: number): void {
    onScrub(Math.max(0, Math.min(box().width, x)))
  }

  function drag(event: PointerEvent): void {
    if (pressed === null) return
    pressed.drags = true
    element.setPointerCapture(event.pointerId)
    scrub(placeOf(event).x)
  }

  function onDown(event: PointerEvent): void {
    const { x, y } = placeOf(event)
    const { width, height } = box()
    const inside = x >= 0 && x <= width && y >= 0 && y <= height
    if (event.button !== 0 || !inside || !options.isOn()) return
    pressed = { pointer: event.pointerId, x, drags: false }
    if (event.pointerType !== 'touch') drag(event)
  }

  function onMove(event: PointerEvent): void {
    if (event.pointerId !== pressed?.pointer) return
    if (pressed.drags || Math.abs(placeOf(event).x - pressed.x) > DRAG_PX) drag(event)
  }

  function onUp(event: PointerEvent): void {
    if (event.pointerId !== pressed?.pointer) return
    if (!pressed.drags) scrub(pressed.x)
    pressed = null
  }

  function onKeyDown(event: KeyboardEvent): void {
    const x = options.probed()
    if (event.key !== 'Enter' || x === null || !options.isOn()) return
    event.preventDefault()
    scrub(x)
  }

  element.addEventListener('pointerdown', onDown, { signal })
  element.addEventListener('pointermove', onMove, { signal })
  element.addEventListener('pointerup', onUp, { signal })
  element.addEventListener('pointercancel', () => (pressed = null), { signal })
  element.addEventListener('keydown', onKeyDown, { signal })
  return { destroy: () => listening.abort() }
}
