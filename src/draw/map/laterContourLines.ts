import type { ContourLines } from './contourLines.ts'

/**
 * Contour lines whose code is fetched when there is a first picture, as a page begins without one. `onFetched`
 * is to paint again: until then, and where the fetch fails, the picture has no lines.
 */
export function createLaterContourLines(onFetched: () => void): ContourLines {
  let fetched: ContourLines | null = null
  let asked = false

  async function fetch(): Promise<void> {
    asked = true
    try {
      fetched = (await import('./contourLines.ts')).createContourLines()
    } catch {
      // Offline, or a server that has moved on: the colours say nearly as much.
      return
    }
    onFetched()
  }

  return {
    paint(...picture) {
      if (fetched !== null) fetched.paint(...picture)
      else if (!asked) void fetch()
    },
  }
}
