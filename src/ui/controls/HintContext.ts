import { createContext, useContext } from 'react'

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
  /** The person acted: away with it. */
  hide(): void
}

export const HintContext = createContext<Hints>({
  point() {},
  leave() {},
  toggle() {},
  hide() {},
})

export const useHints = () => useContext(HintContext)
