import type { DatasetId, Task } from '../spec/choices.ts'

/**
 * Points of the plane with their targets, shuffled and split: the first `trainCount` train, the
 * others test. The plane is [-6, 6]^2; points may lie a little outside when noise pushes them.
 */
export interface Dataset {
  readonly id: DatasetId
  readonly task: Task
  readonly count: number
  readonly trainCount: number
  /** `count` x 2 row-major: x1, x2. */
  readonly points: Float32Array
  /** Binary: 0 (orange) or 1 (blue). Regression: the value, -1.2 to 1.2 without noise, at most -1.8 to 1.8. */
  readonly targets: Float32Array
}

/** Half the side of the plane that data, maps and thumbnails show. */
export const DOMAIN = 6
