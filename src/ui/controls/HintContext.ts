import { createContext, useContext, useEffect, useRef } from 'react'

/** An explanation in place. */
export interface Hint {
  readonly title: string
  readonly body: string
}

/** The one box of explanations, shared by everything that has one. */
export interface Hints {
  /** The pointer or the focus came to `anchor`: show its hint after a moment. */
  point(anchor: Element, hint: Hint): void
  /** It left again. */
  leave(anchor: Element): void
  /** The person asks for it: show it at once and keep it, or close what is kept. */
  toggle(anchor: Element, hint: Hint): void
  /** What is to be said of `anchor` has changed, perhaps while it is shown: its words have arrived. */
  renew(anchor: Element, hint: Hint): void
  /** The person acted: away with it. */
  hide(): void
}

export const HintContext = createContext<Hints>({
  point() {},
  leave() {},
  toggle() {},
  renew() {},
  hide() {},
})

const useHints = () => useContext(HintContext)

/** What an element that is explained by `hint` calls; the words of the open box stay those of `hint`. */
export function useHint(hint: Hint | undefined): Pick<Hints, 'hide' | 'leave'> & {
  point(anchor: Element): void
  toggle(anchor: Element): void
} {
  const anchor = useRef<Element>(null)
  const hints = useHints()
  const { title, body } = hint ?? {}
  useEffect(() => {
    if (anchor.current && title !== undefined && body !== undefined)
      hints.renew(anchor.current, { title, body })
  }, [hints, title, body])
  const tell = (act: (element: Element, told: Hint) => void) => (element: Element) => {
    anchor.current = element
    if (hint) act(element, hint)
  }
  return { hide: hints.hide, leave: hints.leave, point: tell(hints.point), toggle: tell(hints.toggle) }
}
