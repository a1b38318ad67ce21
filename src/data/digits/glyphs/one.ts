import type { Glyph } from '../glyph.ts'

/** 1: a bare stroke, straight or bent, or with an upstroke, short or long, and at times a foot. */
export const one: readonly Glyph[] = [
  { share: 3, strokes: [[50, 0, 50, 50, 50, 100]] },
  { share: 2, strokes: [[54, 0, 48, 35, 47, 70, 50, 100]] },
  { share: 3, strokes: [[28, 24, 40, 14, 52, 0, 52, 0, 51, 50, 50, 100]] },
  {
    share: 2,
    strokes: [
      [28, 24, 40, 14, 52, 0, 52, 0, 51, 50, 50, 99],
      [28, 100, 50, 99, 74, 100],
    ],
  },
  { share: 2, strokes: [[18, 42, 36, 24, 54, 0, 54, 0, 52, 50, 50, 100]] },
]
