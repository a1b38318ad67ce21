/** A place of the plane under the mouse, the finger or the keyboard's cross. */
export interface PlanePlace {
  readonly x1: number
  readonly x2: number
}

export interface PlaneProbe {
  /** What is probed now, `null` when nothing is. */
  place(): PlanePlace | null
  destroy(): void
}

export interface PlaneProbeOptions {
  /** Takes focus and keys. */
  readonly element: HTMLElement
  /** The square that shows the plane. */
  readonly plot: HTMLElement
  /** Half the side of the plane. */
  readonly domain: number
  onChange(place: PlanePlace | null): void
}

/** Share of the plane's side that an arrow key moves; with Shift five times as far. */
const KEY_STEP = 1 / 60

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** Reports the place under a mouse or a finger; with the focus, arrow keys move it and Escape ends it. */
export function createPlaneProbe({ element, plot, domain, onChange }: PlaneProbeOptions): PlaneProbe {
  const listening = new AbortController()
  const { signal } = listening
  let place: PlanePlace | null = null

  function set(next: PlanePlace | null): void {
    if (next === null && place === null) return
    place = next
    onChange(place)
  }

  function follow(event: PointerEvent): void {
    const box = plot.getBoundingClientRect()
    const right = (event.clientX - box.left) / box.width
    const down = (event.clientY - box.top) / box.height
    const inside = right >= 0 && right <= 1 && down >= 0 && down <= 1
    set(inside ? { x1: (2 * right - 1) * domain, x2: (1 - 2 * down) * domain } : null)
  }

  function move(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === 'Escape' && place !== null) set(null)
    else {
      const direction = DIRECTIONS[event.key]
      if (direction === undefined) return false
      const step = 2 * domain * KEY_STEP * (event.shiftKey ? 5 : 1)
      const from = place ?? { x1: 0, x2: 0 }
      set({ x1: within(from.x1 + direction[0] * step), x2: within(from.x2 + direction[1] * step) })
    }
    return true
  }

  const within = (value: number) => Math.max(-domain, Math.min(domain, value))

  plot.style.touchAction = 'pan-y'
  plot.addEventListener('pointermove', follow, { signal })
  plot.addEventListener('pointerdown', follow, { signal })
  plot.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && set(null), { signal })
  element.addEventListener('blur', () => set(null), { signal })
  element.addEventListener(
    'keydown',
    (event) => {
      if (event.target !== element || !move(event)) return
      event.preventDefault()
      event.stopPropagation()
    },
    { signal },
  )
  return { place: () => place, destroy: () => listening.abort() }
}
