import { useEffect, useEffectEvent } from 'react'
import { readPalette, type Palette } from '../../draw/color.ts'
import { usePlayground } from '../hooks/usePlayground.ts'

/** Calls `apply` with the colours of the page, now and whenever the theme changes. */
export function usePalette(apply: (palette: Palette) => void): void {
  const theme = usePlayground((state) => state.theme)
  const onPalette = useEffectEvent(apply)
  // The theme itself is put on <html> before effects run.
  useEffect(() => onPalette(readPalette(document.documentElement)), [theme])
}
