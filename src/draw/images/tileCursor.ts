import { tileAt, tileByKey, tilePlace, type TileGrid } from './tileGrid.ts'

export interface TileCursorCallbacks {
  /** The tile under the pointer, or the one that has the focus; `null` when neither is there. */
  onPoint(index: number | null): void
  /** Click, tap or Enter. */
  onChoose(index: number): void
  /** For a screen reader. */
  nameOf(index: number): string
}

/**
 * Makes `element`, which has an id, a listbox over tiles that are only painted: arrow keys move, Enter chooses. Only
 * the tile with the focus is an element; thousands would be heavy.
 */
export interface TileCursor {
  setGrid(grid: TileGrid): void
  setColor(color: string): void
  /** The tile that stands open elsewhere; `null` for none. */
  setChosen(index: number | null): void
  destroy(): void
}

const RING = 2
const MOVING: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
])

export function createTileCursor(element: HTMLElement, callbacks: TileCursorCallbacks): TileCursor {
  const stop = new AbortController()
  const ring = createRing()
  const option = createRing()
  option.setAttribute('role', 'option')
  element.append(ring, option)
  element.tabIndex = 0
  element.setAttribute('role', 'listbox')
  let grid: TileGrid | null = null
  let current = 0
  let chosen: number | null = null
  let focused = false

  function place(target: HTMLElement, index: number | null): void {
    const shown = grid !== null && index !== null && index < grid.count
    target.style.visibility = shown ? 'visible' : 'hidden'
    if (!shown) return
    const { x, y } = tilePlace(grid!, index)
    target.style.left = `${x - RING}px`
    target.style.top = `${y - RING}px`
    target.style.width = `${grid!.tileWidth + 2 * RING}px`
    target.style.height = `${grid!.tileHeight + 2 * RING}px`
  }

  function showCurrent(): void {
    const count = grid?.count ?? 0
    if (current >= count) current = 0
    option.id = `${element.id}-${current}`
    element.setAttribute('aria-activedescendant', option.id)
    const name = count > 0 ? callbacks.nameOf(current) : ''
    // Before the first numbers are there, a tile is known by its place.
    option.setAttribute('aria-label', name === '' ? String(current + 1) : name)
    option.setAttribute('aria-posinset', String(current + 1))
    option.setAttribute('aria-setsize', String(count))
    option.setAttribute('aria-selected', String(current === chosen))
    place(option, current)
    option.style.borderColor = focused ? '' : 'transparent'
    place(ring, chosen)
  }

  function moveTo(index: number): void {
    current = index
    showCurrent()
    callbacks.onPoint(index)
  }

  function indexAt(event: PointerEvent | MouseEvent): number | null {
    if (grid === null) return null
    const box = element.getBoundingClientRect()
    return tileAt(grid, event.clientX - box.left, event.clientY - box.top)
  }

  function onKey(event: KeyboardEvent): void {
    if (grid === null || grid.count === 0) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      event.stopPropagation()
      return callbacks.onChoose(current)
    }
    if (!MOVING.has(event.key)) return
    // At the edges as well: the key means nothing else here.
    event.preventDefault()
    event.stopPropagation()
    const next = tileByKey(grid, current, event.key)
    if (next !== null) moveTo(next)
  }

  const listen = { signal: stop.signal }
  element.addEventListener('keydown', onKey, listen)
  element.addEventListener('pointermove', (event) => callbacks.onPoint(indexAt(event)), listen)
  element.addEventListener('pointerleave', () => callbacks.onPoint(null), listen)
  element.addEventListener(
    'click',
    (event) => {
      const index = indexAt(event)
      if (index === null) return
      current = index
      showCurrent()
      callbacks.onChoose(index)
    },
    listen,
  )
  const onFocus = (now: boolean) => {
    focused = now && element.matches(':focus-visible')
    showCurrent()
    callbacks.onPoint(focused ? current : null)
  }
  element.addEventListener('focus', () => onFocus(true), listen)
  element.addEventListener('blur', () => onFocus(false), listen)

  return {
    setGrid(next) {
      grid = next
      showCurrent()
    },
    setColor(color) {
      ring.style.color = color
      option.style.color = color
    },
    setChosen(index) {
      chosen = index
      if (index !== null) current = index
      showCurrent()
    },
    destroy() {
      stop.abort()
      ring.remove()
      option.remove()
    },
  }
}

function createRing(): HTMLDivElement {
  const ring = document.createElement('div')
  ring.style.cssText =
    'position:absolute;box-sizing:border-box;border:2px solid currentColor;border-radius:3px;pointer-events:none'
  return ring
}
