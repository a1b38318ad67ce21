import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { LANGUAGES } from '../../spec/choices.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
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
  const asked = useRef<Shown | null>(null)
  const fetchWords = useLaterWords()
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
    const ask = (anchor: Element, hint: Hint, pinned: boolean) => {
      asked.current = { ...hint, anchor, pinned }
      fetchWords()
    }
    const made: Hints = {
      point(anchor, hint) {
        ask(anchor, hint, false)
        later(SHOW_AFTER_MS, (old) => (old?.pinned ? old : asked.current))
      },
      leave: () => later(HIDE_AFTER_MS, (old) => (old?.pinned ? old : null)),
      toggle(anchor, hint) {
        ask(anchor, hint, true)
        now((old) => (old?.pinned && old.anchor === anchor ? null : asked.current))
      },
      renew(anchor, hint) {
        if (asked.current?.anchor !== anchor) return
        asked.current = { ...asked.current, ...hint }
        setShown((old) => (old?.anchor === anchor ? { ...old, ...hint } : old))
      },
      hide: () => now(() => null),
    }
    return { hints: made, keep: () => clearTimeout(timer.current) }
  }, [fetchWords])

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

/** Fetches the explanations of all languages once the page can be used; gives what fetches them at once. */
function useLaterWords(): () => void {
  const { dictionaries } = usePlaygroundContext()
  const language = usePlayground((state) => state.language)
  const starting = usePlayground((state) => state.engine === 'starting')
  useEffect(() => {
    if (starting) return
    for (const each of LANGUAGES) void dictionaries.load(each, 'later')
  }, [starting, dictionaries])
  return useCallback(() => void dictionaries.load(language, 'later'), [dictionaries, language])
}
