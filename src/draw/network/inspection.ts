import type { NetworkLayout } from '../layout/networkLayout.ts'
import { sameTarget, type Diagram, type NetworkTarget } from './diagram.ts'
import { targetAt } from './targets.ts'
import type { TileButtons } from './tileButtons.ts'
import { neighbourOf, walkOf } from './walk.ts'

export interface InspectionOptions {
  readonly root: HTMLElement
  readonly buttons: TileButtons
  scene(): { readonly diagram: Diagram; readonly layout: NetworkLayout }
  /** What is pointed at has changed. */
  onInspect(target: NetworkTarget | null): void
  onEdit(target: NetworkTarget): void
}

/**
 * Pointer and keyboard on the network. The mouse points by hovering, a finger by touching; the keyboard
 * by focus: arrows, Home and End move between tiles, PageDown and `]` (back: PageUp and `[`) walk from a
 * tile through its bias and its incoming links, Enter edits what is walked to or enlarges the tile,
 * Escape goes back to the tile and then hides the note.
 */
export interface Inspection {
  pointedAt(): NetworkTarget | null
  /** Forgets what is pointed at, when the network has become another one. */
  reset(): void
  destroy(): void
}

export function createInspection(options: InspectionOptions): Inspection {
  const { root, buttons, scene } = options
  const listening = new AbortController()
  let hovered: NetworkTarget | null = null
  let focused: NetworkTarget | null = null
  let shown: NetworkTarget | null = null
  /** What is edited by keyboard: when the focus comes back to its unit, so does the walk. */
  let editing: { readonly unit: number; readonly target: NetworkTarget } | null = null
  let pressing = false
  /** Of the last press: not every browser's click tells what made it. */
  let touching = false

  function show(): void {
    const target = hovered ?? focused
    root.style.cursor = hovered === null ? '' : 'pointer'
    if (sameTarget(target, shown)) return
    shown = target
    options.onInspect(target)
  }

  function hitBy(event: MouseEvent, touch: boolean): NetworkTarget | null {
    const { left, top } = root.getBoundingClientRect()
    const { diagram, layout } = scene()
    return targetAt(diagram, layout, event.clientX - left, event.clientY - top, touch)
  }

  function hover(target: NetworkTarget | null): void {
    hovered = target
    show()
  }

  /** The keyboard has spoken last: a mouse that only rests somewhere keeps quiet. */
  function focus(target: NetworkTarget | null): void {
    focused = target
    if (target !== null) hovered = null
    show()
  }

  function walk(unit: number, by: number): void {
    const stops = walkOf(scene().diagram, unit)
    const at = Math.max(
      0,
      stops.findIndex((stop) => sameTarget(stop, focused)),
    )
    focus(stops[(at + by + stops.length) % stops.length] ?? null)
  }

  /** True where the key did something. */
  function press(key: string, unit: number): boolean {
    if (key === 'PageDown' || key === ']') walk(unit, 1)
    else if (key === 'PageUp' || key === '[') walk(unit, -1)
    else if (key === 'Escape') return leave(unit)
    else if (!MOVES.has(key)) return false
    else {
      const neighbour = neighbourOf(scene().layout, unit, key)
      if (neighbour !== null) buttons.focus(neighbour)
    }
    return true
  }

  function leave(unit: number): boolean {
    if (shown === null) return false
    const walking = focused !== null && focused.kind !== 'unit'
    hovered = null
    focus(walking ? { kind: 'unit', unit } : null)
    return true
  }

  function onKeyDown(event: KeyboardEvent): void {
    const unit = buttons.unitOf(event.target)
    if (unit === null || event.ctrlKey || event.metaKey || event.altKey) return
    if (!press(event.key, unit)) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** A click without a place is one by keyboard or by assistive technology. */
  function onClick(event: MouseEvent): void {
    const unit = buttons.unitOf(event.target)
    pressing = false
    if (event.detail > 0) {
      const target = hitBy(event, touching) ?? (unit === null ? null : { kind: 'unit', unit })
      if (target !== null) options.onEdit(target)
    } else if (unit !== null) {
      const target = focused ?? { kind: 'unit', unit }
      editing = { unit, target }
      options.onEdit(target)
    }
  }

  function onFocus(event: FocusEvent): void {
    const unit = buttons.unitOf(event.target)
    if (unit === null) return
    buttons.setCurrent(unit)
    const back = editing?.unit === unit ? editing.target : null
    editing = null
    if (!pressing) focus(back ?? { kind: 'unit', unit })
  }

  const { signal } = listening
  root.addEventListener(
    'pointermove',
    (event) => event.pointerType !== 'touch' && hover(hitBy(event, false)),
    { signal },
  )
  root.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && hover(null), { signal })
  root.addEventListener('pointercancel', () => hover(null), { signal })
  root.addEventListener(
    'pointerdown',
    (event) => {
      pressing = true
      touching = event.pointerType === 'touch'
      hover(hitBy(event, touching))
    },
    { signal },
  )
  document.addEventListener('pointerup', () => (pressing = false), { signal })
  document.addEventListener('pointerdown', (event) => !root.contains(event.target as Node) && hover(null), {
    signal,
  })
  root.addEventListener('click', onClick, { signal })
  root.addEventListener('keydown', onKeyDown, { signal })
  root.addEventListener('focusin', onFocus, { signal })
  root.addEventListener('focusout', () => focus(null), { signal })

  return {
    pointedAt: () => shown,
    reset() {
      hovered = null
      focused = null
      editing = null
      show()
    },
    destroy: () => listening.abort(),
  }
}

const MOVES = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'])
