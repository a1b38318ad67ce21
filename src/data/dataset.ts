import type { DatasetId, Task } from '../spec/choices.ts'
import type { ImageShape } from '../spec/imageLayers.ts'

/** One of the numbers that every point has, in its own unit. */
export interface Column {
  /** `x1`, `x2`... of a plot; the name its table gives it otherwise. */
  readonly name: string
  /** What maps, curves and thumbnails show: at least what the points cover, and a little more. */
  readonly min: number
  readonly max: number
  /** Over all points: where a map holds the column that it does not span. */
  readonly mean: number
}

/**
 * Points with their targets, shuffled and split: the first `trainCount` train, the others test. Those of a
 * plot lie in [-6, 6] along each axis, or a little outside where noise pushes them.
 */
export interface Dataset {
  readonly id: DatasetId
  readonly task: Task
  readonly count: number
  readonly trainCount: number
  /** At least one; none of images. */
  readonly columns: readonly Column[]
  /** `count` x columns row-major. */
  readonly points: Float32Array
  /** Of pictures; `null` of anything else. */
  readonly imageShape: ImageShape | null
  /**
   * Classes: their number from 0 (of two, 0 is orange and 1 blue). Regression: the value in its own unit, of a
   * plot -1.2 to 1.2 without noise and at most -2.2 to 2.2.
   */
  readonly targets: Float32Array
  /** What is to be learned: its name, and for a regression the range of its axis and its mean. */
  readonly target: Column
  /** The names of the classes, in the order of their numbers; none for a regression. */
  readonly classes: readonly string[]
  /** See `DataSpec.standardize`. */
  readonly standardize: boolean
}

/** Writes picture `index` of a dataset to `out`, channels-last: light ink on black, 0 is paper, 1 full ink. */
export type Images = (index: number, out: Float32Array) => void

/** Half the side of the plane that plots fill. */
export const DOMAIN = 6

/** A column of a plot, which reaches from -`half` to `half`. */
export function plotColumn(name: string, half: number): Column {
  return { name, min: -half, max: half, mean: 0 }
}
