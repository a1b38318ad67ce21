import { shareOf, valueAt, type Plane } from './plane.ts'

/** A place of the plane under the mouse, the finger or the keyboard's cross. */
export interface PlanePlace {
  readonly x: number
  readonly y: number
}

export interface PlaneProbe {
  /** What is probed now, `null` when nothing is. */
  place(): PlanePlace | null
  destroy(): void
}

export interface PlaneProbeOptions {
  /** Takes focus and keys. */
  readonly element: HTMLElement
  /** The rectangle that shows the plane. */
  readonly plot: HTMLElement
  /** The keys that move the place: those of all directions, or left and right only. */
  readonly keys: 'plane' | 'line'
  /** What the plot shows now; nothing can be probed before there is anything. */
  plane(): Plane | null
  onChange(place: PlanePlace | null): void
}

/** Share of the plane's side that an arrow key moves; with Shift five times as far. */
const KEY_STEP = 1 / 60

const SIDEWAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

const DIRECTIONS = {
  line: SIDEWAYS,
  plane: { ...SIDEWAYS, ArrowUp: [0, 1], ArrowDown: [0, -1] } as typeof SIDEWAYS,
}

/** Reports the place under a mouse or a finger; with the focus, arrow keys move it and Escape ends it. */
export function createPlaneProbe({ element, plot, keys, plane, onChange }: PlaneProbeOptions): PlaneProbe {
  const listening = new AbortController()
  const { signal } = listening
  let place: PlanePlace | null = null

  function set(next: PlanePlace | null): void {
    if (next === null && place === null) return
    place = next
    onChange(place)
  }

  function follow(event: PointerEvent): void {
    const shown = plane()
    const box = plot.getBoundingClientRect()
    const right = (event.clientX - box.left) / box.width
    const down = (event.clientY - box.top) / box.height
    const inside = right >= 0 && right <= 1 && down >= 0 && down <= 1
    set(shown && inside ? { x: valueAt(shown.x, right), y: valueAt(shown.y, 1 - down) } : null)
  }

  function move(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const shown = plane()
    if (event.key === 'Escape' && place !== null) set(null)
    else {
      const direction = DIRECTIONS[keys][event.key]
      if (direction === undefined || shown === null) return false
      const step = KEY_STEP * (event.shiftKey ? 5 : 1)
      const [right, up] = place === null ? [0.5, 0.5] : [shareOf(shown.x, place.x), shareOf(shown.y, place.y)]
      set({
        x: valueAt(shown.x, within(right + direction[0] * step)),
        y: valueAt(shown.y, within(up + direction[1] * step)),
      })
    }
    return true
  }

  const within = (share: number) => Math.max(0, Math.min(1, share))

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
