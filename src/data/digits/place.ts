import type { Random } from '../../lib/random.ts'
import { DIGIT_SIZE } from './ink.ts'
import type { PenPath } from './penPath.ts'

/** Height and width in pixels that a digit fills, its ink included, as in MNIST. */
export const BOX = 20
/** How far a digit may lie from the middle of the image, along each axis, in pixels. */
const SHIFT = 2.8

/**
 * Scales `path` in place to pixels and moves it to where MNIST has its digits: as large as fits a box of 20
 * by 20 pixels with a pen of `reach` pixels about the path (up to 10 % smaller), its centre of mass in the
 * middle of the image but for a random shift, and all its ink within the image. The mass is that of an
 * even pen; crossings count twice.
 */
export function place(path: PenPath, reach: number, random: Random): void {
  const size = (BOX - 2 * reach) * random.uniform(0.9, 1)
  const shift = [random.uniform(-SHIFT, SHIFT), random.uniform(-SHIFT, SHIFT)] as const
  fit(path, { reach, size, shift, least: 0 })
}

interface Fit {
  /** Of the pen about the path, in pixels. */
  readonly reach: number
  /** Of the longer side of the path, in pixels. */
  readonly size: number
  /** Of the centre of mass from the middle of the image, in pixels along x and y. */
  readonly shift: readonly [number, number]
  /** A path that is smaller than this, in its own unit, is enlarged no more than one of this size. */
  readonly least: number
}

/** Scales `path` in place and moves its centre of mass to the middle but for the shift, all its ink in the image. */
export function fit(path: PenPath, { reach, size, shift, least }: Fit): void {
  const { x, y } = path
  const [wide, high] = [extent(x), extent(y)]
  const scale = size / Math.max(least, wide.most - wide.least, high.most - high.least)
  const [massX, massY] = centreOfMass(path)
  const [toX, toY] = [wide, high].map((along, axis) => {
    const wanted = DIGIT_SIZE / 2 + shift[axis]! - scale * (axis === 0 ? massX : massY)
    return Math.max(reach - scale * along.least, Math.min(DIGIT_SIZE - reach - scale * along.most, wanted))
  }) as [number, number]
  for (let i = 0; i < x.length; i++) {
    x[i] = toX + scale * x[i]!
    y[i] = toY + scale * y[i]!
  }
}

interface Extent {
  readonly least: number
  readonly most: number
}

function extent(places: Float64Array): Extent {
  let [least, most] = [Infinity, -Infinity]
  for (const place of places) {
    least = Math.min(least, place)
    most = Math.max(most, place)
  }
  return { least, most }
}

/** Of an even pen; a path of one place has its mass there. */
function centreOfMass({ x, y, begins }: PenPath): readonly [number, number] {
  let [massX, massY, mass] = [0, 0, 0]
  for (let i = 1; i < x.length; i++) {
    if (begins[i] === 1) continue
    const length = Math.hypot(x[i]! - x[i - 1]!, y[i]! - y[i - 1]!)
    massX += (length * (x[i]! + x[i - 1]!)) / 2
    massY += (length * (y[i]! + y[i - 1]!)) / 2
    mass += length
  }
  return mass === 0 ? [x[0]!, y[0]!] : [massX / mass, massY / mass]
}
