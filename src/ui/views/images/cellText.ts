/** Cells along a side from which on there is room for one decimal only. */
const CROWDED = 7

/** A number in a cell of a window of `size` cells a side: rounded, so that it fits; 0 is just 0. */
export function cellText(value: number, size: number, tick: (value: number) => string): string {
  return tick(Number(value.toFixed(size < CROWDED ? 2 : 1)))
}
