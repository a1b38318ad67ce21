import type { Glyph } from '../glyph.ts'

/** 2: with an angle, a loop or a wave at the foot, at times with a hook at the top. */
export const two: readonly Glyph[] = [
  {
    share: 3,
    strokes: [[20, 24, 30, 6, 52, 0, 72, 10, 74, 30, 60, 55, 40, 76, 18, 98, 18, 98, 48, 97, 82, 97]],
  },
  {
    share: 3,
    strokes: [
      [20, 22, 34, 4, 56, 2, 72, 16, 70, 38, 54, 64, 34, 86, 20, 94, 16, 84, 28, 78, 46, 88, 64, 97, 84, 92],
    ],
  },
  {
    share: 2,
    strokes: [[22, 18, 40, 2, 62, 6, 70, 26, 60, 52, 38, 78, 20, 96, 20, 96, 38, 88, 58, 96, 82, 94]],
  },
  {
    share: 2,
    strokes: [[26, 30, 18, 18, 30, 3, 54, 0, 72, 14, 70, 36, 50, 66, 20, 96, 20, 96, 50, 98, 80, 96]],
  },
]
