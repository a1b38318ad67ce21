import type { Glyph } from './glyph.ts'
import { eight } from './glyphs/eight.ts'
import { five } from './glyphs/five.ts'
import { four } from './glyphs/four.ts'
import { nine } from './glyphs/nine.ts'
import { one } from './glyphs/one.ts'
import { seven } from './glyphs/seven.ts'
import { six } from './glyphs/six.ts'
import { three } from './glyphs/three.ts'
import { two } from './glyphs/two.ts'
import { zero } from './glyphs/zero.ts'

/** The ways of writing each digit, 0 to 9. */
export const GLYPHS: readonly (readonly Glyph[])[] = [
  zero,
  one,
  two,
  three,
  four,
  five,
  six,
  seven,
  eight,
  nine,
]
