/** A number in a cell, rounded to `decimals` so that it fits; 0 is just 0. */
export function cellText(value: number, decimals: number, tick: (value: number) => string): string {
  return tick(Number(value.toFixed(decimals)))
}
