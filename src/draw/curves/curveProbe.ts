export interface CurveProbeOptions {
  /** Takes the focus, keys and the pointer. */
  readonly element: HTMLElement
  /** How many points there are. */
  count(): number
  /** The point nearest to a place in px from the element's left side. */
  indexAt(x: number): number
  /** The point probed now, -1 for none. */
  current(): number
  /** -1 ends probing. */
  onProbe(index: number, byKeyboard: boolean): void
}

/** Left and right go through the curves in this many steps; with Shift ten times as fast. */
const KEY_STEPS = 100

/** Points at the nearest point of a mouse or a finger; with the focus, Left, Right, Home and End walk, Escape ends. */
export function createCurveProbe(options: CurveProbeOptions): { destroy(): void } {
  const { element, count, current, onProbe } = options
  const listening = new AbortController()
  const { signal } = listening

  function follow(event: PointerEvent): void {
    onProbe(options.indexAt(event.clientX - element.getBoundingClientRect().left), false)
  }

  function indexFor(event: KeyboardEvent): number | null {
    const last = count() - 1
    const step = Math.max(1, Math.round(count() / KEY_STEPS)) * (event.shiftKey ? 10 : 1)
    const at = current()
    if (event.key === 'ArrowLeft') return Math.max(0, at < 0 ? last : at - step)
    if (event.key === 'ArrowRight') return Math.min(last, at < 0 ? last : at + step)
    if (event.key === 'Home') return Math.min(0, last)
    if (event.key === 'End') return last
    return event.key === 'Escape' && at >= 0 ? -1 : null
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return
    const index = indexFor(event)
    if (index === null) return
    event.preventDefault()
    event.stopPropagation()
    onProbe(index, true)
  }

  element.style.touchAction = 'pan-y'
  element.addEventListener('pointermove', follow, { signal })
  element.addEventListener('pointerdown', follow, { signal })
  element.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && onProbe(-1, false), {
    signal,
  })
  element.addEventListener('blur', () => onProbe(-1, false), { signal })
  element.addEventListener('keydown', onKeyDown, { signal })
  return { destroy: () => listening.abort() }
}
