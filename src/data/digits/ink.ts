import type { PenPath } from './penPath.ts'

/** Rows and columns of a digit's image. */
export const DIGIT_SIZE = 28

/**
 * Draws `path` (in pixels, the first pixel from 0 to 1) with a round pen into `image`, `DIGIT_SIZE` squared,
 * row by row. `radius` is the pen's at each point, in pixels. Ink fades from full to none over `softness`
 * pixels about the edge, half of it at the edge; at a softness of 1 that is plain antialiasing, more is a
 * blur. `darkness` is the value of full ink. Where strokes cross, the darker ink stays.
 */
export function drawInk(
  image: Float32Array,
  path: PenPath,
  radius: Float64Array,
  softness: number,
  darkness: number,
): void {
  const { x, y, begins } = path
  for (let i = 0; i < x.length; i++) {
    const from = begins[i] === 1 ? i : i - 1
    drawPiece(image, x[from]!, y[from]!, radius[from]!, x[i]!, y[i]!, radius[i]!, softness, darkness)
  }
}

/** Numbers and no objects, because this runs for every piece of every digit. */
function drawPiece(
  image: Float32Array,
  x0: number,
  y0: number,
  radius0: number,
  x1: number,
  y1: number,
  radius1: number,
  softness: number,
  darkness: number,
): void {
  const reach = Math.max(radius0, radius1) + softness / 2
  const [left, right] = [firstPixel(Math.min(x0, x1) - reach), lastPixel(Math.max(x0, x1) + reach)]
  const [top, bottom] = [firstPixel(Math.min(y0, y1) - reach), lastPixel(Math.max(y0, y1) + reach)]
  const [dx, dy] = [x1 - x0, y1 - y0]
  const square = dx * dx + dy * dy
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const [px, py] = [column + 0.5 - x0, row + 0.5 - y0]
      const t = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square))
      const [ex, ey] = [px - t * dx, py - t * dy]
      const inside = radius0 + t * (radius1 - radius0) - Math.sqrt(ex * ex + ey * ey)
      const value = darkness * Math.min(1, Math.max(0, 0.5 + inside / softness))
      const pixel = row * DIGIT_SIZE + column
      if (value > image[pixel]!) image[pixel] = value
    }
}

const firstPixel = (place: number): number => Math.max(0, Math.floor(place - 0.5))
const lastPixel = (place: number): number => Math.min(DIGIT_SIZE - 1, Math.ceil(place - 0.5))
