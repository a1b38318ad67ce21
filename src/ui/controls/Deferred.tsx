import { useDeferredValue, type ReactNode } from 'react'

/**
 * Shows its children a moment after what stands around them. React prepares them in slices between which the page
 * answers, and their effects are a task of their own: what is heavy to show does not keep the page waiting.
 */
export function Deferred({ children }: { readonly children: ReactNode }) {
  const ready = useDeferredValue(true, false)
  return ready && children
}
