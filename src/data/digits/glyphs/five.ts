import type { Glyph } from '../glyph.ts'

/** 5: the top bar as a second stroke, all in one with corners, or rounded like an S. */
export const five: readonly Glyph[] = [
  {
    share: 3,
    strokes: [
      [30, 4, 27, 24, 24, 44, 24, 44, 46, 37, 70, 46, 78, 68, 64, 92, 40, 100, 18, 90],
      [30, 4, 54, 3, 80, 0],
    ],
  },
  {
    share: 3,
    strokes: [[78, 2, 54, 4, 30, 4, 30, 4, 28, 24, 26, 44, 26, 44, 50, 38, 74, 52, 74, 78, 54, 98, 20, 94]],
  },
  { share: 2, strokes: [[76, 4, 50, 2, 32, 10, 28, 32, 44, 43, 66, 52, 74, 70, 62, 92, 40, 99, 20, 92]] },
]
