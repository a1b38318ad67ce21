import { useEffect, useEffectEvent, useState, type PointerEvent, type RefObject } from 'react'
import { dropPlace } from './stackDrop.ts'

/** Less is a press with an unsteady hand. */
const DRAG_FROM_PX = 4
/** So near to its edge the list begins to scroll, this much with every picture. */
const EDGE_PX = 36
const SCROLL_PX = 7
/** Of a page in one column this much at either end lies under what stays in sight there. */
const PAGE_EDGE = 0.2

/** A block on its way. */
export interface StackDrag {
  readonly from: number
  /** Where it would land. */
  readonly to: number
  /** How far it has come, in pixels of the list. */
  readonly by: number
}

interface Held {
  readonly from: number
  readonly startY: number
  readonly startScroll: number
  /** Of all blocks, when it was taken. */
  readonly middles: readonly number[]
  readonly middle: number
}

/** Dragging a block of the list to another place, by mouse, pen and touch. Escape puts it back. */
export function useStackDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (from: number, to: number) => void,
): { readonly drag: StackDrag | null; begin(event: PointerEvent, from: number): void } {
  const [held, setHeld] = useState<Held | null>(null)
  const [drag, setDrag] = useState<StackDrag | null>(null)

  const follow = useEffectEvent((of: Held, y: number) => {
    const by = y - of.startY + scrolled(list.current) - of.startScroll
    if (drag === null && Math.abs(by) < DRAG_FROM_PX) return
    setDrag({ from: of.from, to: dropPlace(of.middles, of.from, of.middle + by), by })
  })
  const end = useEffectEvent((of: Held, dropped: boolean) => {
    setHeld(null)
    setDrag(null)
    if (dropped && drag !== null) onDrop(of.from, drag.to)
  })

  useEffect(() => {
    if (held === null) return
    const ending = new AbortController()
    const { signal } = ending
    let picture = 0
    let y = held.startY
    const scrollOn = () => {
      if (scrollNearEdge(list.current, y)) follow(held, y)
      picture = requestAnimationFrame(scrollOn)
    }
    picture = requestAnimationFrame(scrollOn)
    const onMove = (event: globalThis.PointerEvent) => {
      y = event.clientY
      follow(held, y)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end(held, false)
    }
    addEventListener('pointermove', onMove, { signal })
    addEventListener('pointerup', () => end(held, true), { signal })
    addEventListener('pointercancel', () => end(held, false), { signal })
    addEventListener('keydown', onKey, { signal, capture: true })
    return () => {
      cancelAnimationFrame(picture)
      ending.abort()
    }
  }, [held, list])

  return {
    drag,
    begin({ button, clientY }, from) {
      if (button !== 0 || list.current === null) return
      const middles = middlesOf(list.current)
      const startScroll = scrolled(list.current)
      setHeld({ from, startY: clientY, startScroll, middles, middle: middles[from] ?? 0 })
    },
  }
}

function middlesOf(list: HTMLElement): number[] {
  // Not of the rows: what stands beside a block may be much higher than it.
  return Array.from(list.querySelectorAll('[data-block] .stack-card'), (card) => {
    const { top, height } = card.getBoundingClientRect()
    return top + height / 2
  })
}

/** What scrolls the list: its own frame, or the page where that is as high as its content. */
function scrollerOf(list: HTMLElement | null): Element | null {
  const frame = list?.parentElement ?? null
  if (frame !== null && frame.scrollHeight > frame.clientHeight) return frame
  return document.scrollingElement
}

function scrolled(list: HTMLElement | null): number {
  return scrollerOf(list)?.scrollTop ?? 0
}

/** Scrolls where the pointer is near the upper or lower edge of what can be seen; true where it did. */
function scrollNearEdge(list: HTMLElement | null, y: number): boolean {
  const scroller = scrollerOf(list)
  if (scroller === null) return false
  const isPage = scroller === document.scrollingElement
  const { top, bottom } = isPage ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect()
  const edge = isPage ? innerHeight * PAGE_EDGE : EDGE_PX
  const step = y < top + edge ? -SCROLL_PX : y > bottom - edge ? SCROLL_PX : 0
  const before = scroller.scrollTop
  if (step !== 0) scroller.scrollTop = before + step
  return scroller.scrollTop !== before
}
