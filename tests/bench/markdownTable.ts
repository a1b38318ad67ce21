/** A Markdown table; from column `numbersFrom` (0 is the first) on cells are aligned to the right. */
export function markdownTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  numbersFrom: number,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = titles.map((_, column) => (column < numbersFrom ? '---' : '--:'))
  return [titles, rule, ...rows].map(line).join('\n')
}
