import { createContext, useContext } from 'react'
import type { Playground } from '../store/playground.ts'

/** The playground this page shows; `App` provides it. */
export const PlaygroundContext = createContext<Playground | null>(null)

/** Throws outside `App`. */
export function usePlaygroundContext(): Playground {
  const playground = useContext(PlaygroundContext)
  if (playground === null) throw new Error('PlaygroundContext: expected a provider above, got none')
  return playground
}
