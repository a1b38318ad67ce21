import type { Glyph } from '../glyph.ts'

/** 3: two bowls that meet in a corner, a small loop or a soft bend, or a flat top. */
export const three: readonly Glyph[] = [
  {
    share: 3,
    strokes: [
      [22, 12, 40, 0, 64, 4, 72, 22, 60, 40, 42, 47, 42, 47, 66, 52, 78, 72, 66, 94, 42, 100, 20, 88],
    ],
  },
  {
    share: 2,
    strokes: [[22, 2, 48, 2, 74, 2, 74, 2, 58, 22, 44, 40, 44, 40, 68, 46, 78, 68, 66, 92, 42, 100, 20, 90]],
  },
  {
    share: 2,
    strokes: [
      [24, 10, 46, 0, 68, 10, 66, 32, 48, 46, 38, 46, 44, 42, 64, 52, 74, 72, 62, 94, 40, 100, 20, 90],
    ],
  },
  {
    share: 2,
    strokes: [[24, 8, 46, 0, 68, 8, 70, 28, 56, 44, 48, 48, 62, 52, 76, 68, 70, 90, 48, 100, 22, 92]],
  },
]
