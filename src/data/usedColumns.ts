/** The columns, numbered from 0, that `features` are made of: those of `x1` and `sin(x3)` are 0 and 2. */
export function usedColumns(features: readonly string[]): readonly number[] {
  const names = features.join(' ').matchAll(/x(\d+)/g)
  const columns = Array.from(names, ([, number]) => Number(number) - 1)
  return [...new Set(columns)].sort((a, b) => a - b)
}
