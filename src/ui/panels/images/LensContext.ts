import { createContext, useContext } from 'react'

/** A tile of a layer: a map, a unit, or a number of a row. */
export interface LensTarget {
  readonly layer: number
  readonly tile: number
}

/** An image on its way through the layers, and the parameters that made this of it: the numbers of one moment. */
export interface SettledFrame {
  readonly image: Float32Array
  readonly activations: readonly Float32Array[]
  /** All of the network. */
  readonly parameters: Float32Array
  readonly playing: boolean
}

/** The latest settled frame, `null` before there is one. */
export interface Settled {
  latest(): SettledFrame | null
  subscribe(listener: () => void): () => void
}

/** What is looked into with the lens, and how one opens it. */
export interface LensChoice {
  readonly target: LensTarget | null
  choose(target: LensTarget | null): void
  readonly settled: Settled
}

/** Where nobody provides a lens, nothing opens. */
export const LensContext = createContext<LensChoice>({
  target: null,
  choose() {},
  settled: { latest: () => null, subscribe: () => () => {} },
})

export const useLens = (): LensChoice => useContext(LensContext)
