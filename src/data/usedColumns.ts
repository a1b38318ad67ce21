/**
 * The columns, numbered from 0 and rising, that `features` are made of: those of `x1` and `sin(x3)` are 0 and 2. A
 * formula in the text that links give it says every variable as x and its number, and no other name is like that.
 */
export function usedColumns(features: readonly string[]): readonly number[] {
  const names = features.join(' ').matchAll(/x(\d+)/g)
  const columns = Array.from(names, ([, number]) => Number(number) - 1)
  return [...new Set(columns)].sort((a, b) => a - b)
}
