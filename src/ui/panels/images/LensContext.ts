import { createContext, useContext } from 'react'

/** A tile of a layer: a map, a unit, or a number of a row. */
export interface LensTarget {
  readonly layer: number
  readonly tile: number
}

/** What is looked into with the lens, and how one opens it. */
export interface LensChoice {
  readonly target: LensTarget | null
  choose(target: LensTarget | null): void
}

/** Where nobody provides a lens, nothing opens. */
export const LensContext = createContext<LensChoice>({ target: null, choose() {} })

export const useLens = (): LensChoice => useContext(LensContext)
