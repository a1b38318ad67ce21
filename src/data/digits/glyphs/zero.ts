import type { Glyph } from '../glyph.ts'

/** 0: an oval, begun at the top or at the upper right, closed, overlapping or left open. */
export const zero: readonly Glyph[] = [
  {
    share: 3,
    strokes: [[50, 0, 30, 8, 20, 32, 20, 62, 32, 92, 50, 100, 70, 90, 80, 60, 78, 30, 66, 6, 48, 0]],
  },
  {
    share: 3,
    strokes: [[66, 8, 45, 2, 24, 20, 15, 50, 24, 82, 48, 98, 74, 84, 86, 52, 76, 20, 58, 6, 50, 10]],
  },
  {
    share: 2,
    strokes: [[58, 4, 40, 4, 26, 28, 22, 60, 34, 92, 50, 99, 66, 86, 74, 56, 70, 24, 54, 2, 38, 10]],
  },
  { share: 2, strokes: [[60, 2, 40, 8, 24, 34, 24, 68, 40, 97, 60, 94, 76, 66, 78, 34, 68, 8, 60, 12]] },
]
