import { tileAt, tileByKey, tilePlace, type TileGrid } from './tileGrid.ts'

export interface TileCursorCallbacks {
  /** Click, tap or Enter. */
  onChoose(index: number): void
  /** For a screen reader, and for the small box at the tile under the pointer or with the focus. */
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
/** Between a tile and its name. */
const NAME_GAP = 3
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
  const box = createNameBox()
  element.append(ring, option, box)
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

  /** The name of a tile just under it. */
  function point(index: number | null): void {
    const name = grid === null || index === null || index >= grid.count ? '' : callbacks.nameOf(index)
    box.hidden = name === ''
    if (box.hidden) return
    if (box.textContent !== name) box.textContent = name
    const { x, y } = tilePlace(grid!, index!)
    const room = element.clientWidth - box.offsetWidth
    box.style.left = `${Math.max(0, Math.min(x, room))}px`
    box.style.top = `${y + grid!.tileHeight + NAME_GAP}px`
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
    point(index)
  }

  function indexAt(event: PointerEvent | MouseEvent): number | null {
    if (grid === null) return null
    const { left, top } = element.getBoundingClientRect()
    return tileAt(grid, event.clientX - left, event.clientY - top)
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
  element.addEventListener('pointermove', (event) => point(indexAt(event)), listen)
  element.addEventListener('pointerleave', () => point(null), listen)
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
    point(focused ? current : null)
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
      box.remove()
    },
  }
}

function createRing(): HTMLDivElement {
  const ring = document.createElement('div')
  ring.style.cssText =
    'position:absolute;box-sizing:border-box;border:2px solid currentColor;border-radius:3px;pointer-events:none'
  return ring
}

function createNameBox(): HTMLDivElement {
  const box = document.createElement('div')
  box.className = 'tile-name'
  box.hidden = true
  // The option says it to those who hear it.
  box.setAttribute('aria-hidden', 'true')
  return box
}
