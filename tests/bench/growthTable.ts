import type { Growth } from './growth.ts'
import { markdownTable } from './markdownTable.ts'

/** How the cost of the fused WebAssembly trainer grows, as a Markdown table. */
export function growthTable(growths: readonly Growth[]): string {
  const cost = ({ sizes, microseconds }: Growth) =>
    sizes.map((size, i) => `${size.toLocaleString('en')}: ${microseconds[i]!.toPrecision(3)}`).join(', ')
  return markdownTable(
    ['Cost of', 'by', 'size: microseconds', 'grows as'],
    growths.map((growth) => [
      growth.what,
      growth.by,
      cost(growth),
      `${growth.by}^${growth.exponent.toFixed(2)}`,
    ]),
    4,
  )
}
