import type { Random } from '../../lib/random.ts'
import type { PenPath } from './penPath.ts'

/** The pen of one digit: its radius at each point of the path, and how its ink looks (see `drawInk`). */
export interface Pen {
  readonly radius: Float64Array
  readonly softness: number
  readonly darkness: number
}

/** A pen usually 1.2 to 4 pixels wide, pressed harder and lighter along `path`. */
export function takePen(path: PenPath, random: Random): Pen {
  const width = 1.05 * Math.exp(0.25 * random.normal())
  const usual = Math.min(2, Math.max(0.6, width))
  const pressure = random.uniform(0, 0.25)
  const pace = random.uniform(0.08, 0.35)
  const phase = random.uniform(0, 2 * Math.PI)
  const radius = path.x.map((_, i) => usual * (1 + pressure * Math.sin(pace * i + phase)))
  return { radius, softness: random.uniform(1, 1.8), darkness: random.uniform(0.85, 1) }
}
