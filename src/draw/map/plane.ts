import { ticks } from 'd3-array'

/** What is shown along one direction of a plane. */
export interface PlaneAxis {
  /** A letter with a number, such as `x1`, is set as in a formula; anything else as words. */
  readonly name: string
  readonly min: number
  readonly max: number
}

/** The part of a plane that is shown: across and up. */
export interface Plane {
  readonly x: PlaneAxis
  readonly y: PlaneAxis
}

type Range = Pick<PlaneAxis, 'min' | 'max'>

/** How far along `range` a value lies: 0 at its least, 1 at its largest value. */
export function shareOf({ min, max }: Range, value: number): number {
  return (value - min) / (max - min)
}

/** The value that lies so far along `range`. */
export function valueAt({ min, max }: Range, share: number): number {
  return min + (max - min) * share
}

/** Around 0 the ends, the middle and, unless there are to be `few`, what lies half way; else round numbers. */
export function planeTicks({ min, max }: Range, few: boolean): number[] {
  if (min === -max) return few ? [min, 0, max] : [min, min / 2, 0, max / 2, max]
  return ticks(min, max, few ? 3 : 5)
}
