/** Points that stand out: rows of all points. */
export interface MarkedPoints {
  /** Learned from just now: a fine ring. */
  readonly batch: Uint32Array
  /** On the wrong side: a wide ring beneath the points, which stay in sight where they crowd. */
  readonly mistakes: Uint32Array
}

const NO_ROWS = new Uint32Array(0)

export const NOTHING_MARKED: MarkedPoints = { batch: NO_ROWS, mistakes: NO_ROWS }

/** Whether no point is marked. */
export function areNone({ batch, mistakes }: MarkedPoints): boolean {
  return batch.length === 0 && mistakes.length === 0
}

/** Rows of our own, for those of a frame are not. */
export function copyOf({ batch, mistakes }: MarkedPoints): MarkedPoints {
  return { batch: batch.slice(), mistakes: mistakes.slice() }
}
