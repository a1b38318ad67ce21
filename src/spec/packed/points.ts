import { DRAWN_LIMITS, type DrawnPoint } from '../drawn.ts'
import type { ByteReader } from './byteReader.ts'
import type { ByteWriter } from './byteWriter.ts'
import { damaged } from './packedError.ts'

const PARTS = ['x1', 'x2', 'value'] as const

/** Points in hundredths, as they are drawn: all x1, then all x2, then all values. */
export function writePoints(writer: ByteWriter, points: readonly DrawnPoint[]): void {
  writer.whole(points.length)
  for (const part of PARTS) for (const point of points) writer.signed(Math.round(point[part] * 100))
}

/** As many numbers as `writePoints` wrote; whether they are points that one can draw is not asked here. */
export function readPoints(reader: ByteReader): readonly DrawnPoint[] {
  const count = reader.whole()
  if (count > DRAWN_LIMITS.points)
    throw damaged(`expected at most ${DRAWN_LIMITS.points} points, got ${count}`)
  const [x1 = [], x2 = [], value = []] = PARTS.map(() =>
    Array.from({ length: count }, () => reader.signed() / 100),
  )
  return x1.map((first, i) => ({ x1: first, x2: x2[i]!, value: value[i]! }))
}
