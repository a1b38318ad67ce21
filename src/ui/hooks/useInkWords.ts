import { useState } from 'react'
import { inkWords } from '../../draw/color.ts'
import { usePalette } from '../views/usePalette.ts'

/** Colours from paper to ink in the present theme, for images; `null` before the page has been painted. */
export function useInkWords(): Uint32Array | null {
  const [words, setWords] = useState<Uint32Array | null>(null)
  usePalette((palette) => setWords(inkWords(palette)))
  return words
}
