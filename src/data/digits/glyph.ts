/**
 * The way of a pen while it is down: x and y in turn, in hundredths of a digit's height, x to the right and
 * y down. The pen passes through every point on a smooth curve; a point written twice is a corner.
 */
export type Stroke = readonly number[]

/** One way of writing a digit. `share` is how often it is used, relative to the digit's other ways. */
export interface Glyph {
  readonly share: number
  readonly strokes: readonly Stroke[]
}
