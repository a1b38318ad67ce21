import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { HintContext, type Hint, type Hints } from './HintContext.ts'
import { LazyFloating } from './LazyFloating.tsx'

const SHOW_AFTER_MS = 450
/** Long enough to move the pointer onto the box (WCAG 1.4.13: content on hover can be hovered). */
const HIDE_AFTER_MS = 150

interface Shown extends Hint {
  readonly anchor: Element
  readonly pinned: boolean
}

/** Provides the hints to `children` and shows the one that is asked for. */
export function HintLayer({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const { hints, keep } = useMemo(() => {
    const later = (delay: number, edit: (old: Shown | null) => Shown | null) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setShown(edit), delay)
    }
    const now = (edit: (old: Shown | null) => Shown | null) => {
      clearTimeout(timer.current)
      setShown(edit)
    }
    const made: Hints = {
      point: (anchor, hint) =>
        later(SHOW_AFTER_MS, (old) => (old?.pinned ? old : { ...hint, anchor, pinned: false })),
      leave: () => later(HIDE_AFTER_MS, (old) => (old?.pinned ? old : null)),
      toggle: (anchor, hint) =>
        now((old) => (old?.pinned && old.anchor === anchor ? null : { ...hint, anchor, pinned: true })),
      hide: () => now(() => null),
    }
    return { hints: made, keep: () => clearTimeout(timer.current) }
  }, [])

  return (
    <HintContext value={hints}>
      {children}
      {shown !== null && (
        <LazyFloating
          key={shown.pinned ? 'pinned' : 'hovering'}
          anchor={shown.anchor}
          label={shown.title}
          takesFocus={shown.pinned}
          onClose={hints.hide}
          onPointerEnter={keep}
          onPointerLeave={() => hints.leave(shown.anchor)}
        >
          <h3 className="hint-title">{shown.title}</h3>
          <p className="hint-body">{shown.body}</p>
        </LazyFloating>
      )}
    </HintContext>
  )
}
