import { useSyncExternalStore } from 'react'
import type { PlaygroundState } from '../../store/state.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

/** The part of the state that `selector` picks; it must return the same value while nothing changed. */
export function usePlayground<Part>(selector: (state: PlaygroundState) => Part): Part {
  const { state } = usePlaygroundContext()
  return useSyncExternalStore(state.subscribe, () => selector(state.getState()))
}
