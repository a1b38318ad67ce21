import type { Glyph } from '../glyph.ts'

/** 7: with and without a bar, with a serif, or with a round shoulder. */
export const seven: readonly Glyph[] = [
  { share: 3, strokes: [[18, 4, 48, 4, 78, 3, 78, 3, 62, 40, 50, 70, 42, 100]] },
  {
    share: 3,
    strokes: [
      [18, 4, 48, 4, 78, 3, 78, 3, 62, 40, 50, 70, 42, 100],
      [36, 52, 54, 50, 74, 48],
    ],
  },
  {
    share: 2,
    strokes: [
      [20, 18, 20, 4, 20, 4, 50, 4, 80, 2, 80, 2, 64, 34, 52, 66, 46, 100],
      [38, 50, 56, 49, 74, 48],
    ],
  },
  { share: 2, strokes: [[20, 8, 44, 2, 70, 4, 76, 12, 64, 38, 52, 68, 46, 100]] },
]
