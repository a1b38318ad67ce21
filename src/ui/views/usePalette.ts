import { useEffect, useEffectEvent } from 'react'
import { readPalette, type Palette } from '../../draw/color.ts'
import type { Theme } from '../../store/state.ts'
import { usePlayground } from '../hooks/usePlayground.ts'

/** By theme: asked for colours, a browser settles the style of the whole page first, and many drawings ask at once. */
const READ = new Map<Theme, Palette>()

/** Calls `apply` with the colours of the page, now and whenever the theme changes. */
export function usePalette(apply: (palette: Palette) => void): void {
  const theme = usePlayground((state) => state.theme)
  const onPalette = useEffectEvent(apply)
  useEffect(() => {
    // The theme itself is put on <html> before effects run.
    const palette = READ.get(theme) ?? readPalette(document.documentElement)
    READ.set(theme, palette)
    onPalette(palette)
  }, [theme])
}
