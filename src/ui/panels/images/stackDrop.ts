/**
 * The place that a dragged block takes, counted among all blocks without itself: before the first of the others whose
 * middle lies below `y`. `middles` are those of all blocks, from top to bottom, `from` is the one that is dragged.
 */
export function dropPlace(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, block) => block !== from && middle < y).length
}
