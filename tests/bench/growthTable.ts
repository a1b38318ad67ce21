import type { Growth } from './growth.ts'

/** How the cost of the fused WebAssembly trainer grows, as a Markdown table. */
export function growthTable(growths: readonly Growth[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const cost = ({ sizes, microseconds }: Growth) =>
    sizes.map((size, i) => `${size.toLocaleString('en')}: ${microseconds[i]!.toPrecision(3)}`).join(', ')
  return [
    row(['Cost of', 'by', 'size: microseconds', 'grows as']),
    row(['---', '---', '---', '---']),
    ...growths.map((growth) =>
      row([growth.what, growth.by, cost(growth), `${growth.by}^${growth.exponent.toFixed(2)}`]),
    ),
  ].join('\n')
}
