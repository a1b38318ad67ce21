import type { Glyph } from '../glyph.ts'

/** 6: the stem bent, straight, or curled at its beginning. */
export const six: readonly Glyph[] = [
  {
    share: 3,
    strokes: [[64, 2, 42, 16, 26, 42, 20, 70, 32, 94, 54, 100, 74, 88, 76, 66, 60, 52, 40, 58, 24, 74]],
  },
  { share: 3, strokes: [[56, 0, 36, 30, 22, 62, 26, 88, 46, 100, 68, 94, 76, 74, 64, 58, 44, 60, 28, 76]] },
  {
    share: 2,
    strokes: [[74, 10, 56, 0, 34, 14, 20, 46, 20, 76, 38, 98, 62, 97, 78, 78, 68, 58, 46, 54, 26, 66]],
  },
]
