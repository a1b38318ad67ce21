/** A block of a column, in px: without what can be folded, and as high as it would like to be. */
export interface Block {
  readonly least: number
  readonly wanted: number
}

/**
 * How high blocks under one another, `gap` px apart, may become so that all of them are in sight within `room` px: low
 * ones keep to what they want, the others share the rest. 0 where there is not room for all even at their least.
 */
export function blockHeight(blocks: readonly Block[], room: number, gap: number): number {
  const left = room - gap * Math.max(0, blocks.length - 1)
  const most = Math.max(0, ...blocks.map(({ wanted }) => wanted))
  for (let height = Math.ceil(most); height > 0; height--) {
    const total = blocks.reduce(
      (sum, { least, wanted }) => sum + Math.max(least, Math.min(wanted, height)),
      0,
    )
    if (total <= left) return height
  }
  return 0
}

/** Px that each of `growing` blocks may have beyond what it wants; 0 where not all can have even that. */
export function spareHeight(blocks: readonly Block[], growing: number, room: number, gap: number): number {
  const total = blocks.reduce((sum, { least, wanted }) => sum + Math.max(least, wanted), 0)
  const left = room - gap * Math.max(0, blocks.length - 1) - total
  return growing === 0 ? 0 : Math.max(0, Math.floor(left / growing))
}
