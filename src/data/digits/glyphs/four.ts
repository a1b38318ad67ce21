import type { Glyph } from '../glyph.ts'

/** 4: open with two strokes, closed with one or two, or written like a u with a stem. */
export const four: readonly Glyph[] = [
  {
    share: 3,
    strokes: [
      [28, 4, 24, 28, 18, 52, 18, 52, 44, 56, 80, 51],
      [68, 14, 66, 55, 64, 100],
    ],
  },
  {
    share: 2,
    strokes: [
      [60, 2, 38, 30, 14, 64, 14, 64, 48, 65, 86, 64],
      [62, 30, 61, 60, 60, 100],
    ],
  },
  { share: 2, strokes: [[84, 60, 50, 62, 14, 62, 14, 62, 40, 30, 62, 0, 62, 0, 62, 50, 60, 100]] },
  { share: 2, strokes: [[18, 4, 16, 28, 26, 46, 48, 48, 66, 38, 78, 4, 78, 4, 73, 50, 67, 100]] },
]
