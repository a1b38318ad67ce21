import { cleanup, render } from '@testing-library/react'
import { afterEach } from 'vitest'
import type { PlaygroundState } from '../../src/store/state.ts'
import { App } from '../../src/ui/App.tsx'
import { fakePlayground } from './fakePlayground.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

/** The whole page over a fake playground. */
export function renderApp(patch: Partial<PlaygroundState> = {}) {
  const playground = fakePlayground(patch)
  return { playground, ...render(<App playground={playground} />) }
}
