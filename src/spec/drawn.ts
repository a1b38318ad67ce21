/** A point of the plane that the person has drawn, in hundredths. */
export interface DrawnPoint {
  readonly x1: number
  readonly x2: number
  /** The number of its class from 0; of a regression its value, -1 to 1. */
  readonly value: number
}

/** How many points one may draw, of how many classes, and how far from the centre in size. */
export const DRAWN_LIMITS = { points: 500, classes: 6, coordinate: 12 } as const

/** The nearest hundredth, which is what a link says. */
export function hundredth(value: number): number {
  // `+ 0` turns a negative zero into the plain one.
  return Math.round(value * 100) / 100 + 0
}

/** Classes drawn so far, those that were left out among them: one more than the largest; 0 without points. */
export function drawnClassCount(drawn: readonly DrawnPoint[]): number {
  return drawn.reduce((most, { value }) => Math.max(most, value + 1), 0)
}
