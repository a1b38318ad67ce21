import type { Glyph } from '../glyph.ts'

/** 9: a straight stem, a slanted one, a curved tail, or a soft join. */
export const nine: readonly Glyph[] = [
  { share: 3, strokes: [[72, 14, 54, 0, 32, 8, 24, 30, 38, 48, 58, 42, 72, 14, 72, 14, 71, 50, 68, 100]] },
  {
    share: 2,
    strokes: [
      [74, 20, 56, 2, 34, 6, 24, 28, 36, 48, 58, 46, 74, 24, 74, 24, 76, 56, 66, 86, 46, 100, 26, 94],
    ],
  },
  { share: 2, strokes: [[68, 12, 48, 0, 28, 12, 26, 34, 44, 46, 64, 34, 72, 10, 72, 10, 64, 56, 48, 100]] },
  {
    share: 2,
    strokes: [[70, 30, 66, 8, 46, 0, 28, 14, 28, 38, 48, 50, 66, 38, 72, 16, 74, 40, 72, 74, 56, 98, 34, 94]],
  },
]
