import type { Random } from '../../lib/random.ts'
import type { Glyph, Stroke } from './glyph.ts'
import type { PenPath } from './penPath.ts'

/** Deviation of a point from where the model has it, and of a whole stroke, in hundredths of the height. */
const TREMOR = 1.6
const MISPLACED = 2.5
/** Deviations of the logarithm of width by height, of the slant (x by y) and of the turn in radians. */
const STRETCH = 0.11
const SLANT = 0.14
const TURN = 0.07
/** Deviation of the waves that warp the paper, in hundredths of the height, and their number. */
const WARP = 1.8
const WAVES = 3

/** The strokes of `glyph` as a hand gets them: every point a little off, and every stroke but the first. */
export function shakyStrokes(glyph: Glyph, random: Random): Stroke[] {
  return glyph.strokes.map((stroke, s) => {
    const [dx, dy] = s === 0 ? [0, 0] : [MISPLACED * random.normal(), MISPLACED * random.normal()]
    const shaken: number[] = []
    for (let i = 0; i < stroke.length; i += 2) {
      const [x, y] = [stroke[i]!, stroke[i + 1]!]
      const corner = i > 0 && x === stroke[i - 2] && y === stroke[i - 1]
      if (corner) shaken.push(shaken[i - 2]!, shaken[i - 1]!)
      else shaken.push(x + dx + TREMOR * random.normal(), y + dy + TREMOR * random.normal())
    }
    return shaken
  })
}

/** Bends `path` in place by a smooth field of random waves about as long as the digit is high. */
export function warp(path: PenPath, random: Random): void {
  const { x, y } = path
  const size = WARP * Math.sqrt(2 / WAVES)
  const [movedX, movedY] = [Float64Array.from(x), Float64Array.from(y)]
  for (let wave = 0; wave < WAVES; wave++) {
    const [kx, ky] = [random.uniform(-0.075, 0.075), random.uniform(-0.075, 0.075)]
    const phase = random.uniform(0, 2 * Math.PI)
    const [dx, dy] = [size * random.normal(), size * random.normal()]
    for (let i = 0; i < x.length; i++) {
      const height = Math.sin(kx * x[i]! + ky * y[i]! + phase)
      movedX[i]! += dx * height
      movedY[i]! += dy * height
    }
  }
  x.set(movedX)
  y.set(movedY)
}

/** Stretches, slants and turns `path` in place, as one holds the pen and lays the paper. */
export function lean(path: PenPath, random: Random): void {
  const { x, y } = path
  const width = Math.exp(STRETCH * random.normal())
  const slant = 0.08 + SLANT * random.normal()
  const angle = TURN * random.normal()
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (let i = 0; i < x.length; i++) {
    const along = width * x[i]! - slant * y[i]!
    const down = y[i]!
    x[i] = cos * along - sin * down
    y[i] = sin * along + cos * down
  }
}
